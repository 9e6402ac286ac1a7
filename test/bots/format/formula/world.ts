import { BotError } from '../../../../bots/errors/index.ts'
import { compileFormula, type FormulaFunctions } from '../../../../bots/format/formula/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'

export const at = { file: 'bot.yaml', line: 3, column: 10 }

/** A world that always answers the same. */
export const world: FormulaFunctions = {
  now: () => new Date('2026-11-22T10:00:00Z'),
  random: () => 0.25,
  files: async (folder, pattern) => [{ path: `${folder}/${pattern}` }],
}

export const password = new Secret('hunter2-hunter2', 'account.password')

/** Variables as a bot has them; made anew, so that a test sees whether a formula changed them. */
export function variables(): Record<string, unknown> {
  return {
    total: 5,
    row: { a: 1, name: 'x', nothing: null },
    kind: { label: 'invoice', confidence: 0.9 },
    lines: [
      { id: 1, amount: 5, tags: ['a'] },
      { id: 2, amount: 2, tags: ['b', 'c'] },
    ],
    one: [{ id: 9, amount: 4, tags: ['z'] }],
    none: [],
    matrix: [[1, 2], [3]],
    text: 'abc 12 def 345',
    account: { user: 'ann', password },
  }
}

/** The value of a formula over the variables above. */
export function evaluate(source: string, seen = variables()): Promise<unknown> {
  return compileFormula(source, at).evaluate(seen, world)
}

/** The error of a formula, from reading it or working it out. */
export async function errorOf(source: string, seen = variables()): Promise<BotError> {
  try {
    const value = await evaluate(source, seen)
    throw new Error(`${source} gave ${JSON.stringify(value)}`)
  } catch (thrown) {
    if (thrown instanceof BotError) return thrown
    throw thrown
  }
}
