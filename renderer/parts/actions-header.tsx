import { Table, VisuallyHidden } from '@mantine/core'

interface ActionsHeaderProps {
  /** For those who hear the page: `Actions`. */
  readonly label: string
  /** In pixels; as wide as its buttons where not given. */
  readonly width?: number
}

/** The head of a column of buttons, in which nothing is to be seen. */
export function ActionsHeader({ label, width }: ActionsHeaderProps) {
  return (
    <Table.Th w={width}>
      <VisuallyHidden>{label}</VisuallyHidden>
    </Table.Th>
  )
}
