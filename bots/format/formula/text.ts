/**
 * True for a text that is a formula: it begins with `=`. A text that shall really begin with `=` is written
 * with two of them, `'==x'`, and is no formula; `literalText` gives what it stands for.
 */
export function isFormulaText(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('=') && !value.startsWith('==')
}

/** The text that was meant: `=x` for `==x`, every other text as it is. */
export function literalText(written: string): string {
  return written.startsWith('==') ? written.slice(1) : written
}
