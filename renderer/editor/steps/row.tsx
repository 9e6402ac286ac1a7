import { memo, useRef } from 'react'
import { BreakpointGutter } from '../../debug/breakpoint-gutter.tsx'
import { useStanding } from '../../debug/use-debug.ts'
import { useTexts } from '../../language/index.ts'
import type { Row } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts, listTitle } from '../texts.ts'
import { useEditorStore } from '../use-editor.ts'
import { clicked } from './selecting.ts'
import { Chevron, StepLine } from './step-row.tsx'
import classes from './steps.module.css'
import { useDragging } from './use-dragging.ts'

/** Pixels by which each level stands further in. */
const INDENT = 22
/** Pixels before the outermost steps, for their breakpoints. */
const GUTTER = 20

export interface RowProps {
  readonly row: Row
  readonly rows: readonly Row[]
  /** Pixels from the top of the list. */
  readonly top: number
  readonly titles: ReadonlyMap<string, string>
  readonly problem: BotProblem | undefined
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isMatch: boolean
}

/** The id of the element of a row, by which the list says where the focus is. */
export function rowId({ path }: Row): string {
  return `row-${path}`
}

/** One line of the list: a step, or the name of a list of steps. */
export const RowView = memo(function RowView({
  row,
  rows,
  top,
  titles,
  problem,
  isSelected,
  isActive,
  isMatch,
}: RowProps) {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const element = useRef<HTMLDivElement>(null)
  const drop = useDragging(element, store, row)
  const isStep = row.type === 'step'
  const standing = useStanding(row.path)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and all the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree says by its id which row is active
    <div
      ref={element}
      id={rowId(row)}
      role="treeitem"
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, paddingInlineStart: GUTTER + row.depth * INDENT }}
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      aria-expanded={isStep && row.isContainer ? row.isOpen : undefined}
      data-heading={!isStep || undefined}
      data-active={isActive || undefined}
      data-match={isMatch || undefined}
      data-drop={drop}
      data-standing={standing}
      onClick={({ shiftKey, ctrlKey, metaKey }) =>
        store.select(
          clicked(rows, store.state.selection, row.path, { shift: shiftKey, toggle: ctrlKey || metaKey }),
        )
      }
    >
      {isStep && <BreakpointGutter uid={row.step.uid} />}
      {isStep && row.isContainer ? (
        <Chevron isOpen={row.isOpen} onToggle={() => store.toggle(row.step.uid)} />
      ) : (
        <span className={classes.noChevron} />
      )}
      {isStep ? (
        <StepLine step={row.step} titles={titles} problem={problem} />
      ) : (
        <span className={classes.heading} dir="auto">
          {listTitle(texts, row.list.name)}
        </span>
      )}
    </div>
  )
})
