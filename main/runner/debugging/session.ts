import type { AfterFailure, BeforeStep, Debugger, Standing } from '../../../bots/engine/index.ts'
import { asBotError, type BotError, BotErrors } from '../../../bots/errors/index.ts'
import { compileFormula } from '../../../bots/format/formula/index.ts'
import type { AuthoredElement, Bot, Step } from '../../../bots/format/model.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { Breakpoint, DebugCommand, DebugStop, DebugWishes } from '../../api/host/contract/debug.ts'
import { shown } from '../shown.ts'
import { isInside, outermostList, shapeOf, stepsByPath } from './step-paths.ts'
import { atOnce, type Met, never, type Stepping, steppingAfter } from './stepping.ts'

export interface DebugSessionOptions extends DebugWishes {
  /** As the run began with it. */
  readonly bot: Bot
  /** The bot where it was edited since it was last read: what it says now is done. Throws where it cannot be read. */
  readonly reread: () => Bot | undefined
  /** The run stands here; undefined when it goes on. */
  readonly tell: (stop: DebugStop | undefined) => void
  /** What the page or program looks like. */
  readonly picture: () => Promise<string | undefined>
}

/** Goes through a run as a person says: stops at breakpoints, at failures, and where stepping leads. */
export class DebugSession implements Debugger {
  readonly #options: DebugSessionOptions
  readonly #shape: string
  /** Of all steps that the engine may hold: those that it began with, and those that were edited. */
  readonly #paths = new WeakMap<Step, string>()
  /** The bot as it is now. */
  #steps: ReadonlyMap<string, Step>
  #elements: Bot['elements']
  #unread: string | undefined
  /** Why the condition of the breakpoint at hand could not be worked out. */
  #untold: string | undefined
  #breakpoints: readonly Breakpoint[]
  #stepping: Stepping
  /** The step to run from, until it is met. */
  #from: string | undefined
  #answer: ((command: DebugCommand) => void) | undefined

  constructor(options: DebugSessionOptions) {
    this.#options = options
    this.#steps = this.#known(options.bot)
    this.#shape = shapeOf(this.#steps)
    this.#elements = options.bot.elements
    this.#breakpoints = options.breakpoints
    this.#stepping = options.stops ? atOnce : never
    this.#from = options.from
  }

  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    this.#breakpoints = breakpoints
  }

  /** Hears a word of the person; what fits a run that stands does nothing while it goes. */
  command(command: DebugCommand): void {
    if (this.#answer) this.#answer(command)
    else if (command.do === 'pause') this.#stepping = atOnce
  }

  async before(standing: Standing): Promise<BeforeStep> {
    const met = this.#met(standing)
    if (this.#isBeforeStart(met)) return { do: 'skip' }
    if (!this.#stepping(met) && !(await this.#isBreakpoint(met, standing))) return this.#asEdited(met)
    const command = await this.#stand(met, standing)
    return command.do === 'skip' ? { do: 'skip' } : this.#asEdited(met)
  }

  async failed(standing: Standing): Promise<AfterFailure> {
    const met = this.#met(standing)
    const { do: word } = await this.#stand(met, standing)
    if (word === 'skip') return { do: 'skip' }
    return word === 'again' ? this.#asEdited(met) : { do: 'fail' }
  }

  element(ref: string): AuthoredElement | undefined {
    return this.#elements.get(ref)
  }

  #met({ at, inside }: Standing): Met {
    return { key: at.key, inside, path: this.#paths.get(at.step) }
  }

  /** Steps before the one to run from are passed over, in its list of the file; what holds it is gone into. */
  #isBeforeStart({ path }: Met): boolean {
    const from = this.#from
    if (from === undefined || path === undefined) return false
    if (path === from) {
      this.#from = undefined
      return false
    }
    return outermostList(path) === outermostList(from) && !isInside(from, path)
  }

  async #isBreakpoint({ path }: Met, { variables }: Standing): Promise<boolean> {
    const breakpoint = this.#breakpoints.find((each) => each.path === path)
    if (breakpoint?.when === undefined) return breakpoint !== undefined
    const source = breakpoint.when.startsWith('=') ? breakpoint.when : `=${breakpoint.when}`
    try {
      const at = { file: 'breakpoint', line: 1, column: 1 }
      return (await compileFormula(source, at).evaluate(variables, asking)) !== false
    } catch (thrown) {
      // A condition that cannot be told is no reason to run on: the person sees the variables and mends it.
      this.#untold = maskSecrets(asBotError(thrown).message)
      return true
    }
  }

  async #stand(met: Met, standing: Standing): Promise<DebugCommand> {
    const { promise, resolve } = Promise.withResolvers<DebugCommand>()
    this.#answer = resolve
    this.#options.tell(await this.#stopOf(met, standing))
    const command = await promise
    this.#answer = undefined
    this.#untold = undefined
    this.#stepping = steppingAfter(command, met)
    this.#reread()
    this.#options.tell(undefined)
    return command
  }

  async #stopOf({ path }: Met, { at, variables, error }: Standing): Promise<DebugStop> {
    const picture = await this.#options.picture().catch(() => undefined)
    const known = Object.entries(variables).filter(([name]) => name !== 'assets')
    return {
      position: at.position,
      effect: at.step.effect,
      variables: shown(Object.fromEntries(known)) as Record<string, unknown>,
      ...(path !== undefined && { path }),
      ...(error && { error: errorOf(error) }),
      ...(picture !== undefined && { picture }),
      ...(this.#unread !== undefined && { unread: this.#unread }),
      ...(this.#untold !== undefined && { untold: this.#untold }),
    }
  }

  /** Takes in what was edited; where steps came, went or moved, none could be told from another. */
  #reread(): void {
    try {
      const bot = this.#options.reread()
      if (bot) this.#takeIn(bot)
    } catch (thrown) {
      const first = thrown instanceof BotErrors ? thrown.errors[0] : asBotError(thrown)
      this.#unread = maskSecrets(first?.message ?? String(thrown))
    }
  }

  #takeIn(bot: Bot): void {
    this.#elements = bot.elements
    const steps = this.#known(bot)
    const isSame = shapeOf(steps) === this.#shape
    if (isSame) this.#steps = steps
    this.#unread = isSame
      ? undefined
      : 'Steps were added, removed or moved: that counts from the next run on.'
  }

  #known(bot: Bot): ReadonlyMap<string, Step> {
    const steps = stepsByPath(bot)
    for (const [path, step] of steps) this.#paths.set(step, path)
    return steps
  }

  #asEdited({ path }: Met): BeforeStep {
    const as = path === undefined ? undefined : this.#steps.get(path)
    return as ? { do: 'run', as } : { do: 'run' }
  }
}

function errorOf(error: BotError): DebugStop['error'] {
  const { expected, found } = error.details
  return {
    code: error.code,
    message: maskSecrets(error.message),
    next: maskSecrets(error.next),
    ...(expected !== undefined && { expected: maskSecrets(expected) }),
    ...(found !== undefined && { found: maskSecrets(found) }),
  }
}

/** What a condition may ask of the world: it is no part of the run, so nothing of it is kept. */
const asking = {
  now: () => new Date(),
  random: Math.random,
  files: () => Promise.resolve([]),
}
