import { isContainer } from '../../../bots/steps/define.ts'
import { stepKind } from '../../../bots/steps/index.ts'
import {
  type ListPath,
  listPath,
  type Path,
  pathIn,
  type StepList,
  type StepNode,
  valuesOf,
} from '../document/index.ts'
import type { Part } from '../document/model.ts'

/** Pixels of a step, and between steps. */
export const BOX = { width: 232, height: 44, across: 28, down: 34 } as const

/** A step of the chart, with its upper left corner in pixels; or the name of a list above its first step. */
export type ChartNode = { readonly x: number; readonly y: number } & (
  | { readonly type: 'step'; readonly path: Path; readonly step: StepNode }
  | { readonly type: 'list'; readonly path: ListPath; readonly name: string }
)

/** What follows what. `back` leads to the next round of a loop; `aside` to steps that run only when needed. */
export interface ChartEdge {
  readonly from: string
  readonly to: string
  readonly type: 'next' | 'back' | 'aside'
}

export interface FlowChart {
  readonly nodes: readonly ChartNode[]
  readonly edges: readonly ChartEdge[]
}

/** The flow of a file from top to bottom: steps below each other, the lists of a container side by side below it. */
export function flowChart(parts: readonly Part[], file: string): FlowChart {
  const drawing = new Drawing()
  drawing.lists(listsIn(parts), { file })
  return drawing
}

/** What was drawn of a list: how wide it is, where it ends, and which steps the next one follows. */
interface Drawn {
  readonly right: number
  readonly bottom: number
  readonly ends: readonly string[]
}

const LOOPS: ReadonlySet<string> = new Set(['flow.each', 'flow.while'])
/** Lists that no step follows: they run after a crash or a failure. */
const ASIDE: ReadonlySet<string> = new Set(['verify', 'compensate'])

class Drawing implements FlowChart {
  readonly nodes: ChartNode[] = []
  readonly edges: ChartEdge[] = []

  /** The lists of a file, one below the other: `open`, the transactions, `close`. */
  lists(lists: readonly StepList[], owner: { readonly file: string }): void {
    let y = 0
    let before: readonly string[] = []
    for (const list of lists) {
      const drawn = this.#list(list, listPath(owner, list.name), 0, y, before)
      y = drawn.bottom
      before = drawn.ends
    }
  }

  #list(list: StepList, path: ListPath, x: number, top: number, before: readonly string[]): Drawn {
    this.nodes.push({ type: 'list', path, name: list.name, x, y: top })
    this.#follow(before, path)
    let drawn: Drawn = { right: x + BOX.width, bottom: below(top), ends: [path] }
    for (const [index, step] of list.steps.entries()) {
      const next = this.#step(step, pathIn(path, index), x, drawn.bottom, drawn.ends)
      drawn = { ...next, right: Math.max(drawn.right, next.right) }
    }
    return drawn
  }

  #step(step: StepNode, path: Path, x: number, y: number, before: readonly string[]): Drawn {
    this.nodes.push({ type: 'step', path, step, x, y })
    this.#follow(before, path)
    const ends: string[] = goesOn(step) ? [path] : []
    // Where the flow also goes on from the step itself, its line down stays free.
    let left = ends.length > 0 ? x + BOX.width / 2 + BOX.across : x
    let bottom = below(y)
    for (const list of listsIn(step.parts)) {
      const isAside = ASIDE.has(list.name)
      if (isAside) left = Math.max(left, x + BOX.width + BOX.across)
      const to = listPath(path, list.name)
      const inner = this.#list(list, to, left, isAside ? y : below(y), [])
      this.edges.push({ from: path, to, type: isAside ? 'aside' : 'next' })
      left = inner.right + BOX.across
      bottom = Math.max(bottom, inner.bottom)
      if (!isAside) ends.push(...this.#endsOf(step, path, inner))
    }
    return { right: Math.max(x + BOX.width, left - BOX.across), bottom, ends }
  }

  /** Where the flow goes on behind a list inside a step: in a loop that is the step itself again. */
  #endsOf({ kind = '' }: StepNode, path: Path, { ends }: Drawn): readonly string[] {
    if (!LOOPS.has(kind)) return ends
    for (const end of ends) this.edges.push({ from: end, to: path, type: 'back' })
    return []
  }

  #follow(before: readonly string[], to: string): void {
    for (const from of before) this.edges.push({ from, to, type: 'next' })
  }
}

/** True where the flow goes on from the step itself, not only from the ends of what is inside it. */
function goesOn(step: StepNode): boolean {
  const { when, off } = valuesOf(step).fields
  if (when !== undefined || off === true) return true
  const kind = stepKind(step.kind ?? '')
  if (kind === undefined || !isContainer(kind)) return !ENDINGS.has(step.kind ?? '')
  const lists = listsIn(step.parts).map(({ name }) => name)
  // A condition without `else`, a loop that is over, a container that is still empty.
  return LOOPS.has(kind.kind) || lists.length === 0 || (kind.kind === 'flow.if' && !lists.includes('else'))
}

const ENDINGS: ReadonlySet<string> = new Set(['flow.fail', 'flow.stop'])

function listsIn(parts: readonly Part[]): StepList[] {
  return parts.filter((part): part is StepList => typeof part !== 'string')
}

function below(y: number): number {
  return y + BOX.height + BOX.down
}
