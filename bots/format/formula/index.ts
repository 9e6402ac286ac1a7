export { compileFormula, isFormula } from './compile.ts'
export type { Formula, FormulaFunctions } from './formula.ts'
export { isFormulaText, literalText } from './text.ts'
