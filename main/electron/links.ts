/** The page that a link such as `deskhand://open/runs/17` leads to, as a path of the studio; nothing for other links. */
export function pageOfLink(link: string): string | undefined {
  const url = URL.parse(link)
  if (url?.protocol !== 'deskhand:' || url.hostname !== 'open') return undefined
  // What begins with two slashes would be the address of another site.
  return /^\/(?!\/)/.test(url.pathname) ? url.pathname : '/'
}

/** The link among the words that a program was started with. */
export function linkAmong(words: readonly string[]): string | undefined {
  return words.find((word) => pageOfLink(word) !== undefined)
}
