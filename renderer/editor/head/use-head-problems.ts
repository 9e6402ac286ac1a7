import { useMemo } from 'react'
import { type BotDocument, entryPlaces, type FieldPlace, filePlaces } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { useEditorState } from '../use-editor.ts'

/** What is wrong in the head of a file, by its place. */
export interface HeadProblems {
  /** All of them. */
  readonly all: readonly BotProblem[]
  /** Of a field, its entries too. */
  inField(field: string): readonly BotProblem[]
  /** Of one entry of a field, as of one input. */
  inEntry(field: string, entry: string): readonly BotProblem[]
  /** Of a field, but not of an entry that has lines of its own. */
  besideEntries(field: string): readonly BotProblem[]
}

/** The problems of a file that are in no step, by the fields that they are in. */
export function useHeadProblems(file: string): HeadProblems {
  const document = useEditorState((state) => state.document)
  const problems = useEditorState((state) => state.problems)
  return useMemo(() => headProblems(document, file, problems), [document, file, problems])
}

/** The problems of a file by the lines of its fields. */
export function headProblems(
  document: BotDocument,
  file: string,
  problems: readonly BotProblem[],
): HeadProblems {
  const own = problems.filter((problem) => problem.file === file && problem.path === undefined)
  if (own.length === 0) return { all: own, inField: () => [], inEntry: () => [], besideEntries: () => [] }
  const fields = filePlaces(document, file)
  const inField = (field: string) => inside(own, fields, field)
  return {
    all: own,
    inField,
    inEntry: (field, entry) => inside(own, entryPlaces(document, file, field), entry),
    besideEntries(field) {
      const entries = entryPlaces(document, file, field)
      return inField(field).filter(
        ({ line }) => !entries.some(({ first, last }) => first <= line && line <= last),
      )
    },
  }
}

function inside(problems: readonly BotProblem[], places: readonly FieldPlace[], name: string): BotProblem[] {
  const place = places.find((one) => one.name === name)
  return problems.filter(({ line }) => place !== undefined && place.first <= line && line <= place.last)
}
