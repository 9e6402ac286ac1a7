/** One line of YAML in block style, as far as cutting needs to know it. */
export interface Line {
  /** With its line end. */
  readonly text: string
  /** Columns before the first character; endless for a line without content, which no list or map ends at. */
  readonly indent: number
  /** Blank, or a comment alone. */
  readonly isBare: boolean
}

/** The lines of a text; together they are the text. */
export function linesOf(text: string): Line[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(lineOf)
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
