import { distance } from 'fastest-levenshtein'

/** The names nearest to what was written, best first; none that would be a guess in the dark. */
export function nearest(written: string, names: Iterable<string>, most = 1): string[] {
  const limit = Math.max(2, Math.floor(written.length / 3))
  return [...names]
    .map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name)
}

/** `; did you mean "x"?` or nothing, to be put behind a message. */
export function suggestion(written: string, names: Iterable<string>): string {
  const [best] = nearest(written, names)
  return best === undefined ? '' : `; did you mean "${best}"?`
}
