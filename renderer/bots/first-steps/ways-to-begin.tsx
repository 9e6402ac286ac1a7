import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Circle, Download, type LucideIcon, ReceiptText } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../language/index.ts'
import type { OpenDialog } from '../bot-dialog.tsx'
import { useSample } from '../new/use-sample.tsx'
import { botsTexts } from '../texts.ts'
import classes from './first-steps.module.css'
import { firstStepsTexts } from './texts.ts'

/** What stands in place of the bots while there are none: the ways to the first one. */
export function WaysToBegin({ onOpen }: { readonly onOpen: (dialog: OpenDialog) => void }) {
  const texts = useTexts(firstStepsTexts)
  const bots = useTexts(botsTexts)
  const sample = useSample((id) => onOpen({ what: 'start', bot: { id, title: bots.fromSample } }))
  return (
    <section className={classes.begin} aria-label={bots.none}>
      <Text component="h2" size="lg" fw={600}>
        {bots.none}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {bots.noneHint}
      </Text>
      <div className={classes.ways}>
        <Way icon={Circle} title={texts.record} hint={texts.recordHint}>
          <Button component={Link} to="/recorder">
            {texts.record}
          </Button>
        </Way>
        <Way icon={ReceiptText} title={texts.sample} hint={texts.sampleHint}>
          <Button
            variant="default"
            loading={sample.isPending}
            onClick={() => sample.mutate({ from: 'sample' })}
          >
            {texts.sample}
          </Button>
        </Way>
        <Way icon={Download} title={texts.import} hint={texts.importHint}>
          <Button variant="default" onClick={() => onOpen({ what: 'import' })}>
            {bots.fromImport}
          </Button>
        </Way>
      </div>
      <Group gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          {texts.others}
        </Text>
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen({ what: 'empty' })}>
          {bots.empty}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => onOpen({ what: 'folder' })}>
          {bots.fromFolder}
        </Anchor>
      </Group>
    </section>
  )
}

interface WayProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  /** The button that begins it. */
  readonly children: ReactNode
}

function Way({ icon: Icon, title, hint, children }: WayProps) {
  return (
    <div className={classes.way}>
      <Icon size={20} className={classes.icon ?? ''} aria-hidden />
      <Text component="h3" size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm" c="dimmed" className={classes.hint ?? ''}>
        {hint}
      </Text>
      {children}
    </div>
  )
}
