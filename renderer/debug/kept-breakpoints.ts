import { parseDocument } from 'yaml'
import type { KeptBreakpoint } from '../../main/api/host/contract/debug.ts'
import { type BotDocument, type StepFile, type StepNode, stepAt, valuesOf } from '../editor/document/index.ts'
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

/** Those of some breakpoints whose steps cannot be told now: the YAML of their file is broken. */
export function inBrokenFiles(document: BotDocument, kept: readonly KeptBreakpoint[]): KeptBreakpoint[] {
  return kept.filter(({ file }) => isBroken(document.files.get(file)))
}

/** The breakpoints, with those of `others` that are not among them. */
export function joined(
  breakpoints: readonly KeptBreakpoint[],
  others: readonly KeptBreakpoint[],
): KeptBreakpoint[] {
  const known = new Set(breakpoints.map(keyOf))
  return [...breakpoints, ...others.filter((one) => !known.has(keyOf(one)))]
}

const broken = new WeakMap<StepFile, boolean>()

function isBroken(file: StepFile | undefined): boolean {
  if (file === undefined) return false
  const known = broken.get(file)
  if (known !== undefined) return known
  const { errors } = parseDocument(partsText(file.parts), { prettyErrors: false, logLevel: 'silent' })
  broken.set(file, errors.length > 0)
  return errors.length > 0
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
