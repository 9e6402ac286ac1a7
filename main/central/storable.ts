/** The text as PostgreSQL can keep it: NUL and halves of characters become U+FFFD. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** The value as JSON that PostgreSQL can keep as `jsonb`: NUL and halves of characters become U+FFFD. */
export function storableJson(value: unknown): string {
  // What JSON escapes as a surrogate is half of a character: whole ones stand as they are.
  return JSON.stringify(value).replaceAll(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escaped) =>
    /^\\u(?:0000|d)/.test(escaped) ? '\uFFFD' : escaped,
  )
}
