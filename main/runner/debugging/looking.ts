import type { Sight } from '../../../bots/drivers/sight.ts'
import type { ElementDescription } from '../../../bots/elements/types.ts'
import { describe } from '../../../bots/engine/described.ts'
import { authoredElement } from '../../../bots/engine/elements.ts'
import type { AfterFailure, BeforeStep, Debugger, Standing } from '../../../bots/engine/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import type { AuthoredElement, Bot } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import type { Surface } from '../../api/host/contract/sight.ts'
import type { WiredPorts } from '../../host/ports.ts'

/** How long an element may take to come where a run stands, and a program to tell of its elements; milliseconds. */
const MOST = { page: 3_000, desktop: 20_000 } as const

/** The same debugger; where its run stands, elements can be looked for as they are in the folder now. */
export class LookingDebugger implements Debugger {
  readonly #debugger: Debugger
  readonly #folder: string
  readonly #wired: Pick<WiredPorts, 'look'>
  #variables: Standing['variables'] | undefined

  constructor(debugging: Debugger, folder: string, wired: Pick<WiredPorts, 'look'>) {
    this.#debugger = debugging
    this.#folder = folder
    this.#wired = wired
  }

  /** Throws `wrong-use` while the run goes, and what is wrong with the bot or the element. */
  async look(element: string, on: Surface, signal: AbortSignal): Promise<Sight> {
    const variables = this.#variables
    if (!variables) throw noStanding()
    const target = await describeWith(readBot(this.#folder), element, variables)
    return await this.#wired.look(on, target, { signal, timeout: MOST[on] })
  }

  before(standing: Standing): Promise<BeforeStep> {
    return this.#standing(standing, () => this.#debugger.before(standing))
  }

  failed(standing: Standing): Promise<AfterFailure> {
    return this.#standing(standing, () => this.#debugger.failed(standing))
  }

  element(ref: string): AuthoredElement | undefined {
    return this.#debugger.element(ref)
  }

  async #standing<T>({ variables }: Standing, stand: () => Promise<T>): Promise<T> {
    this.#variables = variables
    try {
      return await stand()
    } finally {
      this.#variables = undefined
    }
  }
}

/** An element of the bot with its formulas worked out by these values. Throws `element-unknown`, and what formulas throw. */
export function describeWith(
  bot: Pick<Bot, 'elements'>,
  element: string,
  values: Readonly<Record<string, unknown>>,
): Promise<ElementDescription> {
  const authored = authoredElement(bot, element)
  return describe(authored, (formula) => formula.evaluate(values, asking))
}

/** What is said where there is nowhere to look. */
export function noStanding(): BotError {
  return new BotError('wrong-use', 'The run does not stand', {
    next: 'Wait until it stops, or pause it; then try the element again.',
    acted: false,
  })
}

/** What formulas ask of the world: it is no part of the run, so nothing of it is kept. */
const asking = {
  now: () => new Date(),
  random: Math.random,
  files: () => Promise.resolve([]),
}
