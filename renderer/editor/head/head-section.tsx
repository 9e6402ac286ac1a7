import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './head.module.css'

interface HeadSectionProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}

/** A part of the details of a bot, under its heading. */
export function HeadSection({ title, hint, children }: HeadSectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <Title order={2} className={classes.heading ?? ''}>
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
      {children}
    </section>
  )
}
