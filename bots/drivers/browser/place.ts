import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { Call } from './call.ts'
import { addClosedRoots } from './closed-roots.ts'
import { healAt, isHealingDue } from './healing.ts'
import type { Place } from './in-window.ts'
import { Lost } from './lost.ts'
import type { Answer, Problem } from './page/protocol.ts'
import { asError } from './problems.ts'
import type { Tab } from './tab.ts'
import type { Handle } from './target.ts'

export { inWindow, type Place } from './in-window.ts'

/** Milliseconds that a page is asked to wait by itself before frames and closed shadow roots are looked up anew. */
const SLICES = [150, 400] as const
const LONGEST_SLICE = 1000
const BETWEEN_TRIES = 25

/**
 * Asks a place until it gives what is wanted. The question gets the place and the milliseconds it may wait; frames
 * that went away in between are looked up again.
 */
export async function ask<T>(
  call: Call,
  tab: Tab,
  description: ElementDescription | undefined,
  question: (place: Place, most: number) => Promise<Answer<T>>,
): Promise<{ place: Place; value: T }> {
  let problem: Problem | undefined
  for (let round = 0; ; round++) {
    const most = Math.min(call.left(), SLICES[round] ?? LONGEST_SLICE)
    const tried = await call.within(
      attempt({ call, tab, description, question, most, pierce: problem?.code === 'element-missing' }),
      'the page to answer',
    )
    if ('value' in tried) return tried
    problem = tried.problem ?? problem
    if (problem && (tried.problem?.final || call.left() === 0)) throw asError(problem)
    if (tab.page.isClosed()) throw new BotError('browser-gone', 'The page was closed')
    if (call.left() === 0) throw call.timedOut('the page, which kept changing')
    if (!tried.problem) await call.pause(BETWEEN_TRIES)
  }
}

interface Attempt<T> {
  readonly call: Call
  readonly tab: Tab
  readonly description: ElementDescription | undefined
  readonly question: (place: Place, most: number) => Promise<Answer<T>>
  readonly most: number
  /** Whether closed shadow roots are searched too. */
  readonly pierce: boolean
}

/** One try; no problem in the result means that what was asked went away meanwhile. */
async function attempt<T>(
  attempt: Attempt<T>,
): Promise<{ place: Place; value: T } | { problem?: Problem | undefined }> {
  const { tab, description, question, most, pierce } = attempt
  try {
    const found = await placeOf(tab, description?.frame, most, pierce)
    if (!found.ok) return { problem: found.problem }
    const place = found.value
    if (pierce) await addClosedRoots(place)
    let answer = await question(place, most)
    if (!answer.ok && isHealingDue(attempt.call, description, answer.problem)) {
      if (await healAt(place, attempt, description)) answer = await question(place, most)
    }
    return answer.ok ? { place, value: answer.value } : { problem: answer.problem }
  } catch (error) {
    if (error instanceof Lost) return {}
    throw error
  }
}

/** The frame that is described, looked up from the page down. */
async function placeOf(
  tab: Tab,
  frame: ElementDescription | undefined,
  most: number,
  pierce: boolean,
): Promise<Answer<Place>> {
  if (!frame) {
    const target = await tab.target()
    return { ok: true, value: { target, frame: target.mainFrame } }
  }
  const around = await placeOf(tab, frame.frame, most, pierce)
  if (!around.ok) return around
  const place = around.value
  if (pierce) await addClosedRoots(place)
  const { handle, value } = await place.target.hold(place.frame, 'element', [], frame, false, most)
  if (!handle) return value as Answer<Place>
  return await inside(tab, place, handle, frame)
}

async function inside(
  tab: Tab,
  place: Place,
  handle: Handle,
  description: ElementDescription,
): Promise<Answer<Place>> {
  const { node } = await place.target.send('DOM.describeNode', { objectId: handle.objectId })
  const { frameId } = node
  if (!frameId) {
    const message = `"${description.ref}" is no frame`
    return { ok: false, problem: { code: 'element-blocked', message, found: `<${node.localName}>` } }
  }
  const owner = { handle, place }
  const own = await place.target.context(frameId).then(
    () => place.target,
    () => tab.frameTarget(frameId),
  )
  if (!own) throw new Lost(`frame ${frameId}`)
  return { ok: true, value: { target: own, frame: frameId, owner } }
}
