import type { Tab } from '../browser/tab.ts'

/** The small picture of each step: of its tab, at the moment when the step was first seen. */
export class Thumbnails {
  readonly #byStep = new Map<number, Uint8Array | undefined>()
  readonly #onTaken: () => void

  constructor(onTaken: () => void) {
    this.#onTaken = onTaken
  }

  /** The picture; none yet where it is being made, which is told when it is there. */
  of(step: number, tab: Tab | undefined): Uint8Array | undefined {
    if (tab?.hasPictures && !this.#byStep.has(step)) this.#take(step, tab)
    return this.#byStep.get(step)
  }

  #take(step: number, tab: Tab): void {
    this.#byStep.set(step, undefined)
    void tab.thumbnail().then((picture) => {
      if (!picture) return
      this.#byStep.set(step, picture)
      this.#onTaken()
    })
  }
}
