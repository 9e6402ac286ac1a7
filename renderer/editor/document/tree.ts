import { withFile } from './document.ts'
import type { BotDocument, ListPath, Part, Path, StepList, StepNode } from './model.ts'
import { pathsIn, routeOf, spotOf, stepAt } from './paths.ts'
import { valuesOf } from './values.ts'

/** The document with one list changed; the same one where there is no such list. */
export function withList(
  document: BotDocument,
  path: ListPath,
  change: (list: StepList) => StepList,
): BotDocument {
  const { file: name, way } = routeOf(path)
  const file = document.files.get(name)
  return file ? withFile(document, { ...file, parts: changed(file.parts, way, change) }) : document
}

/** The document with one step changed. */
export function withStep(
  document: BotDocument,
  path: Path,
  change: (step: StepNode) => StepNode,
): BotDocument {
  const { list, index } = spotOf(path)
  return withList(document, list, (old) => ({
    ...old,
    steps: old.steps.map((step, at) => (at === index ? change(step) : step)),
  }))
}

/** The document with each of some steps changed, or taken out where `change` gives nothing. */
export function withSteps(
  document: BotDocument,
  paths: readonly Path[],
  change: (step: StepNode) => StepNode | undefined,
): BotDocument {
  const uids = new Set(paths.map((path) => stepAt(document, path)?.uid))
  let next = document
  for (const file of document.files.values()) {
    const parts = changedSteps(file.parts, uids, change)
    if (parts !== file.parts) next = withFile(next, { ...file, parts })
  }
  return next
}

/** Where the steps of these identities stand. */
export function pathsOf(document: BotDocument, uids: ReadonlySet<number>): Path[] {
  return [...document.files.values()].flatMap((file) =>
    pathsIn(file.parts, { file: file.name })
      .filter((path) => uids.has(stepAt(document, path)?.uid ?? 0))
      .toArray(),
  )
}

/** The path of a step that is named by its path or by its id. */
export function pathOfStep(document: BotDocument, name: Path | string): Path | undefined {
  const all = [...document.files.values()].flatMap((file) => [...pathsIn(file.parts, { file: file.name })])
  if (all.includes(name)) return name
  return all.find((path) => {
    const step = stepAt(document, path)
    return step && valuesOf(step).fields.id === name
  })
}

function changed(
  parts: readonly Part[],
  [name, index, ...rest]: readonly (string | number)[],
  change: (list: StepList) => StepList,
): Part[] {
  return parts.map((part) => {
    if (typeof part === 'string' || part.name !== name) return part
    if (index === undefined) return change(part)
    const steps = part.steps.map((step, at) =>
      at === index ? { ...step, parts: changed(step.parts, rest, change) } : step,
    )
    return { ...part, steps }
  })
}

/** The same parts where none of the steps is in them. */
function changedSteps(
  parts: readonly Part[],
  uids: ReadonlySet<number | undefined>,
  change: (step: StepNode) => StepNode | undefined,
): readonly Part[] {
  const next = parts.map((part) => {
    if (typeof part === 'string') return part
    const steps = part.steps.flatMap((step) => {
      const own = uids.has(step.uid) ? change(step) : step
      if (own === undefined) return []
      const inner = changedSteps(own.parts, uids, change)
      return [inner === own.parts ? own : { ...own, parts: inner }]
    })
    const isSame = steps.length === part.steps.length && steps.every((step, at) => step === part.steps[at])
    return isSame ? part : { ...part, steps }
  })
  return next.every((part, at) => part === parts[at]) ? parts : next
}
