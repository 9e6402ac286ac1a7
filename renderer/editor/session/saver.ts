import { type Problem, problemOf, refusalCodeOf } from '../../parts/problem.ts'
import { mergeTexts, sameTexts, type Texts } from './merge-texts.ts'
import type { EditorStore } from './store.ts'

/** Milliseconds without an edit before it is saved. */
const QUIET = 400

/** Where others write without end, the next edit goes on. */
const MOST_ROUNDS = 20

/** The folder of the bot, as the host keeps it. */
export interface BotFolder {
  open(): Promise<{ readonly texts: Texts; readonly digest: string }>
  /** Refused with `bot-changed` where the folder does not hold what `base` was of. */
  save(texts: Texts, base: string): Promise<{ readonly digest: string }>
}

/**
 * Keeps the folder as the document is: saves soon after an edit, and takes in what others change. Where both have changed
 * the same file, nothing is written until a person has said which of the two stays.
 */
export class Saver {
  readonly #store: EditorStore
  readonly #folder: BotFolder
  /** What the folder held when it was last known. */
  #base: { readonly texts: Texts; readonly digest: string }
  /** What it holds now, as far as it was told. */
  #seen: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #work: Promise<void> | undefined

  constructor(store: EditorStore, folder: BotFolder, digest: string) {
    this.#store = store
    this.#folder = folder
    this.#base = { texts: store.state.document.texts, digest }
    this.#seen = digest
  }

  /** Follows the document; gives what ends that, with all saved. */
  start(): () => void {
    let last = this.#store.state.document
    const unsubscribe = this.#store.subscribe(() => {
      const { document } = this.#store.state
      if (document === last) return
      last = document
      this.#edited()
    })
    return () => {
      unsubscribe()
      void this.flush()
    }
  }

  /** The folder holds something else, or what we have written ourselves. */
  changedOnDisk(digest: string): void {
    this.#seen = digest
    this.#soon(0)
  }

  /** Saves at once what is not saved; after a failure, tries again. */
  flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#work ??= this.#settle().finally(() => {
      this.#work = undefined
    })
    return this.#work
  }

  /** Ends a conflict: by what stands here, or by what stands on disk. */
  resolve = (side: 'mine' | 'theirs'): void => {
    const { conflict } = this.#store.state
    if (conflict === undefined) return
    this.#base = { texts: conflict.theirs, digest: conflict.digest }
    this.#store.set({ conflict: undefined })
    if (side === 'theirs') this.#store.takeIn(conflict.theirs)
    this.#edited()
  }

  #edited(): void {
    if (this.#store.state.conflict) return
    this.#store.set({ saving: { state: this.#isSaved() ? 'saved' : 'unsaved' } })
    this.#soon(QUIET)
  }

  #soon(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  #isSaved(): boolean {
    return sameTexts(this.#store.state.document.texts, this.#base.texts)
  }

  /** Goes on until both are the same, or something is in the way that a person has to see. */
  async #settle(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS && !this.#isSettled(); round++) {
      try {
        await (this.#seen === this.#base.digest ? this.#save() : this.#takeIn())
      } catch (thrown) {
        if (refusalCodeOf(thrown) !== 'bot-changed') return this.#failed(problemOf(thrown))
        this.#seen = ''
      }
    }
    this.#recovered()
  }

  /** What was in the way is gone by itself, as a folder that is back as it was. */
  #recovered(): void {
    const { saving } = this.#store.state
    if (saving.state === 'failed' && this.#isSettled()) this.#store.set({ saving: { state: 'saved' } })
  }

  #isSettled(): boolean {
    return this.#store.state.conflict !== undefined || (this.#isSaved() && this.#seen === this.#base.digest)
  }

  async #save(): Promise<void> {
    const { texts } = this.#store.state.document
    this.#store.set({ saving: { state: 'saving' } })
    const { digest } = await this.#folder.save(texts, this.#base.digest)
    this.#base = { texts, digest }
    this.#seen = digest
    this.#store.set({ saving: { state: this.#isSaved() ? 'saved' : 'unsaved' } })
  }

  async #takeIn(): Promise<void> {
    const { texts: theirs, digest } = await this.#folder.open()
    this.#seen = digest
    const mine = this.#store.state.document.texts
    const { texts, both } = mergeTexts(this.#base.texts, mine, theirs)
    if (both.length > 0) {
      this.#store.set({ conflict: { theirs, digest, files: both }, saving: { state: 'unsaved' } })
      return
    }
    this.#base = { texts: theirs, digest }
    if (!sameTexts(mine, texts)) this.#store.takeIn(texts)
    this.#store.set({ saving: { state: this.#isSaved() ? 'saved' : 'unsaved' } })
  }

  #failed(problem: Problem): void {
    this.#store.set({ saving: { state: 'failed', problem } })
  }
}
