import fc from 'fast-check'

/** A page that is generated: what it shows, apart from what a machine makes anew at each load. */
export interface Sample {
  readonly entries: readonly string[]
  readonly as: 'table' | 'cards' | 'list'
  readonly actions: readonly string[]
  readonly dialogs: readonly string[]
  readonly fields: readonly string[]
  readonly ids: readonly string[]
}

const words = [
  'Ann',
  'Bob',
  'Miller',
  'Smith',
  'Edit',
  'Orders',
  'Save',
  'Order 1',
  'Order 10',
  'x "y"',
  'ärger',
  '💾 Save',
]
const some = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...words), { minLength, maxLength })

export const sample: fc.Arbitrary<Sample> = fc.record({
  entries: some(0, 8),
  as: fc.constantFrom('table', 'cards', 'list'),
  actions: some(0, 3),
  dialogs: fc.uniqueArray(fc.constantFrom('One', 'Two', 'Save'), { maxLength: 3 }),
  fields: some(0, 4),
  ids: some(0, 2),
})

/** The HTML of a page; ids and classes, and the order of attributes, hang on the load. */
export function htmlOf(page: Sample, load: number): string {
  const random = lottery(load)
  let key = 0
  const tag = (name: string, content: string, attributes: Readonly<Record<string, string>> = {}) => {
    key += 1
    const all = {
      'data-key-of-test': String(key),
      id: idOf(random),
      class: classOf(random, name),
      ...attributes,
    }
    const written = Object.entries(all).map(([one, value]) => ` ${one}="${value.replaceAll('"', '&quot;')}"`)
    return `<${name}${written.sort(() => random() - 0.5).join('')}>${content}${/^(input|img)$/.test(name) ? '' : `</${name}>`}`
  }
  const buttons = () => page.actions.map((action) => tag('button', tag('span', action))).join('')
  const entries = page.entries.map((text) => {
    if (page.as === 'table')
      return tag('tr', tag('td', text) + tag('td', tag('input', '')) + tag('td', buttons()))
    if (page.as === 'list') return tag('li', tag('b', text) + buttons())
    return tag('div', tag('h3', text) + buttons(), { class: 'card' })
  })
  const wrap = { table: 'table', list: 'ul', cards: 'section' }[page.as]
  const dialogs = page.dialogs.map((name) => tag('div', buttons(), { role: 'dialog', 'aria-label': name }))
  const fields = page.fields.map((label) => tag('label', `${label} ${tag('input', '')}`))
  const links = page.ids.map((text) => tag('a', text, { href: '/x' }))
  return tag(
    'main',
    tag(wrap, entries.join('')) +
      dialogs.join('') +
      tag('form', fields.join('')) +
      tag('nav', links.join('')),
  )
}

function idOf(random: () => number): string {
  const digits = Math.floor(random() * 1e9).toString(36)
  const made = [
    `:r${digits}:`,
    `ember${Math.floor(random() * 900) + 100}`,
    `input-${Math.floor(random() * 99)}`,
    `css-${digits}`,
  ]
  return made[Math.floor(random() * made.length)] ?? ''
}

function classOf(random: () => number, name: string): string {
  const digits = Math.floor(random() * 1e9).toString(16)
  return [`${name}-part`, `css-${digits}`, random() < 0.3 ? 'is-active' : `_a1${digits}`]
    .sort(() => random() - 0.5)
    .join(' ')
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function lottery(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
