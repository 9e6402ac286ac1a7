import { Group } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import { RemoveButton } from '../form/widgets/list.tsx'
import { MoveButton } from '../form/widgets/move-button.tsx'
import { headTexts } from './texts.ts'

interface RowActionsProps {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

/** What can be done with a row. */
export function RowActions({ name, isFirst, isLast, onMove, onRemove }: RowActionsProps) {
  const texts = useTexts(headTexts)
  return (
    <Group gap={0} wrap="nowrap" justify="flex-end">
      <MoveButton label={texts.up(name)} isPossible={!isFirst} onClick={() => onMove(-1)}>
        <ArrowUp size={14} />
      </MoveButton>
      <MoveButton label={texts.down(name)} isPossible={!isLast} onClick={() => onMove(1)}>
        <ArrowDown size={14} />
      </MoveButton>
      <RemoveButton label={texts.remove(name)} onClick={onRemove} />
    </Group>
  )
}
