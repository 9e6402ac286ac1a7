import { isContainer } from '../../../bots/steps/define.ts'
import { stepKind } from '../../../bots/steps/index.ts'
import {
  type BotDocument,
  isInside,
  type ListPath,
  listAt,
  listPath,
  ownerOf,
  type Path,
  type Row,
  type Spot,
  type StepList,
  type StepNode,
  spotOf,
  stepAt,
} from '../document/index.ts'

/**
 * Where a new step goes: behind the one that is selected, or into it where it holds nothing yet; at the start of a
 * selected list, else at the end.
 */
export function spotForNew(
  document: BotDocument,
  file: string,
  selected: Path | ListPath | undefined,
): Spot | undefined {
  if (selected !== undefined && listAt(document, selected)) return { list: selected, index: 0 }
  if (selected !== undefined) {
    const inner = firstList(document, selected)
    if (inner?.steps.length === 0) return { list: listPath(selected, inner.name), index: 0 }
    const { list, index } = spotOf(selected)
    return { list, index: index + 1 }
  }
  const lists = document.files.get(file)?.parts.filter((part) => typeof part !== 'string') ?? []
  const main = lists.find(({ name }) => name.endsWith('steps')) ?? lists[0]
  return main && { list: listPath({ file }, main.name), index: main.steps.length }
}

/** What a new step of a kind begins with: its kind, and a list for what it holds. */
export function newStep(kind: string): Record<string, unknown> {
  const found = stepKind(kind)
  const [block] = found && isContainer(found) ? found.blocks : []
  if (block === undefined) return { [kind]: null }
  return { [kind]: null, [block.replace(/\.\*$/, '')]: block.endsWith('.*') ? {} : [] }
}

/** Further lists that a step may be given; a map of lists, as the cases of a switch, has no end of them. */
export function missingBlocks(step: StepNode): string[] {
  const kind = stepKind(step.kind ?? '')
  if (kind === undefined || !isContainer(kind)) return []
  const there = new Set(step.parts.flatMap((part) => (typeof part === 'string' ? [] : part.name)))
  return kind.blocks.filter((block) => !block.endsWith('.*') && !there.has(block))
}

/** Where steps go that are dropped on a row. */
export function dropSpot(
  document: BotDocument,
  row: Row,
  how: 'before' | 'after' | 'into',
): Spot | undefined {
  if (row.type === 'list') return { list: row.path, index: 0 }
  const { list, index } = spotOf(row.path)
  if (how !== 'into') return { list, index: how === 'before' ? index : index + 1 }
  const first = firstList(document, row.path)
  return first && { list: listPath(row.path, first.name), index: 0 }
}

/** The first list of steps inside of a step; undefined where it holds none. */
function firstList(document: BotDocument, path: Path): StepList | undefined {
  return stepAt(document, path)?.parts.find((part) => typeof part !== 'string')
}

/** One place further up or down in its list; at the end of an inner list, out of its container. */
export function nextSpot(document: BotDocument, paths: readonly Path[], by: -1 | 1): Spot | undefined {
  const edge = by < 0 ? paths[0] : paths.at(-1)
  if (edge === undefined) return undefined
  const { list, index } = spotOf(edge)
  const left = listAt(document, list)?.steps.length ?? 0
  if (by < 0 && index > 0) return { list, index: index - 1 }
  if (by > 0 && index < left - 1) return { list, index: index + 2 }
  return spotOutside(list, by)
}

/** In front of or behind the container of a list. */
export function spotOutside(list: ListPath, by: -1 | 1): Spot | undefined {
  const owner = ownerOf(list)
  if (owner === undefined) return undefined
  const outside = spotOf(owner)
  return { list: outside.list, index: outside.index + (by < 0 ? 0 : 1) }
}

/** The end of the first list of the container right above; undefined where none is there. */
export function spotInside(document: BotDocument, path: Path): Spot | undefined {
  const { list, index } = spotOf(path)
  const above = listAt(document, list)?.steps[index - 1]
  const first = above?.parts.find((part) => typeof part !== 'string')
  return first && { list: listPath(`${list}/${index - 1}`, first.name), index: first.steps.length }
}

/** True where steps can be moved to a spot: not into themselves. */
export function canMoveTo(paths: readonly Path[], spot: Spot): boolean {
  return !paths.some((path) => isInside(spot.list, path))
}
