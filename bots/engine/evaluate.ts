import { resolve } from 'node:path'
import type { Formula, FormulaFunctions } from '../format/formula/index.ts'
import { keptValue } from './journal/index.ts'
import type { Frame } from './run.ts'

/**
 * Works out a formula. What it asks of the world (time, chance, folders) is kept in the journal under `key` and
 * answered from there in later tries, so that a second look gives the same value.
 */
export async function evaluate(formula: Formula, frame: Frame, key: string): Promise<unknown> {
  const earlier = frame.unit.past?.result(key)?.value as unknown[] | undefined
  const world = new World(frame, earlier)
  const value = await formula.evaluate(frame.variables, world)
  if (world.answers.length > 0 && !earlier) keepAnswers(frame, key, await Promise.all(world.answers))
  return value
}

class World implements FormulaFunctions {
  answers: unknown[] = []
  readonly #frame: Frame
  readonly #earlier: unknown[] | undefined

  constructor(frame: Frame, earlier: unknown[] | undefined) {
    this.#frame = frame
    this.#earlier = earlier
  }

  now(): Date {
    return new Date(this.#answer(() => this.#frame.unit.run.now()) as number)
  }

  random(): number {
    return this.#answer(() => this.#frame.unit.run.ports.random.next()) as number
  }

  async files(folder: string, pattern: string): Promise<readonly unknown[]> {
    const { run } = this.#frame.unit
    return (await this.#answer(() =>
      run.ports.files.list(resolve(run.bot.folder, folder), pattern),
    )) as unknown[]
  }

  #answer(ask: () => unknown): unknown {
    const index = this.answers.length
    const answer = this.#earlier && index < this.#earlier.length ? this.#earlier[index] : ask()
    this.answers.push(answer)
    return answer
  }
}

function keepAnswers(frame: Frame, key: string, answers: readonly unknown[]): void {
  const { run, position, attempt } = frame.unit
  const value = keptValue(answers)
  const inputs = undefined
  run.journal.result({
    run: run.id,
    position,
    attempt,
    step: key,
    kind: 'formula',
    inputs,
    value,
    at: run.now(),
    took: 0,
  })
}
