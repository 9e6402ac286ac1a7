export type { Formula, FormulaFunctions } from './formula.ts'
