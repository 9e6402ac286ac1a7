import { isScalar, type Pair, type YAMLMap } from 'yaml'
import { withMap } from './fields.ts'
import type { Edit, Path, StepList, StepNode } from './model.ts'
import { withStep } from './tree.ts'

/** The field of a `flow.switch` that has them. */
const FIELD = 'cases'

/** A list of steps of a switch, by the value that it is for. */
export interface Case {
  readonly name: string
  readonly list: StepList
}

/** The cases of a switch, in the order in which they are written. */
export function casesOf({ parts }: StepNode): Case[] {
  return parts.flatMap((part) =>
    typeof part !== 'string' && part.name.startsWith(`${FIELD}.`)
      ? [{ name: part.name.slice(FIELD.length + 1), list: part }]
      : [],
  )
}

/** Adds a case without steps behind the others. */
export function addCase(path: Path, name: string): Edit {
  return changed(path, (cases) => cases.set(name, []))
}

/** Gives a case another value; its steps and comments stay. */
export function renameCase(path: Path, from: string, to: string): Edit {
  return changed(path, ({ items }) => {
    const found = items.find(isOf(from))
    if (isScalar(found?.key)) found.key.value = to
  })
}

/** Moves a case by so many places; nothing where there is no such place. */
export function moveCase(path: Path, name: string, by: number): Edit {
  return changed(path, (cases) => {
    const at = cases.items.findIndex(isOf(name))
    const to = at + by
    if (at < 0 || to < 0 || to >= cases.items.length) return
    cases.items.splice(to, 0, ...cases.items.splice(at, 1))
  })
}

/** Takes a case out with its steps. */
export function removeCase(path: Path, name: string): Edit {
  return changed(path, (cases) => {
    cases.items = cases.items.filter((pair) => !isOf(name)(pair))
  })
}

function changed(path: Path, change: (cases: YAMLMap) => void): Edit {
  return (document) => ({ document: withStep(document, path, (step) => withMap(step, FIELD, change)) })
}

/** Numbers and yes or no are cases, too. */
function isOf(name: string): (pair: Pair) => boolean {
  return ({ key }) => isScalar(key) && String(key.value) === name
}
