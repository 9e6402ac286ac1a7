import type { DescribedElement } from '../../../bots/elements/types.ts'
import { isGround } from '../steps/shape.ts'
import type { ElementEntry } from './element-entry.ts'
import { kebab, MOST_WORDS, unique, wordsOf } from './words.ts'

/** What YAML of any version takes for something else than a name. */
const NO_NAME = /^(true|false|yes|no|on|off|y|n|null|nan|inf)$/

/** What one row, card or entry is told from others by. */
const ENTRIES: ReadonlySet<string> = new Set([
  'row',
  'listitem',
  'article',
  'option',
  'treeitem',
  'gridcell',
  'cell',
])

/** So many parts of a CSS path, from its end, can say what an element is. */
const NEAR = 2
/** A longer text in an element is no name of it. */
const LONGEST_NAME = 40

/**
 * Gives each entry that has one its name: frames stand at the top, the others in the group of their page, form or
 * dialog. Names are unique, and the same for the same entries in the same order.
 */
export function nameEntries(entries: readonly ElementEntry[]): void {
  const top = new Set<string>()
  const groups = new Map<string, Set<string>>()
  for (const entry of entries) if (entry.isFrame) entry.ref = unique(ownName(entry), top)
  for (const entry of entries) {
    if (entry.isFrame) continue
    const group = groupName(entry, top)
    const taken = groups.get(group) ?? new Set()
    groups.set(group, taken)
    entry.ref = `${group}.${freeName(entry, taken)}`
  }
}

/** A frame of that name stands at the top already, and a name is either an element or a group. */
function groupName({ group }: ElementEntry, frames: ReadonlySet<string>): string {
  const name = safe(group, 'page')
  return frames.has(name) ? `${name}-page` : name
}

/** Where the name is taken, what it is tells it apart; only then a number. */
function freeName(entry: ElementEntry, taken: Set<string>): string {
  const name = ownName(entry)
  const role = roleWord(entry.description)
  const saysRole = name.split('-').includes(role)
  const withRole = saysRole ? name : kebab([...name.split('-').slice(0, MOST_WORDS - 1), role])
  return unique(taken.has(name) ? withRole : name, taken)
}

function ownName({ description, within, isUsed, isFrame }: ElementEntry): string {
  const role = roleWord(description)
  const own = wordsAbout(description)
  // What only holds others is named by what it is as well: `miller-row`.
  if (!isUsed && !isFrame) return safe([...own.slice(0, MOST_WORDS - 1), role], role)
  const row = within && ENTRIES.has(within.description.role ?? '') ? wordsOf(within.description.name) : []
  const words = own.length > 0 ? own : [role]
  return safe([...words, ...row].slice(0, MOST_WORDS), role)
}

/** The words that a person would call it by: its name or label, else what a developer called it. */
function wordsAbout({ name, by, fingerprint }: DescribedElement): string[] {
  const { attributes = {} } = fingerprint ?? {}
  if (fingerprint && isGround(fingerprint)) return []
  const texts = [name, by?.label, by?.placeholder, by?.text, by?.title, by?.alt, fingerprint?.name]
  const written = [
    ...[by?.['test-id'], attributes.name, attributes.placeholder, attributes.title, imageName(by?.image)],
    ...[calledIn(by?.css), shortText(fingerprint?.text)],
  ]
  return [...texts, ...written].map((text) => wordsOf(text)).find((words) => words.length > 0) ?? []
}

/** What stands in it, where that is no more than a name. */
function shortText(text = ''): string | undefined {
  return text.length <= LONGEST_NAME ? text : undefined
}

/** What its image was called for: `images/plus.png`. */
function imageName(file = ''): string | undefined {
  return /([^/]+)\.png$/.exec(file)?.[1]
}

/**
 * The id, class or attribute by which CSS tells it: `flow-port` of `#chart > rect.flow-port`. What only stands farther
 * out, as in `#app > div > div > button`, is another thing.
 */
function calledIn(css = ''): string | undefined {
  const parts = css
    .split(/\s*>\s*|\s+/)
    .slice(-NEAR)
    .map((part) => /[#.]([\w-]+)|="(?!(?:on|off|true|false)")([^"]+)"/.exec(part))
  const [, token, value] = parts.findLast((found) => found !== null) ?? []
  return token ?? value
}

function roleWord({ role, fingerprint, by, window }: DescribedElement): string {
  if (fingerprint && isGround(fingerprint)) return 'background'
  const isWindow = window !== undefined && by === undefined
  return wordsOf(role, 1)[0] ?? wordsOf(fingerprint?.tag, 1)[0] ?? (isWindow ? 'window' : 'element')
}

/** A name that neither YAML nor a reader takes for a number or a truth value. */
function safe(words: readonly string[], role: string): string {
  const name = kebab(words)
  if (name === '') return role
  if (/^\d/.test(name)) return kebab([role, ...words.slice(0, MOST_WORDS - 1)])
  return NO_NAME.test(name) ? `${name}-${role}` : name
}
