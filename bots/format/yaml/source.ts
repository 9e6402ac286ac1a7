import { type Alias, isAlias, isScalar, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { BotError, type ErrorCode, type ErrorDetails, type Place } from '../../errors/index.ts'

/** A node of a YAML file; null where a flow map names a key and gives no value. */
export type Node = Scalar | YAMLMap | YAMLSeq | Alias | null

/** Maps and lists in one another beyond this are a mistake or an attack. */
export const DEEPEST = 64

/** One cause often gives a row of YAML errors; the first ones tell it. */
const MOST_YAML_ERRORS = 5
/** Characters of a broken line that are shown. */
const LONGEST_LINE = 80

const TAB = 'A tab stands where only spaces may: YAML is indented by spaces'
const TOO_DEEP = 'Maps and lists are nested too deeply'
const NOT_IN_TEXT = /[[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]--[\t\n\r]]/v

/** One file of a bot while it is read: it knows places, and collects what is wrong. */
export class Source {
  readonly file: string
  readonly text: string
  /** Where problems are noted; all files of a bot share one list. */
  readonly problems: BotError[]
  #lineStarts: number[] | undefined

  constructor(file: string, text: string, problems: BotError[] = []) {
    this.problems = problems
    this.file = file
    this.text = text.startsWith('\ufeff') ? text.slice(1) : text
  }

  /** The root node, or undefined where the file is no single, whole YAML document; the reason is in `problems`. */
  root(): Node | undefined {
    if (this.#isBinary()) return undefined
    try {
      return this.#parse()
    } catch (thrown) {
      return this.#refuseUnparsable(thrown)
    }
  }

  /** Line and column of an offset into the text. */
  place(offset: number): Place {
    this.#lineStarts ??= lineStarts(this.text)
    const starts = this.#lineStarts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  /** Where a node begins; the file's beginning for a node that is not there. */
  at(node: Node | undefined): Place {
    return this.place(node?.range?.[0] ?? 0)
  }

  /** Notes a problem; gives undefined, so that a reader can end with it. */
  refuse(code: ErrorCode, message: string, node: Node | undefined, details: ErrorDetails = {}): undefined {
    this.problems.push(new BotError(code, message, { ...details, at: this.at(node) }))
    return undefined
  }

  /** Notes a thrown error; anything but a BotError is a fault of ours and goes on. */
  note(thrown: unknown): void {
    if (!(thrown instanceof BotError)) throw thrown
    this.problems.push(thrown)
  }

  #isBinary(): boolean {
    const offset = this.text.search(NOT_IN_TEXT)
    if (offset < 0) return false
    this.#broken('The file holds characters that no text has', offset, 'a text file in UTF-8')
    return true
  }

  #parse(): Node | undefined {
    // Duplicate keys are checked where maps are read: there they can be named, and it is faster.
    const document = parseDocument(this.text, { prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
    const broken = [...document.errors, ...document.warnings].slice(0, MOST_YAML_ERRORS)
    for (const { message, pos } of broken) this.#broken(inPlainWords(message, this.#lineAt(pos[0])), pos[0])
    if (broken.length > 0) return undefined
    if (document.contents === null || isNothing(document.contents as Node)) {
      this.#broken('The file is empty', 0, 'a YAML map')
      return undefined
    }
    return document.contents as Node
  }

  #refuseUnparsable(thrown: unknown): undefined {
    // The parser is recursive: what exhausts the stack is nested too deeply.
    if (!(thrown instanceof RangeError)) throw thrown
    this.#broken(TOO_DEEP, 0, `at most ${DEEPEST} levels`)
  }

  #lineAt(offset: number): string {
    const begin = this.text.lastIndexOf('\n', offset - 1) + 1
    const end = this.text.indexOf('\n', begin)
    return this.text.slice(begin, end < 0 ? undefined : end)
  }

  #broken(message: string, offset: number, expected?: string): void {
    const at = this.place(Math.min(Math.max(offset, 0), this.text.length))
    const line = this.#lineAt(offset).trim().slice(0, LONGEST_LINE)
    const found = line === '' || NOT_IN_TEXT.test(line) ? undefined : line
    this.problems.push(new BotError('yaml-broken', message, { at, expected, found }))
  }
}

/** True for a value that was left out: `key:`, `~` or `null`. */
export function isNothing(node: Node | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}

/** False, with a problem noted, for aliases, anchors and tags: none of them is part of the format. */
export function isSound(source: Source, node: Node): boolean {
  if (node === null) return true
  if (isAlias(node)) {
    source.refuse('field-invalid', `"*${node.source}" refers to another place`, node, {
      expected: 'the value itself; steps that are used twice go into a subflow',
    })
    return false
  }
  if (node.anchor === undefined && node.tag === undefined) return true
  const mark = node.anchor === undefined ? node.tag : `&${node.anchor}`
  source.refuse('field-invalid', `"${mark}" is a mark that only YAML programs know`, node, {
    expected: 'the plain value',
    found: mark,
  })
  return false
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}

/** What the parser says, and how a person who has never heard of YAML is told. */
const plainWords: readonly (readonly [RegExp, string])[] = [
  [/multiple documents/i, 'A second document begins at `---`; a file holds one'],
  [/call stack|stack overflow/i, TOO_DEEP],
  [/without - indicator/, 'This line is neither indented as the fields around it nor begins with "- "'],
  [/start at the same column/, 'The fields of a map begin at the same column, and this one does not'],
  [/Nested mappings are not allowed in compact/, 'A text with ": " in it has to stand in quotes'],
  [
    /keys need to be followed by map values|Implicit keys need to be on a single line/,
    'A field needs a ":" behind its name',
  ],
]

function inPlainWords(message: string, line: string): string {
  if (/tab/i.test(message) || /^ *\t/.test(line)) return TAB
  return plainWords.find(([known]) => known.test(message))?.[1] ?? message
}
