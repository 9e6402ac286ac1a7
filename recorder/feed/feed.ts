import type { Draft } from '../compose/draft.ts'
import type { FeedStep, RecordOptions } from '../recording.ts'
import { differences } from './differences.ts'
import { Sentences } from './sentences.ts'

/** Milliseconds between two lots of changes. */
const BETWEEN = 100
/** Composing anew while much happens may take a small share of the time, and the steps may be so late, in milliseconds. */
const REST_FOR_WORK = 100
const LONGEST_REST = 1000

/** What a feed shows. */
interface Recorded {
  /** The steps that everything until now makes. */
  compose(): readonly Draft[]
  /** Forgets facts, by their numbers. */
  forget(facts: readonly number[]): void
  /** A small picture of a step. */
  thumbnail?(step: Draft): Uint8Array | undefined
}

/** The steps as they are seen while the person works, and every change of them. */
export class Feed {
  readonly #recorded: Recorded
  readonly #tell: RecordOptions['onChange']
  readonly #sentences: Sentences
  #drafts: readonly Draft[] = []
  #steps: readonly FeedStep[] = []
  #timer: NodeJS.Timeout | undefined
  /** Before this nothing is composed by itself; of the clock of `performance`. */
  #restsUntil = 0

  /** Where nobody is told, steps are composed when they are asked for. */
  constructor(recorded: Recorded, { onChange, language }: Pick<RecordOptions, 'onChange' | 'language'>) {
    this.#recorded = recorded
    this.#tell = onChange
    this.#sentences = new Sentences(language)
  }

  get steps(): readonly FeedStep[] {
    if (!this.#tell) this.now()
    return this.#steps
  }

  /** What everything until now makes, composed anew. */
  get drafts(): readonly Draft[] {
    this.now()
    return this.#drafts
  }

  /** Forgets a step and what it was made of; nothing where there is none of this id. */
  remove(id: number): void {
    const gone = this.drafts.find((draft) => draft.id === id)
    if (!gone) return
    this.#recorded.forget(gone.facts)
    this.now()
  }

  /** Forgets the last step. */
  undo(): void {
    const last = this.drafts.at(-1)
    if (last) this.remove(last.id)
  }

  /** Something changed: the steps are composed anew, soon. */
  touch(): void {
    if (!this.#tell) return
    this.#timer ??= setTimeout(() => this.now(), Math.max(BETWEEN, this.#restsUntil - performance.now()))
  }

  /** Composes the steps now, and tells what changed. */
  now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const began = performance.now()
    this.#drafts = this.#recorded.compose()
    const steps = this.#drafts.map((draft) => this.#shown(draft))
    const changes = this.#tell ? differences(this.#steps, steps) : []
    this.#steps = steps
    for (const change of changes) this.#tell?.(change)
    const ended = performance.now()
    this.#restsUntil = ended + Math.min(LONGEST_REST, REST_FOR_WORK * (ended - began))
  }

  #shown(draft: Draft): FeedStep {
    return { ...this.#sentences.step(draft), thumbnail: this.#recorded.thumbnail?.(draft) }
  }
}
