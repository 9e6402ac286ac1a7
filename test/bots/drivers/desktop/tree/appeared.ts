import { setTimeout as pause } from 'node:timers/promises'
import type {
  AccessibleNode,
  AccessibleTree,
  WindowHint,
} from '../../../../../bots/drivers/desktop/tree/index.ts'
import type { Selector } from '../../../../../bots/elements/index.ts'
import { within } from '../programs.ts'

/** A program may take long to start on a busy machine. */
const LONGEST = 50_000
const BETWEEN = 50

/** The one element that the selector fits, as soon as it is there. */
export async function appeared(
  tree: AccessibleTree,
  selector: Selector,
  window?: WindowHint,
): Promise<AccessibleNode> {
  const end = Date.now() + LONGEST
  for (;;) {
    const found = await tree.find({ ref: 'wanted', ...selector }, window, within())
    const [only] = found
    if (only && found.length === 1) return only
    if (Date.now() > end) throw new Error(`${found.length} fit ${JSON.stringify(selector)}`)
    await pause(BETWEEN)
  }
}

/** Asks again until the answer is the one expected; gives the last one. */
export async function comesTo<T>(expected: T, ask: () => Promise<T>): Promise<T> {
  const end = Date.now() + LONGEST
  let answer = await ask()
  while (answer !== expected && Date.now() < end) {
    await pause(BETWEEN)
    answer = await ask()
  }
  return answer
}

/** The id of what is seen in the middle of an element; a window that is still being placed gives another one. */
export async function idAtMiddleOf(
  tree: AccessibleTree,
  node: AccessibleNode,
  window: WindowHint,
): Promise<string | undefined> {
  const box = await tree.box(node, within())
  if (!box) return undefined
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  return (await tree.at(middle, window, within()))?.id
}
