import { resolve } from 'node:path'
import type { Formula, FormulaFunctions } from '../format/formula/index.ts'
import { keptValue } from './journal/index.ts'
import { earlierResult } from './past.ts'
import type { Frame } from './run.ts'

/** What a formula asked of the world, and what it was told. */
interface Answer {
  readonly asked: string
  readonly answer: unknown
}

/**
 * Works out a formula. What it asks of the world (time, chance, folders) is kept in the journal under `key`, and
 * the same question is answered from there in later tries, so that a second look gives the same value.
 */
export async function evaluate(formula: Formula, frame: Frame, key: string): Promise<unknown> {
  const world = new World(frame, earlierResult(frame, key)?.value as readonly Answer[] | undefined)
  const value = await formula.evaluate(frame.variables, world)
  if (world.hasAsked) keepAnswers(frame, key, await Promise.all(world.answers.map(settled)))
  return value
}

class World implements FormulaFunctions {
  /** The answer may be one that is still awaited. */
  readonly answers: Answer[] = []
  /** True where not all of it was known from an earlier try. */
  hasAsked = false
  readonly #frame: Frame
  readonly #earlier: readonly Answer[]

  constructor(frame: Frame, earlier: readonly Answer[] = []) {
    this.#frame = frame
    this.#earlier = earlier
  }

  now(): Date {
    return new Date(this.#answer('now', () => this.#frame.unit.run.now()) as number)
  }

  random(): number {
    return this.#answer('random', () => this.#frame.unit.run.ports.random.next()) as number
  }

  async files(folder: string, pattern: string): Promise<readonly unknown[]> {
    const { run } = this.#frame.unit
    const path = resolve(run.bot.folder, folder)
    const found = await this.#answer(`files ${pattern} in ${path}`, () => run.ports.files.list(path, pattern))
    return found as unknown[]
  }

  #answer(asked: string, ask: () => unknown): unknown {
    const earlier = this.#earlier[this.answers.length]
    if (earlier?.asked === asked) {
      this.answers.push(earlier)
      return earlier.answer
    }
    this.hasAsked = true
    const answer = ask()
    this.answers.push({ asked, answer })
    return answer
  }
}

async function settled({ asked, answer }: Answer): Promise<Answer> {
  return { asked, answer: await answer }
}

function keepAnswers(frame: Frame, key: string, answers: readonly Answer[]): void {
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
