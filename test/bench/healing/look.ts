import type { Page } from 'playwright'
import type { Fingerprint } from '../../../bots/elements/types.ts'
import { openElementPage } from '../../bots/elements/element-page.ts'
import type { Case } from './cases.ts'

/** A case as a browser sees it: what was recorded, and what is there afterwards; `meant` is the right one. */
export interface Seen extends Case {
  readonly recorded: Fingerprint
  readonly candidates: readonly {
    readonly handle: number
    readonly meant: boolean
    readonly fingerprint: Fingerprint
  }[]
}

const STYLE = `<style>body{font:14px sans-serif;margin:8px} nav a,footer a{margin:4px} main{padding:16px}
form>*,fieldset>*,section>*{display:block;margin:4px 0} td,th{padding:2px 8px} button{padding:2px 8px;min-width:20px;min-height:20px}</style>`
/** Cases that are sent to the page at once. */
const AT_ONCE = 50

/** Shows each case in a browser and takes the fingerprints there. */
export async function look(cases: readonly Case[]): Promise<Seen[]> {
  const on = await openElementPage()
  try {
    await on.show(`${STYLE}<body></body>`)
    const seen: Seen[] = []
    for (let from = 0; from < cases.length; from += AT_ONCE)
      seen.push(...(await lookAt(on.page, cases.slice(from, from + AT_ONCE))))
    return seen
  } finally {
    await on.close()
  }
}

async function lookAt(page: Page, cases: readonly Case[]): Promise<Seen[]> {
  const found = await page.evaluate(
    (pages) =>
      pages.map(({ before, after }) => {
        document.body.innerHTML = before
        const target = document.querySelector('[data-truth]')
        if (!target) throw new Error('The page has nothing to work with')
        const recorded = elements.takeFingerprint(target)
        document.body.innerHTML = after
        const candidates = elements.candidatesFor(recorded, [document])
        return {
          recorded,
          candidates: candidates.map(({ handle, fingerprint }, index) => {
            return { handle: index, meant: handle.hasAttribute('data-truth'), fingerprint }
          }),
        }
      }),
    cases.map(({ before, after }) => ({ before, after })),
  )
  return cases.flatMap((one, index) => {
    const seen = found[index]
    return seen ? [{ ...one, ...seen }] : []
  })
}
