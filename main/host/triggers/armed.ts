import { asBotError, BotError, BotErrors } from '../../../bots/errors/index.ts'
import type { LastFiring, Trigger, TriggerState } from '../../api/host/contract/triggers.ts'
import { type TriggerFormulas, triggerFormulas } from './formulas.ts'
import type { Firing, Held } from './kinds/define.ts'
import { triggerKind } from './kinds/index.ts'
import type { TriggerMemory } from './memory.ts'
import type { StartBot, Stop, TriggerPorts } from './ports.ts'
import { isQuiet } from './quiet.ts'

/** What triggers share. */
export interface Surroundings {
  readonly ports: TriggerPorts
  readonly memory: TriggerMemory
  readonly start: StartBot
  readonly paused: () => boolean
  /** Something about a trigger is not as it was. */
  readonly changed: () => void
}

/** One trigger at work: watches, and starts its bot, never twice at a time. */
export class Armed {
  readonly trigger: Trigger
  readonly #around: Surroundings
  #stop: Stop | undefined
  #problem: ErrorShown | undefined
  #fire: ((given: Given) => Promise<Firing>) | undefined
  readonly #flight: { isBusy: boolean; running: string | undefined }

  /** `before` is the same trigger as it was until it was changed: what it started counts. */
  constructor(trigger: Trigger, around: Surroundings, before?: Armed) {
    this.trigger = trigger
    this.#around = around
    this.#flight = before ? before.#flight : { isBusy: false, running: undefined }
  }

  /** Begins to watch; that it cannot is told by `state`. */
  async arm(): Promise<void> {
    const { id, title, kind, params, on } = this.trigger
    const { ports, memory } = this.#around
    if (!on) return memory.forgetTimes(id)
    try {
      const { gives, watch } = triggerKind(kind)
      const formulas = triggerFormulas(this.trigger, gives)
      const fire = (given: Given) => this.#start(given, formulas)
      this.#fire = fire
      this.#stop = await watch(params, {
        id,
        title,
        ports,
        memory,
        fire,
        missed: (times) => {
          memory.addMissed(id, times)
          this.#around.changed()
        },
        startMissed: () => this.#startMissed(),
        isQuiet: (moment) => isQuiet(this.trigger.quiet, moment),
        trouble: (error) => this.#trouble(error),
      })
    } catch (thrown) {
      this.#trouble(thrown)
    }
  }

  /** Watches no more; a run that was started goes on. */
  async disarm(): Promise<void> {
    const stop = this.#stop
    this.#stop = undefined
    await stop?.()
  }

  /**
   * Starts the bot once for the times that were missed up to that moment, or leaves them out. Throws `missed-decided` where
   * that was decided meanwhile, and `trigger-held` where it may not start now: the question stays.
   */
  async decideMissed(at: number, decision: 'start' | 'skip'): Promise<void> {
    const { id } = this.trigger
    const held = this.#held()
    if (decision === 'start' && held) throw heldError(held)
    // Nothing is waited for between the look and the start: of two windows one comes first.
    if (!this.#around.memory.takeMissed(id, at)) {
      throw new BotError('missed-decided', 'It was decided what becomes of these times', { acted: false })
    }
    this.#around.changed()
    if (decision === 'start') await this.#fire?.({ time: new Date(at).toISOString() })
  }

  async #startMissed(): Promise<void> {
    const missed = this.#around.memory.missed(this.trigger.id)
    if (missed && !this.#held()) await this.decideMissed(missed.at, 'start')
  }

  state(): TriggerState {
    const last = this.#around.memory.last(this.trigger.id)
    const missed = this.#around.memory.missed(this.trigger.id)
    const next = this.#next()
    return {
      trigger: this.trigger,
      watching: this.#stop !== undefined && this.#problem === undefined,
      ...(this.#problem && { problem: this.#problem }),
      ...(next !== undefined && { next }),
      ...(this.#flight.running !== undefined && { running: this.#flight.running }),
      ...(last && { last }),
      ...(missed && { missed: { ...missed, asks: this.trigger.params.missed === 'ask' } }),
    }
  }

  #next(): number | undefined {
    if (this.#stop === undefined || this.#around.paused()) return undefined
    return triggerKind(this.trigger.kind).next?.(this.trigger.params, new Date())?.getTime()
  }

  #trouble(error: unknown): void {
    const problem = error === undefined ? undefined : shown(error)
    if (problem?.message === this.#problem?.message) return
    this.#problem = problem
    this.#around.changed()
  }

  #held(): Held | undefined {
    if (this.#flight.isBusy) return 'busy'
    if (this.#around.paused()) return 'paused'
    return isQuiet(this.trigger.quiet, new Date()) ? 'quiet' : undefined
  }

  async #start(given: Given, formulas: TriggerFormulas): Promise<Firing> {
    const held = this.#held()
    if (held) return held
    this.#flight.isBusy = true
    try {
      if (!(await formulas.fits(given))) return this.#free('taken')
      const { bot, title } = this.trigger
      const { run, ended } = await this.#around.start(bot, await formulas.inputs(given), title)
      this.#follow(run, ended)
      return 'taken'
    } catch (thrown) {
      this.#remember({ at: Date.now(), error: shown(thrown) })
      return this.#free('failed')
    }
  }

  #follow(run: string, ended: Promise<string>): void {
    const firing = { at: Date.now(), run }
    this.#flight.running = run
    this.#remember(firing)
    void ended.then((state) => {
      this.#flight.running = undefined
      this.#flight.isBusy = false
      this.#remember({ ...firing, state })
    })
  }

  #free(firing: Firing): Firing {
    this.#flight.isBusy = false
    return firing
  }

  #remember(firing: LastFiring): void {
    this.#around.memory.setLast(this.trigger.id, firing)
    this.#around.changed()
  }
}

type Given = Readonly<Record<string, unknown>>
type ErrorShown = NonNullable<TriggerState['problem']>

const HELD: Readonly<Record<Held, string>> = {
  busy: 'The run that this trigger started goes on',
  paused: 'All triggers are paused',
  quiet: 'It is in its quiet hours',
}

function heldError(held: Held): BotError {
  return new BotError('trigger-held', HELD[held], { acted: false })
}

/** An error as people are shown it; of many, the first is the one to begin with. */
export function shown(thrown: unknown): ErrorShown {
  const error = asBotError(thrown instanceof BotErrors ? thrown.errors[0] : thrown)
  return { code: error.code, message: error.message, next: error.next }
}
