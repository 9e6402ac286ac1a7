import { shallowEqual } from '@mantine/hooks'
import { memo, useRef } from 'react'
import { BreakpointGutter } from '../../debug/breakpoint-gutter.tsx'
import { useStanding } from '../../debug/use-debug.ts'
import { useTexts } from '../../language/index.ts'
import type { Path, Row } from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts, listTitle } from '../texts.ts'
import { useEditorStore } from '../use-editor.ts'
import { Chevron, StepLine } from './step-row.tsx'
import classes from './steps.module.css'
import { useDragging } from './use-dragging.ts'

/** Pixels by which each level stands further in. */
const INDENT = 22
/** Pixels before the outermost steps, for their breakpoints. */
const GUTTER = 20

export interface RowProps {
  readonly row: Row
  /** Pixels from the top of the list. */
  readonly top: number
  readonly titles: ReadonlyMap<string, string>
  readonly problem: BotProblem | undefined
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isMatch: boolean
}

const ID = 'row-'

/** The id of the element of a row, by which the list says where the focus is. */
export function rowId({ path }: Row): string {
  return ID + path
}

/** The path of the row that an element stands in. */
export function pathOfElement(element: Element): Path | undefined {
  return element.closest(`[id^="${ID}"]`)?.id.slice(ID.length)
}

/** One line of the list: a step, or the name of a list of steps. */
export const RowView = memo(function RowView({
  row,
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
}, isDrawnAlike)

/** A step that stayed as it was is not drawn anew because others were edited. */
function isDrawnAlike({ row: before, ...old }: RowProps, { row, ...props }: RowProps): boolean {
  return shallowEqual(old, props) && isSameRow(before, row)
}

function isSameRow(before: Row, row: Row): boolean {
  if (before.path !== row.path || before.depth !== row.depth) return false
  if (before.type === 'list' || row.type === 'list') return before.type === row.type
  return before.step === row.step && before.isContainer === row.isContainer && before.isOpen === row.isOpen
}
