import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface MoveButtonProps {
  readonly label: string
  readonly isPossible: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** Moves an item of a list, where it can go that way. */
export function MoveButton({ label, isPossible, onClick, children }: MoveButtonProps) {
  return (
    // Where nothing is possible any more, no leaving mouse would take its label away.
    <Tooltip label={label} disabled={!isPossible}>
      <ActionIcon aria-label={label} disabled={!isPossible} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
