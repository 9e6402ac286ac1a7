import { hash } from 'node:crypto'
import { BotError } from '../errors/index.ts'
import type { Bot, Step } from '../format/model.ts'
import type { Ports } from '../steps/ports/index.ts'
import type { RunEvent, RunObserver } from './events.ts'
import {
  type Approval,
  type Choice,
  type CommitRecord,
  type HandedOut,
  type Journal,
  keptInputs,
  type Outcomes,
} from './journal/index.ts'
import type { RunOptions } from './options.ts'
import { Watchdog } from './watchdog.ts'

/** How long the engine may work without giving timers, signals and sockets a turn; milliseconds. */
const LONGEST_BREATH = 15

const NEVER = new AbortController().signal

/** What all parts of one run share. */
export class Run {
  readonly id: string
  readonly bot: Bot
  readonly ports: Ports
  readonly journal: Journal
  readonly options: RunOptions
  readonly watchdog = new Watchdog()
  /** What `inputs` and `assets` give in formulas. */
  readonly given: Readonly<Record<string, unknown>>
  /** What is worked out before its turn; undefined until there is a list. */
  ahead: { arrived(position: number): Promise<boolean> } | undefined
  /** When this process gave a commit up without knowing its end, by token. */
  readonly givenUp = new Map<string, number>()
  /** When this process took the run up: one before it, or on another PC, may have acted until then. */
  readonly begun: number
  readonly #observer: RunObserver | undefined
  #approvals: ReadonlyMap<string, Approval> | undefined
  #lastBreath = performance.now()

  constructor(id: string, bot: Bot, options: RunOptions) {
    this.id = id
    this.bot = bot
    this.ports = options.ports
    this.journal = options.journal
    this.options = options
    this.given = { inputs: options.inputs, assets: assetsLookedUpWhenUsed(bot, options.asset) }
    this.#observer = options.observer
    this.begun = this.now()
  }

  now(): number {
    return this.ports.clock.now().getTime()
  }

  emit(event: RunEvent): void {
    this.#observer?.event?.(event)
  }

  /** Ends everything at once. */
  get killSignal(): AbortSignal {
    return this.options.kill ?? NEVER
  }

  /** What a person said yes to in a rehearsal, by the reference of the item. */
  get approvals(): ReadonlyMap<string, Approval> {
    this.#approvals ??= approvalsOf(this.journal.choices(this.id))
    return this.#approvals
  }

  get observer(): RunObserver | undefined {
    return this.#observer
  }

  /** Throws once the run or the steps around (`signal`) are to end; lets the rest of the process have its turn now and then. */
  async breathe(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.#lastBreath > LONGEST_BREATH) {
      await new Promise((resolve) => setImmediate(resolve))
      this.#lastBreath = performance.now()
    }
    if (this.options.kill?.aborted)
      throw new BotError('stopped', 'The run was stopped at once', { acted: false })
    signal?.throwIfAborted()
  }
}

/** Where steps are carried out: the variables they see and the way that led to them. */
export interface Frame {
  readonly unit: Unit
  readonly variables: Record<string, unknown>
  /** Keys of the steps around, from the outside in, ending in `/` where there are any. */
  readonly path: string
  /** What tells rounds of loops and calls apart for steps that have an id of their own. */
  readonly rounds: string
  /** Ends with the time of a step around these. */
  readonly signal: AbortSignal | undefined
}

/** Runs steps and gives what the last of them gave; handed down, because steps hold steps. */
export type RunSteps = (steps: readonly Step[], frame: Frame) => Promise<unknown>

/** One try of one item, or the opening or closing of the applications. */
export interface Unit {
  readonly run: Run
  /** -1 outside transactions. */
  readonly position: number
  readonly attempt: number
  readonly reference: string
  /** Where somebody else handed the item out: no commit is made before they know of it. */
  readonly lease: HandedOut | undefined
  /**
   * `once`: commits are never done twice and pure results are taken from the journal.
   * `afresh`: opening, closing and finding out; everything is done each time.
   */
  readonly mode: 'once' | 'afresh'
  /** What earlier tries left in the journal; undefined where there was none. */
  readonly past: Past | undefined
  /** Commits that this try made or found made, in order; for undoing them. */
  readonly made: { readonly step: Step; readonly key: string; readonly token: string }[]
}

/** How one step ended. */
export type Outcome = Outcomes['results'][number] | Outcomes['failures'][number]

/** The part of a unit that an earlier try or run has done already. */
export interface Past {
  /** How an occurrence ended last: what it gave, or why it failed. */
  outcome(key: string): Outcome | undefined
  /** Commits that were intended and still lie ahead, by token; while there are any, nothing is done again. */
  readonly commits: Map<string, CommitRecord>
}

/** True while the steps at hand lie before a commit that was made or intended already. */
export function isBehind(unit: Unit): boolean {
  return unit.past !== undefined && unit.past.commits.size > 0
}

/**
 * The identity of a step for its item: the same after a retry, an edit elsewhere, or in another run. With `about`
 * the identity of what it does with that.
 */
export function tokenOf(frame: Frame, step: Step, key: string, about?: unknown): string {
  const { run, reference } = frame.unit
  const identity = step.id === undefined ? key : `${frame.rounds}#${step.id}`
  const parts = [run.bot.name, reference, identity, ...(about === undefined ? [] : [keptInputs(about)])]
  return hash('sha256', JSON.stringify(parts))
}

function approvalsOf(choices: readonly Choice[]): Map<string, Approval> {
  return new Map(choices.flatMap(({ reference, approval }) => (approval ? [[reference, approval]] : [])))
}

function assetsLookedUpWhenUsed(bot: Bot, asset: (name: string) => unknown): object {
  const assets = {}
  for (const { name } of bot.assets) {
    Object.defineProperty(assets, name, { enumerable: true, get: () => asset(name) })
  }
  return assets
}
