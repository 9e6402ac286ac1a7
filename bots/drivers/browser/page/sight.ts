import type { ElementDescription, Finds } from '../../../elements/index.ts'
import type { Tried } from '../../sight.ts'
import { bringIntoView } from './aim.ts'
import { locateAll, locateEach, mustBe } from './locate.ts'
import { poll } from './poll.ts'
import type { Answer } from './protocol.ts'

/** More places than this would mark the whole page. */
const MOST_BOXES = 100

/** What each selector finds, once one of them finds something or `most` milliseconds are over. */
export async function sight(target: ElementDescription, most: number): Promise<Answer<Tried[]>> {
  const seen = await poll(
    (elapsed) => mustBe(locateAll(target, { elapsed }).length > 0, target, 'is not there'),
    most,
  )
  if (!seen.ok && seen.problem.final) return seen
  return await poll(() => {
    const each = locateEach(target)
    const [first] = each.find(({ fitting }) => fitting.length > 0)?.fitting ?? []
    if (first) bringIntoView(first)
    return each.map(tried)
  }, 0)
}

function tried({ found, fitting }: Finds): Tried {
  return {
    found: fitting.length,
    unlike: found.length - fitting.length,
    boxes: fitting.slice(0, MOST_BOXES).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }),
  }
}
