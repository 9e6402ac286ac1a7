import { all, around, h, type Node } from './node.ts'
import type { Random } from './random.ts'
import { hash } from './skin.ts'
import { reworded } from './words.ts'

/** A page that is being changed, and what a bot worked with on it. */
export interface Scene {
  readonly root: Node
  readonly target: Node
  readonly random: Random
}

/** What has to come of healing: finding it, or refusing because it is gone or a twin stands beside it. */
export type Expected = 'there' | 'gone' | 'unclear'
export type Change = (scene: Scene) => Expected

const NAMING = ['aria-label', 'title', 'placeholder'] as const

const ids: Change = ({ root, random }) => {
  const way = random.pick(['renamed', 'generated', 'generated', 'dropped'] as const)
  const labelled = new Set([...all(root)].map(({ attributes }) => attributes.for))
  const renamed = (old: string) => (way === 'renamed' ? `x-${old}` : `u${hash(`${old}!`)}`)
  for (const { attributes } of all(root)) {
    const { id, for: named } = attributes
    if (id === undefined && named === undefined) continue
    // A label without its field would be another change.
    if (way !== 'dropped')
      Object.assign(attributes, id && { id: renamed(id) }, named && { for: renamed(named) })
    else if (id !== undefined && !labelled.has(id)) delete attributes.id
  }
  return 'there'
}

const classes: Change = ({ root, random }) => {
  const way = random.pick(['renamed', 'hashed', 'dropped'] as const)
  for (const { attributes } of all(root)) {
    const old = attributes.class
    if (old === undefined) continue
    if (way === 'dropped') delete attributes.class
    else attributes.class = way === 'hashed' ? `sc-${hash(`${old}!`)}` : `ui-${old.split(' ')[0]}`
  }
  return 'there'
}

const order: Change = (scene) => {
  const { root, random } = scene
  const list = around(root, unitOf(scene)).at(-1)
  if (list) list.children = random.shuffled(list.children)
  const main = [...all(root)].find(({ tag }) => tag === 'main')
  if (main && (list?.children.length ?? 0) < 3) main.children = random.shuffled(main.children)
  return 'there'
}

const wrappers: Change = (scene) => {
  const { root, random } = scene
  const wrap = (node: Node) => h('div', { class: `wrap-${random.int(1, 9)}` }, node)
  // What a table consists of cannot be wrapped; what stands in its cells can.
  const inner = /^(tr|li)$/.test(unitOf(scene).tag)
    ? scene.target
    : random.pick([unitOf(scene), scene.target])
  const parent = around(root, inner).at(-1)
  if (parent) {
    parent.children = parent.children.map((child) => {
      if (typeof child === 'string') return child
      return child === inner || random.chance(0.5) ? wrap(child) : child
    })
  }
  root.children = root.children.map((child) =>
    typeof child !== 'string' && child.tag === 'main' ? wrap(wrap(child)) : child,
  )
  return 'there'
}

/** The same text is said otherwise wherever it stands; sometimes all buttons and labels are. */
const rewordedTexts: Change = ({ root, target, random }) => {
  const isCopy = ({ tag }: Node) => /^(button|legend|span|h1|h2|label)$/.test(tag)
  const others = random.chance(0.3) ? [...all(root)].filter(isCopy).flatMap(ownTexts) : []
  const now = new Map([...textsOf(target, root), ...others].map((text) => [text, reworded(text, random)]))
  for (const { attributes, children } of all(root)) {
    for (const [i, child] of children.entries())
      if (typeof child === 'string') children[i] = now.get(child) ?? child
    for (const name of NAMING) {
      const old = attributes[name]
      if (old !== undefined) attributes[name] = now.get(old) ?? old
    }
  }
  return 'there'
}

const moved: Change = (scene) => {
  const { root, random } = scene
  const unit = unitOf(scene)
  take(root, unit)
  const where = random.int(0, 2)
  const place = root.children[where] as Node
  if (/^(tr|li)$/.test(unit.tag) || random.chance(0.5)) {
    const around = unit.tag === 'tr' ? h('table', {}, unit) : unit.tag === 'li' ? h('ul', {}, unit) : unit
    const section = h('section', {}, h('h2', {}, random.pick(['Pinned', 'More', 'For you'])), around)
    insert(place, section, random)
  } else insert(place, unit, random)
  return 'there'
}

/** More of the same kind beside it, with other texts. */
const added: Change = (scene) => {
  const { root, random } = scene
  const unit = unitOf(scene)
  const list = around(root, unit).at(-1)
  for (let more = random.int(1, 3); list && more > 0; more--) insert(list, strangerLike(unit, random), random)
  return 'there'
}

