import { Center, Stack, Text, ThemeIcon } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyProps {
  readonly icon: LucideIcon
  /** What is not there. */
  readonly title: string
  /** What to do about it. */
  readonly hint: string
  /** The button that does it. */
  readonly children?: ReactNode
}

/** What a page shows where it has nothing yet: what would stand there, and how to get it. */
export function Empty({ icon: Icon, title, hint, children }: EmptyProps) {
  return (
    <Center mih={280} flex={1}>
      <Stack align="center" gap="xs" maw={420}>
        <ThemeIcon size={48} radius="xl" variant="light">
          <Icon size={24} aria-hidden />
        </ThemeIcon>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed" ta="center">
          {hint}
        </Text>
        {children}
      </Stack>
    </Center>
  )
}
