import type { Step } from '../format/model.ts'
import { type ActionKind, isContainer } from '../steps/define.ts'
import { stepKind } from '../steps/index.ts'
import { runAction } from './action.ts'
import type { Item } from './item.ts'
import { pastOf } from './past.ts'
import { occurrence } from './record.ts'
import { type Frame, Run, type Unit } from './run.ts'

/** Items whose documents are read while another item is under way. */
const ITEMS_AHEAD = 2

/**
 * Works out the slow pure steps at the head of the next items while one is under way. What they give goes into
 * the journal, where the item finds it when its turn comes; what fails here is left for that turn to tell.
 */
export class ReadAhead {
  readonly #run: Run
  readonly #items: readonly Item[]
  readonly #begun = new Map<number, Promise<void>>()
  readonly #end = new AbortController()

  constructor(run: Run, items: readonly Item[]) {
    const { observer: _, ...options } = run.options
    // Who watches the run is told of each step once, in its turn.
    this.#run = new Run(run.id, run.bot, {
      ...options,
      kill: AbortSignal.any([run.killSignal, this.#end.signal]),
    })
    this.#items = items
  }

  /** Begins with the items behind the one at `index`. */
  begin(index: number, variables: Readonly<Record<string, unknown>>): void {
    for (const item of this.#items.slice(index + 1, index + 1 + ITEMS_AHEAD)) {
      if (this.#begun.has(item.position) || headOf(item.steps).length === 0) continue
      this.#begun.set(
        item.position,
        this.#read(item, variables).catch(() => undefined),
      )
    }
  }

  /** Waits for what was begun for an item; false where nothing was. */
  async arrived(position: number): Promise<boolean> {
    const begun = this.#begun.get(position)
    await begun
    return begun !== undefined
  }

  async close(): Promise<void> {
    this.#end.abort()
    await Promise.all(this.#begun.values())
    this.#run.watchdog.close()
  }

  async #read(
    { position, reference, lease, steps, variables }: Item,
    before: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const run = this.#run
    // A run that is resumed has read some of them already.
    const past = run.options.resume === undefined ? undefined : pastOf(run, position, reference, true)
    const unit: Unit = { run, position, attempt: 0, reference, lease, mode: 'once', past, made: [] }
    const frame: Frame = {
      unit,
      variables: { ...before, ...variables },
      path: '',
      rounds: '',
      signal: undefined,
    }
    for (const { step, kind } of headOf(steps)) {
      await run.breathe()
      const value = await runAction(kind, step, frame, occurrence(step, frame), () => Promise.resolve())
      if (step.save !== undefined) frame.variables[step.save] = value ?? null
    }
  }
}

/** The pure steps that an item begins with, up to the last of them that is slow. */
function headOf(steps: readonly Step[]): { step: Step; kind: ActionKind }[] {
  const head: { step: Step; kind: ActionKind }[] = []
  for (const step of steps) {
    const kind = stepKind(step.kind)
    if (!kind || isContainer(kind) || step.effect !== 'pure' || step.off || step.when) break
    // It waits for a person, who is asked when its turn has come.
    if (kind.timeLimit === Number.POSITIVE_INFINITY) break
    head.push({ step, kind })
  }
  return head.slice(0, head.findLastIndex(({ kind }) => kind.isSlow) + 1)
}
