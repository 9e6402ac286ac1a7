import { nextFrame } from './poll.ts'

/** Frames in a row without a change. */
const QUIET = 2
/** Milliseconds: a clock on the page never rests. */
const LONGEST = 500

/** Answers when the page has drawn what it draws; whether it changed anything meanwhile. */
export async function comeToRest(): Promise<boolean> {
  const end = performance.now() + LONGEST
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.length
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })
  try {
    for (let quiet = 0; quiet < QUIET && performance.now() < end; quiet++) {
      const before = changes
      await nextFrame()
      if (changes > before || isMoving()) quiet = -1
    }
  } finally {
    observer.disconnect()
  }
  return changes > 0
}

/** True while something moves that will arrive. */
function isMoving(): boolean {
  return document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
}
