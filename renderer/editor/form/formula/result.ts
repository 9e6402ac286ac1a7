import { BotError } from '../../../../bots/errors/index.ts'
import { compileFormula, isFormulaText } from '../../../../bots/format/formula/index.ts'
import type { Problem } from '../../../parts/problem.ts'

/** What a formula gives with the values of the last run. */
export type FormulaResult = { readonly value: unknown } | { readonly problem: Problem }

/** Places of a formula that stands alone. */
const ALONE = { file: '', line: 1, column: 1 }

/**
 * Works a formula out with the values of the last run; undefined where it is no formula, or needs what was not there.
 * Time and chance are the page's own; folders cannot be looked into from here.
 */
export async function resultOf(
  text: string,
  values: Readonly<Record<string, unknown>>,
): Promise<FormulaResult | undefined> {
  if (!isFormulaText(text)) return undefined
  let needsFolder = false
  const files = async () => {
    needsFolder = true
    return []
  }
  try {
    const formula = compileFormula(text, ALONE)
    if (formula.names.some((name) => !Object.hasOwn(values, name))) return undefined
    const value = await formula.evaluate(values, { now: () => new Date(), random: Math.random, files })
    return needsFolder ? undefined : { value }
  } catch (thrown) {
    if (thrown instanceof BotError) return needsFolder ? undefined : { problem: thrown }
    throw thrown
  }
}
