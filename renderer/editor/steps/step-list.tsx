import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTexts } from '../../language/index.ts'
import { elementTitles, type Path, type Row } from '../document/index.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { stepCommands } from './commands.ts'
import { problemOfRow, worstByPath } from './marks.ts'
import { pathOfElement, RowView, rowId } from './row.tsx'
import { clicked } from './selecting.ts'
import classes from './steps.module.css'
import { stepListKeys } from './use-keys.ts'

/** Pixels. */
const ROW = 30
/** Rows beyond those in view that are kept ready for scrolling. */
const OVERSCAN = 10

interface StepListProps {
  readonly rows: readonly Row[]
  /** What the search has found. */
  readonly matches: ReadonlySet<Path>
  readonly onAdd: () => void
}

/** The steps of a file as a tree, of which only what is in view is in the page. */
export function StepList({ rows, matches, onAdd }: StepListProps) {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const selection = useEditorState((state) => state.selection)
  const problems = useEditorState((state) => state.problems)
  const titles = useEditorState((state) => elementTitles(state.document))
  const marks = useMemo(() => worstByPath(problems), [problems])
  const selected = useMemo(() => new Set(selection), [selection])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
  })
  const active = selection.at(-1)
  const show = useEffectEvent((path: Path) => {
    const at = rows.findIndex((row) => row.path === path)
    if (at >= 0) virtual.scrollToIndex(at)
  })
  useEffect(() => {
    if (active !== undefined) show(active)
  }, [active])
  const onClick = ({ target, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const path = target instanceof Element ? pathOfElement(target) : undefined
    if (path !== undefined)
      store.select(clicked(rows, selection, path, { shift: shiftKey, toggle: ctrlKey || metaKey }))
  }
  const keys = stepListKeys({ rows, store, commands: stepCommands(store), onAdd })
  const activeRow = rows.find((row) => row.path === active)
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="tree"
      aria-label={texts.steps}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={activeRow && rowId(activeRow)}
      onClick={onClick}
      onKeyDown={keys.onKeyDown}
      onCopy={keys.onCopy}
      onCut={keys.onCut}
      onPaste={keys.onPaste}
    >
      <div role="presentation" className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <RowView
                key={row.path}
                row={row}
                top={start}
                titles={titles}
                problem={problemOfRow(row, marks)}
                isSelected={selected.has(row.path)}
                isActive={row.path === active}
                isMatch={matches.has(row.path)}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
