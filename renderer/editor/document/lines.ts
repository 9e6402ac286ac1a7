/** One line of YAML in block style, as far as cutting needs to know it. */
export interface Line {
  /** With its line end. */
  readonly text: string
  /** Columns before the first character; endless for a line without content, which no list or map ends at. */
  readonly indent: number
  /** Blank, or a comment alone. */
  readonly isBare: boolean
}

/** What a text in lines of its own begins with: `note: |`, `- >-`. */
const BLOCK_TEXT = /(?:^|[:-] +)[|>][-+\d]{0,2}\s*(?:#.*)?$/

/** The lines of a text; together they are the text. */
export function linesOf(text: string): Line[] {
  let column = Number.POSITIVE_INFINITY
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((whole) => {
    const line = lineOf(whole)
    // In a text in lines of its own, nothing is a comment.
    if (line.indent > column) return { ...line, isBare: line.indent === Number.POSITIVE_INFINITY }
    column = !line.isBare && BLOCK_TEXT.test(whole.trimEnd()) ? beginOf(whole) : Number.POSITIVE_INFINITY
    return line
  })
}

/** What the lines of such a text are indented more than: the name of its field, or the dash where it has none. */
function beginOf(line: string): number {
  const field = line.search(/[^\s-]/)
  return /^[|>]/.test(line.slice(field)) ? line.indexOf('-') : field
}

function lineOf(text: string): Line {
  const indent = text.search(/[^ \ufeff]/)
  const content = text.slice(Math.max(indent, 0)).trim()
  const isBare = content === '' || content.startsWith('#')
  return { text, indent: content === '' ? Number.POSITIVE_INFINITY : indent, isBare }
}

/** The text of some lines. */
export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('')
}

/** True where an item of a list begins at this column. */
export function isItem({ text, indent, isBare }: Line, column: number): boolean {
  return !isBare && indent === column && /^-(\s|$)/.test(text.slice(column))
}

/** The field that a line begins, its first character at this column: its name, and where its colon stands. */
export function fieldOf({ text, isBare }: Line, column: number): { name: string; colon: number } | undefined {
  if (isBare) return undefined
  const found = /^("[^"\\]*"|'[^']*'|[^\s#"'&*!|>%@`{}[\],-][^:#"']*?|-[^\s:][^:#"']*?)\s*:(?=\s|$)/.exec(
    text.slice(column),
  )
  if (found === null) return undefined
  const [whole, name = ''] = found
  return { name: /^["']/.test(name) ? name.slice(1, -1) : name, colon: column + whole.length - 1 }
}

/** True where nothing but a comment stands behind the colon. */
export function isOpen(line: Line, colon: number): boolean {
  return /^\s*(#.*)?$/.test(line.text.slice(colon + 1).trimEnd())
}

/** What a file ends its lines with. */
export function lineEndOf(text: string): string {
  return /\r\n/.test(text) ? '\r\n' : '\n'
}
