import type { Fingerprint } from '../types.ts'

/** What a person does with an element. */
type Family =
  | 'press'
  | 'write'
  | 'write-secret'
  | 'choose'
  | 'tick'
  | 'pick-one'
  | 'slide'
  | 'upload'
  | 'look'

type Looks = Pick<Fingerprint, 'tag' | 'role' | 'attributes'>

const BY_ROLE: Readonly<Record<string, Family>> = {
  button: 'press',
  link: 'press',
  menuitem: 'press',
  option: 'press',
  tab: 'press',
  treeitem: 'press',
  textbox: 'write',
  searchbox: 'write',
  spinbutton: 'write',
  listbox: 'choose',
  checkbox: 'tick',
  switch: 'tick',
  menuitemcheckbox: 'tick',
  radio: 'pick-one',
  menuitemradio: 'pick-one',
  slider: 'slide',
}

/**
 * False where one cannot stand for the other, however alike they look: a field is no button, and a password is never
 * typed where it can be read. A thing without a role may have been given one since, or have lost it.
 */
export function sameFamily(one: Looks, other: Looks): boolean {
  const [a, b] = [familyOf(one), familyOf(other)]
  if (a === b) return a !== 'look' || one.role === other.role || !one.role || !other.role
  return (isPlain(one) && b === 'press') || (a === 'press' && isPlain(other))
}

function familyOf({ tag, role, attributes }: Looks): Family {
  if (tag === 'input' && attributes.type === 'password') return 'write-secret'
  if (tag === 'input' && attributes.type === 'file') return 'upload'
  if (role === 'combobox') return comboboxFamily(tag)
  return (role && BY_ROLE[role]) || 'look'
}

/** One word of ARIA for three things: a list to choose from, a field with suggestions, a button that opens a list. */
function comboboxFamily(tag: string): Family {
  if (tag === 'select') return 'choose'
  return tag === 'input' || tag === 'textarea' ? 'write' : 'press'
}

function isPlain({ role }: Looks): boolean {
  return role === undefined
}
