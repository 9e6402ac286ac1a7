/** A text in XPath, which has no escapes: one with both kinds of quotes is put together of pieces. */
export function quotedXPath(text: string): string {
  if (!text.includes('"')) return `"${text}"`
  if (!text.includes("'")) return `'${text}'`
  return `concat(${text
    .split('"')
    .map((piece) => `"${piece}"`)
    .join(`, '"', `)})`
}
