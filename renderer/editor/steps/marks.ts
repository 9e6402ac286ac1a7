import { ownerOf, type Path, type Row, spotOf } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'

/** The worst problem of each step, and of all that is inside it. */
export interface Marks {
  readonly own: ReadonlyMap<Path, BotProblem>
  readonly inside: ReadonlyMap<Path, BotProblem>
}

export function worstByPath(problems: readonly BotProblem[]): Marks {
  const own = new Map<Path, BotProblem>()
  const inside = new Map<Path, BotProblem>()
  for (const problem of problems) {
    if (problem.path === undefined) continue
    keepWorst(own, problem.path, problem)
    for (let path = containerOf(problem.path); path !== undefined; path = containerOf(path))
      keepWorst(inside, path, problem)
  }
  return { own, inside }
}

/** What a row has to show: its own problem, or where it is closed also one that is inside. */
export function problemOfRow(row: Row, { own, inside }: Marks): BotProblem | undefined {
  if (row.type === 'list') return undefined
  return own.get(row.path) ?? (row.isOpen ? undefined : inside.get(row.path))
}

function containerOf(path: Path): Path | undefined {
  return ownerOf(spotOf(path).list)
}

function keepWorst(marks: Map<Path, BotProblem>, path: Path, problem: BotProblem): void {
  if (marks.get(path)?.severity !== 'error') marks.set(path, problem)
}
