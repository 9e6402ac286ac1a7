import { isScalar, type YAMLMap } from 'yaml'
import { withMap } from './fields.ts'
import { isNamed, moveIn, removeIn } from './map-entries.ts'
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
    const found = items.find(isNamed(from))
    if (isScalar(found?.key)) found.key.value = to
  })
}

/** Moves a case by so many places; nothing where there is no such place. */
export function moveCase(path: Path, name: string, by: number): Edit {
  return changed(path, (cases) => moveIn(cases, name, by))
}

/** Takes a case out with its steps. */
export function removeCase(path: Path, name: string): Edit {
  return changed(path, (cases) => removeIn(cases, name))
}

function changed(path: Path, change: (cases: YAMLMap) => void): Edit {
  return (document) => ({ document: withStep(document, path, (step) => withMap(step, FIELD, change)) })
}
