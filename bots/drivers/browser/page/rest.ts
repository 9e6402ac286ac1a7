import { holds } from '../../../elements/index.ts'
import { nextFrame } from './poll.ts'

/** Frames in a row without a change. */
const QUIET = 2
/** So long, and so many frames, at most: a clock on the page never rests. On a busy machine frames take their time. */
const LONG = { milliseconds: 1_000, frames: 60 }
/** Milliseconds, however few frames there were. */
const LONGEST = 3_000
/** Milliseconds: what goes on for longer is not waited for. */
const SOON = 2_000
/** Milliseconds in which pages wait for more letters before they answer those that were typed. */
const THINKING = 500
/** What else an animation changes, such as a colour, keeps a thing where it is. */
const MOVING =
  /^(transform|translate|scale|rotate|offset[A-Z]|margin|inset|left|top|right|bottom|width|height|max|min)/

/** Answers when the page has drawn what it draws; whether it changed anything meanwhile. */
export async function comeToRest(): Promise<boolean> {
  const began = performance.now()
  const isLate = (frames: number) => {
    const passed = performance.now() - began
    return passed > LONGEST || (passed > LONG.milliseconds && frames > LONG.frames)
  }
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.length
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })
  try {
    for (let quiet = 0, frames = 0; quiet < QUIET && !isLate(frames); quiet++, frames++) {
      const before = changes
      await nextFrame(LONG.milliseconds / QUIET)
      if (changes > before || moves().length > 0) quiet = -1
    }
  } finally {
    observer.disconnect()
  }
  return changes > 0
}

/** Answers when the page has drawn what it makes of the letters that were just typed, or makes nothing of them. */
export async function answerLetters(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const observer = new MutationObserver(() => resolve())
  observer.observe(document, { subtree: true, childList: true })
  const timer = setTimeout(resolve, THINKING)
  await promise
  observer.disconnect()
  clearTimeout(timer)
  await comeToRest()
}

/** True while an animation that will soon end moves the element, or what it stands in. */
export function isMoved(element: Element): boolean {
  return moves().some((moved) => holds(moved, element))
}

/** What animations that will soon end are moving now. */
function moves(): Element[] {
  return document.getAnimations().flatMap(({ playState, currentTime, effect }) => {
    if (playState !== 'running' || !(effect instanceof KeyframeEffect) || !effect.target) return []
    const left = Number(effect.getComputedTiming().endTime) - Number(currentTime)
    if (!(left < SOON)) return []
    const changed = effect.getKeyframes().flatMap((frame) => Object.keys(frame))
    return changed.some((property) => MOVING.test(property)) ? [effect.target] : []
  })
}
