import type { Random } from '../scans/random.ts'

const INNERMOST = /\{([^{}]*)\}/

/**
 * One of the wordings that a text allows: `We {have|did} not {yet |}receive` gives `We did not receive`, say.
 * Braces may stand within braces; an empty wording leaves the place out.
 */
export function say(text: string, from: Random): string {
  let said = text
  for (let found = INNERMOST.exec(said); found; found = INNERMOST.exec(said)) {
    const [whole, wordings = ''] = found
    const [first = '', ...others] = wordings.split('|')
    said = said.slice(0, found.index) + from.pick([first, ...others]) + said.slice(found.index + whole.length)
  }
  return said.replace(/\s+/g, ' ').trim()
}
