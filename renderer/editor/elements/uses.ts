import { kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import type { BotDocument, Path, StepNode } from '../document/index.ts'
import { listPath, pathIn, valuesOf } from '../document/index.ts'
import type { Part } from '../document/model.ts'

const rules = kindRules(catalogue)

/** A field of a step that names an element. */
export interface ElementUse {
  readonly path: Path
  readonly step: StepNode
  /** As written in the file: `until`, and the kind itself for what stands behind it. */
  readonly field: string
}

/** Where each element is named by a step, by its name, in the order of reading. */
export function usesOf(document: BotDocument): ReadonlyMap<string, readonly ElementUse[]> {
  const uses = new Map<string, ElementUse[]>()
  for (const file of document.files.values()) collect(file.parts, { file: file.name }, uses)
  return uses
}

function collect(
  parts: readonly Part[],
  owner: Path | { readonly file: string },
  uses: Map<string, ElementUse[]>,
): void {
  for (const list of parts) {
    if (typeof list === 'string') continue
    for (const [index, step] of list.steps.entries()) {
      const path = pathIn(listPath(owner, list.name), index)
      for (const [ref, field] of named(step)) uses.set(ref, [...(uses.get(ref) ?? []), { path, step, field }])
      collect(step.parts, path, uses)
    }
  }
}

const known = new WeakMap<StepNode['parts'], readonly (readonly [ref: string, field: string])[]>()

/** The elements that a step names, and in which of its fields. */
function named(step: StepNode): readonly (readonly [ref: string, field: string])[] {
  const before = known.get(step.parts)
  if (before) return before
  const rule = rules.get(step.kind ?? '')
  const { params } = valuesOf(step)
  const main = rule?.main ? [{ ...rule.main, field: rule.name }] : []
  const found = [...main, ...(rule?.params ?? [])]
    .filter(({ meta, name }) => meta.element && typeof params[name] === 'string')
    .map(({ name, field }) => [String(params[name]), field] as const)
  known.set(step.parts, found)
  return found
}
