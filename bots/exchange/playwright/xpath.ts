import { quotedXPath } from '../draft/xpath.ts'
import type { Locator, Wanted } from './locator.ts'

const FIELD = 'self::input or self::textarea or self::select or self::button or self::meter or self::output'

const FIELDS = new Set(
  'checkbox combobox listbox radio searchbox slider spinbutton switch textbox'.split(' '),
)

/** Elements that have a role by themselves; all others say so in their `role`. */
const NATIVE: Readonly<Record<string, string>> = {
  article: 'self::article',
  button:
    'self::button or self::summary or self::input[@type="button" or @type="submit" or @type="reset" or @type="image"]',
  cell: 'self::td',
  checkbox: 'self::input[@type="checkbox"]',
  columnheader: 'self::th',
  combobox: 'self::select',
  dialog: 'self::dialog',
  form: 'self::form',
  heading: 'self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6',
  img: 'self::img',
  link: 'self::a[@href]',
  list: 'self::ul or self::ol',
  listitem: 'self::li',
  option: 'self::option',
  paragraph: 'self::p',
  radio: 'self::input[@type="radio"]',
  row: 'self::tr',
  table: 'self::table',
  textbox:
    'self::textarea or self::input[not(@type) or @type="text" or @type="email" or @type="tel" or @type="url" or @type="password"]',
}

/** The condition that the text of an element is, or holds, what is wanted. */
export function hasText(wanted: Wanted): string {
  return compared('.', wanted)
}

/** The condition that it is the innermost element with that text, as a person sees it. */
export function isText(wanted: Wanted): string {
  const inner = hasText(wanted)
  return `(${inner} and not(.//*[${inner}]) and not(self::script or self::style)) or (self::input and ${compared('@value', wanted)})`
}

/** The condition that an element of a role is called what is wanted, as far as that is written in the page. */
export function isNamed(wanted: Wanted, role: string): string {
  const isField = FIELDS.has(role)
  const attributes = isField ? ['placeholder', 'title'] : ['aria-label', 'title', 'alt', 'value']
  const conditions = attributes.map((name) => compared(`@${name}`, wanted))
  return [isField ? isLabelled(wanted) : hasText(wanted), ...conditions].join(' or ')
}

/** The condition that a field has such a label. */
export function isLabelled(wanted: Wanted): string {
  const label = compared('.', wanted)
  const labelled = `@id = //label[${label}]/@for or ancestor::label[${label}]`
  return `(${FIELD}) and (${labelled}) or ${compared('@aria-label', wanted)} or @aria-labelledby = //*[${label}]/@id`
}

/** The condition that an element has a role. */
export function hasRole(role: string): string {
  const native = Object.hasOwn(NATIVE, role) ? NATIVE[role] : undefined
  const declared = `@role=${quotedXPath(role)}`
  return native === undefined ? declared : `((${native}) and not(@role)) or ${declared}`
}

/** The conditions that an element fits a locator, leaving aside where it stands; undefined where XPath cannot say it. */
export function conditionsOf({ role, name, by, conditions, nth, or }: Locator): string[] | undefined {
  const css = by.css && /^[#.]?[A-Za-z][\w-]*$/.test(by.css.text) ? simpleCss(by.css.text) : undefined
  if (nth !== undefined || or.length > 0 || (by.css && !css) || by.xpath !== undefined) return undefined
  return [
    ...(css === undefined ? [] : [css]),
    ...(role === undefined ? [] : [hasRole(role)]),
    ...(name === undefined ? [] : [isNamed(name, role ?? '')]),
    ...(by.text === undefined ? [] : [isText(by.text)]),
    ...(by.label === undefined ? [] : [isLabelled(by.label)]),
    ...(by.placeholder === undefined ? [] : [compared('@placeholder', by.placeholder)]),
    ...(by.title === undefined ? [] : [compared('@title', by.title)]),
    ...(by.alt === undefined ? [] : [compared('@alt', by.alt)]),
    ...(by['test-id'] === undefined ? [] : [compared('@data-testid', by['test-id'])]),
    ...conditions,
  ]
}

/** `#id`, `.class` and `tag` in XPath. */
function simpleCss(css: string): string {
  const name = css.slice(1)
  if (css.startsWith('#')) return `@id = ${quotedXPath(name)}`
  if (css.startsWith('.'))
    return `contains(concat(" ", normalize-space(@class), " "), ${quotedXPath(` ${name} `)})`
  return `self::${css}`
}

/** Conditions that all hold, behind what they are about. */
export function all(conditions: readonly string[]): string {
  return conditions.map((condition) => `[${condition}]`).join('')
}

function compared(what: string, { text, exact }: Wanted): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (exact) return `normalize-space(${what}) = ${quotedXPath(folded)}`
  // Only letters that have another case need a translation.
  const letters = [...new Set(folded.toLowerCase())].filter((letter) => letter.toUpperCase().length === 1)
  const lower = letters.filter((letter) => letter !== letter.toUpperCase()).join('')
  const inOneCase =
    lower === ''
      ? `normalize-space(${what})`
      : `translate(normalize-space(${what}), "${lower.toUpperCase()}", "${lower}")`
  return `contains(${inOneCase}, ${quotedXPath(folded.toLowerCase())})`
}
