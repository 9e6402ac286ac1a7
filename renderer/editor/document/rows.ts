import { kindRules } from '../../../bots/format/read/kinds.ts'
import { type Effect, effects } from '../../../bots/steps/define.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import type { BotDocument, ListPath, Part, Path, StepList, StepNode } from './model.ts'
import { listPath, pathIn } from './paths.ts'
import { valuesOf } from './values.ts'

const rules = kindRules(catalogue)

/** A step in the list. */
export interface StepRow {
  readonly type: 'step'
  readonly path: Path
  /** How many lists it stands in below the outermost ones. */
  readonly depth: number
  readonly step: StepNode
  /** Its line in the file, from 1. */
  readonly line: number
  /** Lines of it and what is inside. */
  readonly lines: number
  /** Whether it has lists of steps, and whether they are shown. */
  readonly isContainer: boolean
  readonly isOpen: boolean
}

/** The name of a list above its steps: `else`, `open`, the case of a switch. */
export interface ListRow {
  readonly type: 'list'
  readonly path: ListPath
  readonly depth: number
  readonly list: StepList
}

export type Row = StepRow | ListRow

/** What a file shows, from top to bottom; steps in `closed`, by uid, keep what is inside to themselves. */
export function rowsOf(document: BotDocument, file: string, closed: ReadonlySet<number>): Row[] {
  const parts = document.files.get(file)?.parts ?? []
  const rows: Row[] = []
  addLists(rows, parts, { file }, 0, 1, closed)
  return rows
}

/** Adds the rows of the lists among some parts, and gives the line behind them. */
function addLists(
  rows: Row[] | undefined,
  parts: readonly Part[],
  owner: Path | { readonly file: string },
  depth: number,
  line: number,
  closed: ReadonlySet<number>,
): number {
  let at = line
  for (const part of parts)
    at = typeof part === 'string' ? at + breaksIn(part) : addList(rows, part, owner, depth, at, closed)
  return at
}

function addList(
  rows: Row[] | undefined,
  list: StepList,
  owner: Path | { readonly file: string },
  depth: number,
  line: number,
  closed: ReadonlySet<number>,
): number {
  const path = listPath(owner, list.name)
  // The first list of a container needs no name: its steps are what the container does.
  if (list.name !== 'steps') rows?.push({ type: 'list', path, depth, list })
  let at = line + breaksIn(list.rest)
  for (const [index, step] of list.steps.entries()) {
    at += breaksIn(step.lead)
    at = addStep(rows, step, pathIn(path, index), depth, at, closed)
  }
  return at + breaksIn(list.tail)
}

function addStep(
  rows: Row[] | undefined,
  step: StepNode,
  path: Path,
  depth: number,
  line: number,
  closed: ReadonlySet<number>,
): number {
  const isContainer = step.parts.some((part) => typeof part !== 'string')
  const isOpen = isContainer && !closed.has(step.uid)
  const own = rows?.length ?? 0
  const row = { type: 'step', path, depth, step, line, isContainer, isOpen } as const
  rows?.push({ ...row, lines: 0 })
  const end = addLists(isOpen ? rows : undefined, step.parts, path, depth + 1, line, closed)
  if (rows) rows[own] = { ...row, lines: end - line }
  return end
}

function breaksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** What a step does to the world, as written or as its kind says; undefined where that is not known. */
export function effectOf(step: StepNode): Effect | undefined {
  const { params, fields } = valuesOf(step)
  const written = effects.find((effect) => effect === fields.effect)
  const rule = rules.get(step.kind ?? '')
  return written ?? (rule?.container ? undefined : rule?.effectOf(params))
}
