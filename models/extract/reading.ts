import type { Page } from '../page/page.ts'
import { findLabels, type Label } from './labels.ts'
import { type Row, rowsOfPages } from './tokens.ts'
import { type Beside, besideLabel } from './values.ts'
import type { LabelKind } from './wordings.ts'

/** A document as the rules see it. */
export interface Reading {
  readonly pages: readonly Page[]
  readonly rows: readonly Row[]
  readonly labels: readonly Label[]
}

export function readingOf(pages: readonly Page[]): Reading {
  const rows = rowsOfPages(pages)
  return { pages, rows, labels: findLabels(rows) }
}

/** What stands beside each label of the kind, in reading order. */
export function besideKind({ rows, labels }: Reading, kind: LabelKind): Beside[] {
  return labels.filter((label) => label.kind === kind).flatMap((label) => besideLabel(label, rows, labels))
}
