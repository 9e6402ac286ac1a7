import type { BotProblem } from '../document/problems.ts'
import type { FieldProblem } from '../form/field-row.tsx'

/** The first of some problems, for a field that says one. */
export function fieldProblem([first]: readonly BotProblem[]): FieldProblem | undefined {
  if (first === undefined) return undefined
  const { code, message, expected, found } = first
  return { code, message, details: { expected, found } }
}
