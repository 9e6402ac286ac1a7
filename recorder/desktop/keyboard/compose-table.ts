import { existsSync, readFileSync } from 'node:fs'
import { keysymNamed } from './keysyms.ts'

/** libX11's own table, which programs compose letters by; it comes with that library. */
const FILE = '/usr/share/X11/locale/en_US.UTF-8/Compose'
const LINE = /^((?:\s*<\w+>)+)\s*:\s*"((?:[^"\\]|\\.)+)"/

/** What follows a key: what is composed by now, or what further keys lead to. */
export type ComposeNode = string | Map<number, ComposeNode>
export type ComposeTable = Map<number, ComposeNode>

/** The machine's table; where it has none, accents that Unicode joins with their letters. */
export function composeTable(file = FILE): ComposeTable {
  return existsSync(file) ? composeTableOf(readFileSync(file, 'utf8')) : composeTableOf(joined())
}

/** A table as Compose files write it (Compose(5)). Lines of other forms are left out; the first of two that clash counts. */
export function composeTableOf(text: string): ComposeTable {
  const table: ComposeTable = new Map()
  for (const line of text.split('\n')) {
    const [, sequence = '', composed = ''] = LINE.exec(line) ?? []
    const names = sequence.match(/\w+/g) ?? []
    const keysyms = names.map((name) => keysymNamed(name)).filter((keysym) => keysym !== undefined)
    if (keysyms.length > 0 && keysyms.length === names.length)
      enter(table, keysyms, composed.replaceAll(/\\(.)/g, '$1'))
  }
  return table
}

function enter(table: ComposeTable, [first = 0, ...rest]: readonly number[], text: string): void {
  const known = table.get(first)
  if (rest.length === 0) {
    if (known === undefined) table.set(first, text)
    return
  }
  const next = known ?? new Map<number, ComposeNode>()
  if (typeof next === 'string') return
  table.set(first, next)
  enter(next, rest, text)
}

const ACCENTS: Readonly<Record<string, readonly [combining: string, alone: string]>> = {
  ...{ grave: ['\u0300', '`'], acute: ['\u0301', "'"], circumflex: ['\u0302', '^'], tilde: ['\u0303', '~'] },
  ...{
    diaeresis: ['\u0308', '"'],
    abovering: ['\u030a', '°'],
    cedilla: ['\u0327', '¸'],
    caron: ['\u030c', 'ˇ'],
  },
}

function joined(): string {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz']
  return Object.entries(ACCENTS)
    .flatMap(([name, [combining, alone]]) => [
      `<dead_${name}> <space> : "${alone === '"' ? '\\"' : alone}"`,
      ...letters
        .map((letter) => [letter, `${letter}${combining}`.normalize('NFC')] as const)
        .filter(([, both]) => both.length === 1)
        .map(([letter, both]) => `<dead_${name}> <${letter}> : "${both}"`),
    ])
    .join('\n')
}
