/**
 * Formulas: JSONata, but strict. A name or field that is not there is an error unless `$maybe(...)`, `$exists(...)` or
 * `??` allows for it; what went through a list stays a list unless an index such as `[0]` takes one item; a list
 * and a single value are not compared, and not joined to text. The values of a group, `lines{kind: amount}`, are
 * JSONata's: one item alone is no list there, so write `[amount]` for a list. Time, chance and folders are
 * asked of the engine. Work, memory and patterns are bounded.
 */
export { compileFormula, isFormula } from './compile.ts'
export { fieldPlaces, type VariableField } from './field-places.ts'
export type { Formula, FormulaFunctions } from './formula.ts'
export { isFormulaText, literalText } from './text.ts'
