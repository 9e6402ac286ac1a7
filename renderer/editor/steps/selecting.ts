import type { Path, Row } from '../document/index.ts'

/** The selection after a click on a row: Shift takes all from the last one, Ctrl adds or takes away. */
export function clicked(
  rows: readonly Row[],
  selection: readonly Path[],
  path: Path,
  { shift, toggle }: { readonly shift: boolean; readonly toggle: boolean },
): readonly Path[] {
  if (shift) return extended(rows, selection, path)
  if (!toggle) return [path]
  return selection.includes(path) ? selection.filter((one) => one !== path) : [...selection, path]
}

/** All rows from where the selection began up to this one, which is the last. */
export function extended(rows: readonly Row[], selection: readonly Path[], path: Path): readonly Path[] {
  const from = rows.findIndex((row) => row.path === (selection[0] ?? path))
  const to = rows.findIndex((row) => row.path === path)
  if (from < 0 || to < 0) return [path]
  const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.path)
  return from <= to ? between : between.reverse()
}

/** The row that keys lead to from the one that has the focus; the nearest one there is. */
export function rowBy(rows: readonly Row[], from: Path | undefined, by: number): Row | undefined {
  const at = rows.findIndex((row) => row.path === from)
  const first = by > 0 ? 0 : rows.length - 1
  return rows[at < 0 ? first : Math.min(Math.max(at + by, 0), rows.length - 1)]
}
