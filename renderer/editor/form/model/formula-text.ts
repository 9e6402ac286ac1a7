import { isFormulaText, literalText } from '../../../../bots/format/formula/index.ts'
import type { ValueType } from './value-type.ts'

/** The formula that gives a value, to be edited further: `="Paid"` for a text, `=12` for a number; `=` for nothing. */
export function formulaOf(value: unknown): string {
  if (isFormulaText(value)) return value
  return value === undefined || value === null || value === '' ? '=' : `=${expressionOf(value)}`
}

function expressionOf(value: unknown): string {
  if (isFormulaText(value)) return `(${value.slice(1)})`
  if (typeof value === 'string') return JSON.stringify(literalText(value))
  if (Array.isArray(value)) return `[${value.map(expressionOf).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${expressionOf(one)}`)
  return `{${entries.join(', ')}}`
}

/** The plain value that a formula is nothing but, where the type may hold it; undefined for every other formula. */
export function literalOf(formula: string, type: ValueType): unknown {
  const value = constantOf(formula.slice(1).trim())
  if (value === undefined || value === null || !fits(value, type)) return undefined
  return typeof value === 'string' && value.startsWith('=') ? `=${value}` : value
}

/** JSON is what both JSONata and a reader of formulas take for a plain value. */
function constantOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fits(value: unknown, type: ValueType): boolean {
  switch (type.type) {
    case 'number':
      return typeof value === 'number'
    case 'yes-no':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    case 'map':
    case 'group':
      return typeof value === 'object' && !Array.isArray(value)
    case 'any':
      return true
    default:
      return typeof value === 'string'
  }
}
