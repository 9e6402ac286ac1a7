import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import {
  attachInstruction,
  extractInstruction,
  type Operation,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/list-item'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import type { Row } from '../document/index.ts'
import type { EditorStore } from '../session/store.ts'
import { stepCommands } from './commands.ts'
import { canMoveTo, dropSpot } from './spots.ts'

export type Drop = 'before' | 'after' | 'into'

const STEPS = { kind: 'steps' }
const drops: Readonly<Record<Operation, Drop>> = {
  'reorder-before': 'before',
  'reorder-after': 'after',
  combine: 'into',
}

/** Lets a row be dragged with all that is selected, and takes what is dropped on it; gives where that would go now. */
export function useDragging(
  element: RefObject<HTMLElement | null>,
  store: EditorStore,
  row: Row,
): Drop | undefined {
  const [drop, setDrop] = useState<Drop>()
  const operations = operationsOf(row)
  const begin = useEffectEvent(() => {
    if (!store.state.selection.includes(row.path)) store.select([row.path])
  })
  const spotAt = useEffectEvent((data: Record<string | symbol, unknown>) => {
    const instruction = extractInstruction(data)
    const how = instruction && drops[instruction.operation]
    const spot = how && dropSpot(store.state.document, row, how)
    return how && spot && canMoveTo(store.state.selection, spot) ? { how, spot } : undefined
  })
  const isStep = row.type === 'step'
  useEffect(() => {
    const node = element.current
    if (node === null) return
    const target = dropTargetForElements({
      element: node,
      canDrop: ({ source }) => source.data.kind === STEPS.kind,
      getData: ({ input }) => attachInstruction({}, { element: node, input, operations }),
      onDrag: ({ self }) => setDrop(spotAt(self.data)?.how),
      onDragLeave: () => setDrop(undefined),
      onDrop: ({ self }) => {
        setDrop(undefined)
        stepCommands(store).moveTo(spotAt(self.data)?.spot)
      },
    })
    if (!isStep) return target
    return combine(
      target,
      draggable({ element: node, getInitialData: () => STEPS, onDragStart: () => begin() }),
    )
  }, [element, store, isStep, operations])
  return drop
}

const LEAF = { 'reorder-before': 'available', 'reorder-after': 'available' } as const
const CLOSED = { ...LEAF, combine: 'available' } as const
const OPEN = { 'reorder-before': 'available', combine: 'available' } as const
const HEADING = { combine: 'available' } as const

/** Behind an open container its own steps follow, so nothing can be put there. */
function operationsOf(row: Row) {
  if (row.type === 'list') return HEADING
  if (!row.isContainer) return LEAF
  return row.isOpen ? OPEN : CLOSED
}
