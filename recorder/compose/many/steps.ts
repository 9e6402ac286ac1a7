import { compileFormula } from '../../../bots/format/formula/index.ts'
import type { Step } from '../../../bots/format/model.ts'
import { plainId } from './plain-name.ts'
import { type Hole, withHoles } from './texts.ts'

/** Parameters that hold texts of the page or for it. */
const TEXTS: ReadonlySet<string> = new Set(['value', 'text', 'contains', 'options', 'address', 'title'])

/** The texts that come from the row, by the element that they are typed into. */
export interface RowTexts {
  /** Typed texts with a column of their own: element, text, formula. */
  readonly typed: readonly (Hole & { readonly ref: string })[]
  /** What stands for the row wherever else it is seen. */
  readonly holes: readonly Hole[]
  /** Elements whose texts stay. */
  readonly fixed: readonly string[]
  /** Ids of steps; new ones are added. */
  readonly ids: Set<string>
}

/** The steps with the texts of the recorded row replaced by formulas. */
export function stepsOfEachRow(steps: readonly Step[], texts: RowTexts): Step[] {
  return steps.map((step) => stepOfEachRow(step, texts))
}

function stepOfEachRow(step: Step, texts: RowTexts): Step {
  const ref = String(step.params.target)
  const own = texts.typed.filter((hole) => hole.ref === ref)
  const holes = texts.fixed.includes(ref) ? [] : [...own, ...texts.holes]
  const params = Object.entries(step.params).map(([name, value]) => [
    name,
    TEXTS.has(name) && step.kind.startsWith('browser.') ? textOfEachRow(value, holes, step) : value,
  ])
  const rowTexts = texts.holes.map(({ text }) => text)
  const id = step.id !== undefined && plainId(step.id, rowTexts, texts.ids)
  const blocks = Object.entries(step.blocks).map(([name, block]) => [name, stepsOfEachRow(block, texts)])
  return {
    ...step,
    params: Object.fromEntries(params),
    blocks: Object.fromEntries(blocks),
    ...(id && { id }),
    ...(step.verify && { verify: stepsOfEachRow(step.verify, texts) }),
    ...(step.compensate !== 'task' && { compensate: stepsOfEachRow(step.compensate, texts) }),
  }
}

function textOfEachRow(value: unknown, holes: readonly Hole[], step: Step): unknown {
  if (Array.isArray(value)) return value.map((one) => textOfEachRow(one, holes, step))
  const source = typeof value === 'string' ? withHoles(value, holes) : undefined
  return source === undefined ? value : compileFormula(source, step.at)
}
