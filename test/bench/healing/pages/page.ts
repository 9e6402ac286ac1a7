import { h, type Node, unit } from '../node.ts'
import type { Random } from '../random.ts'
import { Skin } from '../skin.ts'

/** A page, and what on it a bot may work with. */
export interface Page {
  readonly root: Node
  readonly targets: readonly Node[]
}

/** What a maker of pages works with. */
export interface Maker {
  readonly random: Random
  readonly skin: Skin
  /** Notes what a bot may work with, and gives it back. */
  target<T extends Node>(node: T): T
}

export type MakePage = (maker: Maker) => Node[]

/** A page of this kind with head, navigation and foot around it. */
export function makePage(make: MakePage, random: Random): Page {
  const targets: Node[] = []
  const maker: Maker = {
    random,
    skin: new Skin(random),
    target: (node) => {
      targets.push(node)
      return node
    },
  }
  const main = h('main', maker.skin.kind('main'), ...make(maker))
  return { root: h('div', { id: 'root' }, head(maker), main, foot(maker)), targets }
}

function head({ skin, random }: Maker): Node {
  const entries = random.some(['Home', 'Reports', 'Inbox', 'People', 'Help', 'News', 'Archive'], 4)
  return h(
    'header',
    skin.kind('header'),
    h('a', { href: '/' }, 'Acme portal'),
    h(
      'nav',
      { 'aria-label': 'Main' },
      ...entries.map((name) => h('a', { href: `/${name.toLowerCase()}` }, name)),
    ),
    h('button', skin.of('account-menu', 'icon-button', { title: 'Account' }), 'AB'),
  )
}

function foot({ skin }: Maker): Node {
  const links = ['Imprint', 'Privacy', 'Contact'].map((name) =>
    h('a', { href: `/legal/${name.toLowerCase()}` }, name),
  )
  return h('footer', skin.kind('footer'), ...links)
}

/** A name as ids have it: `First name` becomes `first-name`. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

interface FieldOptions {
  readonly type?: string
  readonly options?: readonly string[]
  /** Sets the fields of one form apart from those of another. */
  readonly prefix?: string
  readonly named?: boolean
}

/** A field with its label, as one unit. */
export function field({ skin, target }: Maker, label: string, options: FieldOptions = {}): Node {
  const { type = 'text', options: choices, prefix = '', named = true } = options
  const name = `${prefix}${slug(label)}`
  const looks = skin.of(name, choices ? 'select' : 'input', named ? { name: name.replaceAll('-', '_') } : {})
  const control = target(
    choices
      ? h('select', looks, ...choices.map((choice) => h('option', {}, choice)))
      : h('input', { ...looks, type }),
  )
  const text = h('span', {}, label)
  const id = control.attributes.id
  const inside = type === 'checkbox' || type === 'radio' ? [control, text] : [text, control]
  if (!id) return unit(h('label', skin.kind('field'), ...inside))
  const labelled = h('label', { for: id }, text)
  return unit(h('div', skin.kind('field'), ...inside.map((child) => (child === text ? labelled : child))))
}

/** A button. */
export function button(
  { skin, target }: Maker,
  text: string,
  kind = 'button',
  more: Record<string, string> = {},
): Node {
  return target(h('button', skin.of(slug(text), kind, { type: 'button', ...more }), text))
}
