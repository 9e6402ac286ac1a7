import type { Problem as ShownProblem } from '../../parts/problem.ts'
import type { BotDocument, Path } from './model.ts'
import { type Row, rowsOf } from './rows.ts'

/** Something wrong in the texts of a bot, or seldom meant. */
export interface BotProblem extends ShownProblem {
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** The step that it is in, if it is in one. */
  readonly path?: Path | undefined
}

const NONE: ReadonlySet<number> = new Set()

/** The innermost step that a line of a file belongs to; undefined for lines outside of steps. */
export function pathAt(document: BotDocument, file: string, line: number): Path | undefined {
  return innermost(rowsOf(document, file, NONE), line)
}

/** The problems with the steps that they are in. */
export function withPaths(document: BotDocument, problems: readonly BotProblem[]): BotProblem[] {
  const rows = new Map([...document.files.keys()].map((file) => [file, rowsOf(document, file, NONE)]))
  return problems.map((problem) => ({
    ...problem,
    path: innermost(rows.get(problem.file) ?? [], problem.line),
  }))
}

function innermost(rows: readonly Row[], line: number): Path | undefined {
  const row = rows.findLast((row) => row.type === 'step' && row.line <= line && line < row.line + row.lines)
  return row?.path
}
