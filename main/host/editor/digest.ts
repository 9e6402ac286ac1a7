import { createHash } from 'node:crypto'

/** What the texts of a bot are, in short: each file with a hash, so that it can be said which ones differ. */
export function digestOfTexts(texts: ReadonlyMap<string, string>): string {
  const files = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(files.map(([file, text]) => [file, hashOf(text)])))
}

/** The files that are not the same in two digests; all of the one where the other is none of ours. */
export function differing(left: string, right: string): string[] {
  const [before, after] = [hashesIn(left), hashesIn(right)]
  const files = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...files].filter((file) => before[file] !== after[file]).sort()
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

function hashesIn(digest: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(digest))
  } catch {
    return {}
  }
}
