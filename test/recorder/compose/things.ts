import type { SeenElement } from '../../../recorder/facts/index.ts'

type Nature = SeenElement['nature']
type More = Partial<SeenElement> & {
  readonly tag?: string
  readonly box?: { width: number; height: number }
  readonly attributes?: Record<string, string>
  readonly text?: string
  readonly role?: string
  readonly row?: string
}

const TAGS: Readonly<Record<Nature, readonly [tag: string, role: string]>> = {
  text: ['input', 'textbox'],
  picked: ['input', 'textbox'],
  rich: ['div', 'textbox'],
  select: ['select', 'combobox'],
  check: ['input', 'checkbox'],
  file: ['input', 'button'],
  button: ['button', 'button'],
  link: ['a', 'link'],
  other: ['div', 'generic'],
}

const numbers = new Map<string, number>()

/** Something on a page, told apart by its name. */
export function thing(nature: Nature, name: string, more: More = {}): SeenElement {
  const {
    tag = TAGS[nature][0],
    role = TAGS[nature][1],
    box,
    attributes = {},
    text = '',
    row,
    ...rest
  } = more
  const key = `${name} ${row ?? ''}`
  const element = numbers.get(key) ?? numbers.size + 1
  numbers.set(key, element)
  const size = { x: 0, y: 0, width: 80, height: 20, ...box }
  const fingerprint = {
    tag,
    role,
    name,
    attributes,
    text,
    neighbours: [],
    path: ['html', 'body', tag],
    box: size,
  }
  const within = row === undefined ? {} : { within: { role: 'row', by: { text: row } } }
  return {
    ...{ element, nature, frames: [], secret: false, suggests: false },
    description: { role, name, ...within, fingerprint },
    ...rest,
  }
}

export const text = (name: string, more?: More) => thing('text', name, more)
export const rich = (name: string, more?: More) => thing('rich', name, more)
export const picked = (name: string, more?: More) => thing('picked', name, more)
export const list = (name: string, more?: More) => thing('select', name, more)
export const box = (name: string, more?: More) => thing('check', name, more)
export const button = (name: string, more?: More) => thing('button', name, more)
export const link = (name: string, more?: More) => thing('link', name, more)
export const other = (name: string, more?: More) => thing('other', name, more)
export const password = (name: string, more?: More) =>
  thing('text', name, { secret: true, attributes: { type: 'password' }, ...more })
export const canvas = (name: string) => other(name, { tag: 'canvas', box: { width: 400, height: 300 } })
