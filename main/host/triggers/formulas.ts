import { nodeFiles } from '../../../bots/drivers/files/index.ts'
import { BotError, suggestion } from '../../../bots/errors/index.ts'
import {
  compileFormula,
  type Formula,
  isFormulaText,
  literalText,
} from '../../../bots/format/formula/index.ts'
import type { Trigger } from '../../api/host/contract/triggers.ts'

type Given = Readonly<Record<string, unknown>>

/** What a trigger makes of what happened. */
export interface TriggerFormulas {
  /** Whether its condition holds. Throws what formulas throw, `value-invalid` where it is neither true nor false. */
  fits(given: Given): Promise<boolean>
  /** What the bot is given. */
  inputs(given: Given): Promise<Record<string, unknown>>
}

/** Reads the formulas of a trigger, which may use the names given. Throws `formula-broken`, `name-unknown`. */
export function triggerFormulas({ inputs, when }: Trigger, names: readonly string[]): TriggerFormulas {
  const condition = when === undefined ? undefined : compiled('when', asFormula(when), names)
  const values = Object.entries(inputs).map(([name, written]) => ({
    name,
    value: isFormulaText(written) ? compiled(name, written, names) : literalText(written),
  }))
  return {
    fits: async (given) => condition === undefined || truth(await evaluated(condition, given)),
    inputs: async (given) => {
      const found: Record<string, unknown> = {}
      for (const { name, value } of values)
        found[name] = typeof value === 'string' ? value : await evaluated(value, given)
      return found
    },
  }
}

/** A condition is a formula in any case; its `=` may be left out. */
function asFormula(when: string): string {
  return when.startsWith('=') ? when : `=${when}`
}

function compiled(where: string, written: string, names: readonly string[]): Formula {
  const formula = compileFormula(written, { file: where, line: 1, column: 1 })
  const unknown = formula.names.find((name) => !names.includes(name))
  if (unknown === undefined) return formula
  throw new BotError('name-unknown', `The trigger gives no "${unknown}"${suggestion(unknown, names)}`, {
    expected: names.length === 0 ? 'no names: this kind gives none' : `one of ${names.join(', ')}`,
    found: written,
    next: 'Correct the name.',
    acted: false,
  })
}

function evaluated(formula: Formula, given: Given): Promise<unknown> {
  return formula.evaluate(given, { now: () => new Date(), random: Math.random, files: nodeFiles().list })
}

function truth(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new BotError('value-invalid', 'The condition of the trigger is neither true nor false', {
    expected: 'true or false, such as =size > 1000',
    found: JSON.stringify(value),
    acted: false,
  })
}
