import { type Change, changes, type Expected } from './changes.ts'
import { all, type Node, render } from './node.ts'
import { type MakePage, makePage } from './pages/page.ts'
import { Random } from './random.ts'

/** A page before and after a change. What is meant carries `data-truth`, which no fingerprint holds. */
export interface Case {
  readonly page: string
  readonly change: string
  readonly before: string
  readonly after: string
  readonly expected: Expected
}

/** So many cases, the kinds of pages and changes in turn; the same for the same seed. */
export function makeCases(pages: Readonly<Record<string, MakePage>>, count: number, seed: number): Case[] {
  const kinds = Object.entries(pages)
  const ways = Object.entries(changes)
  const cases: Case[] = []
  for (let n = 0; n < count; n++) {
    const [page, make] = kinds[n % kinds.length] ?? []
    const [change, way] = ways[Math.floor(n / kinds.length) % ways.length] ?? []
    if (page && make && change && way)
      cases.push({ page, change, ...changed(make, way, new Random(seed + n)) })
  }
  return cases
}

function changed(
  make: MakePage,
  change: Change,
  random: Random,
): Pick<Case, 'before' | 'after' | 'expected'> {
  const { root, targets } = makePage(make, random)
  const target = random.pick(targets)
  target.attributes['data-truth'] = ''
  const before = render(root)
  const after = structuredClone(root)
  const meant = [...all(after)][[...all(root)].indexOf(target)] as Node
  const expected = change({ root: after, target: meant, random })
  return { before, after: render(after), expected }
}
