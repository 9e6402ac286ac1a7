import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}

/** One matter of the review. */
export function Section({ title, hint, children }: SectionProps) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{title}</Title>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  )
}
