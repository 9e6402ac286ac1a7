import type { KeptBreakpoint } from '../../main/api/host/contract/debug.ts'
import { type BotDocument, type StepNode, stepAt, valuesOf } from '../editor/document/index.ts'
import { pathsIn } from '../editor/document/paths.ts'
import { partsText } from '../editor/document/read.ts'

/** Conditions of breakpoints, empty where there is none, by the uid of their steps. */
type Breakpoints = ReadonlyMap<number, string>

/** Breakpoints by what their steps say: uids are those of one window, and places change with every edit. */
export function toKeep(document: BotDocument, breakpoints: Breakpoints): KeptBreakpoint[] {
  if (breakpoints.size === 0) return []
  return [...namesOf(document)].flatMap(([uid, name]) => {
    const when = breakpoints.get(uid)
    return when === undefined ? [] : [{ ...name, ...(when !== '' && { when }) }]
  })
}

/** The breakpoints that were kept, at their steps in the document; those whose steps are gone are not among them. */
export function foundAgain(document: BotDocument, kept: readonly KeptBreakpoint[]): Breakpoints {
  if (kept.length === 0) return new Map()
  const conditions = new Map(kept.map((one) => [keyOf(one), one.when ?? '']))
  return new Map(
    [...namesOf(document)].flatMap(([uid, name]) => {
      const when = conditions.get(keyOf(name))
      return when === undefined ? [] : [[uid, when] as const]
    }),
  )
}

/** What tells a step from the others of its bot. */
type StepName = Pick<KeptBreakpoint, 'file' | 'step' | 'nth'>

function namesOf(document: BotDocument): ReadonlyMap<number, StepName> {
  const names = new Map<number, StepName>()
  const counts = new Map<string, number>()
  for (const { name: file, parts } of document.files.values())
    for (const path of pathsIn(parts, { file })) {
      const node = stepAt(document, path)
      if (node === undefined) continue
      const step = wordsOf(node)
      const nth = (counts.get(`${file} ${step}`) ?? 0) + 1
      counts.set(`${file} ${step}`, nth)
      names.set(node.uid, { file, step, nth })
    }
  return names
}

function keyOf({ file, step, nth }: StepName): string {
  return JSON.stringify([file, step, nth])
}

/** The id of the step, or its first line. */
function wordsOf(step: StepNode): string {
  // Most steps have no id, and need not be read for it.
  const { id } = step.parts.some(mayHaveId) ? valuesOf(step).fields : {}
  if (typeof id === 'string') return `id: ${id}`
  const [first = ''] = partsText(step.parts).trim().split('\n', 1)
  return first.trim()
}

function mayHaveId(part: StepNode['parts'][number]): boolean {
  return typeof part === 'string' && part.includes('id:')
}