/** A copy of the whole part stands elsewhere; or, seldom, a twin right beside it, which nobody could tell apart. */
const duplicated: Change = (scene) => {
  const { root, random } = scene
  const unit = unitOf(scene)
  const parent = around(root, unit).at(-1)
  if (!parent) return 'there'
  // Nothing tells them apart only where none has an id.
  if (random.chance(0.3) && ![...all(unit)].some(({ attributes }) => attributes.id)) {
    parent.children.splice(parent.children.indexOf(unit), 0, unmarked(structuredClone(unit)))
    return 'unclear'
  }
  const copy = unmarked(structuredClone(random.chance(0.5) || unit.tag === 'tr' ? parent : unit))
  for (const { attributes } of all(copy))
    for (const name of ['id', 'for']) if (attributes[name]) attributes[name] += '-2'
  const inList = copy.tag === 'tbody' ? h('table', {}, copy) : copy.tag === 'li' ? h('ul', {}, copy) : copy
  root.children.push(h('aside', { 'aria-label': random.pick(['Quick access', 'Preview', 'Copy']) }, inList))
  return 'there'
}

/** It is gone, alone or with its row; or something else took its place. */
const removed: Change = (scene) => {
  const { root, target, random } = scene
  // What stands in the place of a field, under its label, would be the field.
  const what = isPressed(target) && random.chance(0.5) ? target : unitOf(scene)
  const parent = around(root, what).at(-1)
  const at = parent?.children.indexOf(what) ?? 0
  if (random.chance(0.4)) parent?.children.splice(at, 0, strangerLike(what, random))
  take(root, what)
  return 'gone'
}

const combined: Change = (scene) => {
  const { random } = scene
  const some = random.some([ids, classes, order, wrappers, rewordedTexts, moved, added], random.int(2, 3))
  for (const change of some) change(scene)
  return 'there'
}

/** Every kind of change that is measured. */
export const changes = {
  ids,
  classes,
  order,
  wrappers,
  'texts reworded': rewordedTexts,
  moved,
  added,
  duplicated,
  removed,
  'removed and more': (scene) => {
    const { random } = scene
    for (const change of random.some([ids, classes, order, wrappers, added], random.int(1, 2))) change(scene)
    return removed(scene)
  },
  combined,
} as const satisfies Record<string, Change>

/** The row, card or field that goes with the target; the target itself where it stands alone. */
function unitOf({ root, target }: Scene): Node {
  return [...around(root, target), target].findLast((node) => node.unit) ?? target
}

function take(root: Node, node: Node): void {
  const parent = around(root, node).at(-1)
  if (parent) parent.children = parent.children.filter((child) => child !== node)
}

function insert(place: Node, node: Node, random: Random): void {
  place.children.splice(random.int(0, place.children.length), 0, node)
}

/** Built like it, and something else: other texts, other ids, another address. */
function strangerLike(node: Node, random: Random): Node {
  const stranger = unmarked(structuredClone(node))
  const names = [
    'Budget',
    'Region',
    'Approve',
    'Forward',
    'Notes',
    'Priority',
    'Duplicate',
    'Owner',
    'Reopen',
    'Channel',
  ]
  const own = new Set(textsInside(node).filter((text) => text.length > 1))
  const says = new Map([...own].map((text) => [text, `${random.pick(names)} ${random.code(2)}`]))
  for (const inner of all(stranger)) {
    inner.children = inner.children.map((child) =>
      typeof child === 'string' ? (says.get(child) ?? child) : child,
    )
    for (const name of ['id', 'for', 'name', 'href', 'data-testid', ...NAMING]) {
      if (inner.attributes[name] !== undefined)
        inner.attributes[name] = `${random.pick(names).toLowerCase()}-${random.code(3)}`
    }
  }
  return stranger
}

function isPressed({ tag }: Node): boolean {
  return tag === 'button' || tag === 'a'
}

function unmarked(node: Node): Node {
  for (const { attributes } of all(node)) delete attributes['data-truth']
  return node
}

/** What names the target: its own texts, or those of the label that goes with it. */
function textsOf(target: Node, root: Node): string[] {
  const own = [...textsInside(target), ...NAMING.flatMap((name) => target.attributes[name] ?? [])]
  if (isPressed(target)) return own
  const field = [...around(root, target)].findLast((node) => node.unit)
  return field && /^(label|div)$/.test(field.tag) ? [...own, ...textsInside(field)] : own
}

function textsInside(node: Node): string[] {
  return [...all(node)].filter(({ tag }) => tag !== 'option').flatMap(ownTexts)
}

function ownTexts({ children }: Node): string[] {
  return children.filter((child) => typeof child === 'string')
}
