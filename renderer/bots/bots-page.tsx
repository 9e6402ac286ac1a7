import { Group, Pagination, Stack, Text, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { BotDialog, type OpenDialog } from './bot-dialog.tsx'
import { BotsTable } from './bots-table.tsx'
import { Checklist } from './first-steps/checklist.tsx'
import { WaysToBegin } from './first-steps/ways-to-begin.tsx'
import { NewBotMenu } from './new/new-bot-menu.tsx'
import { botsTexts } from './texts.ts'
import { useBots } from './use-bots.ts'

/** Rows at once: more take long to draw. */
const PAGE = 50

/** The bots of this PC: start them, open them, make new ones. */
export function BotsPage() {
  const texts = useTexts(botsTexts)
  const bots = useBots()
  const [dialog, setDialog] = useState<OpenDialog>()
  const isEmpty = bots.data?.length === 0
  return (
    <Page title={texts.title} actions={!isEmpty && <NewBotMenu onOpen={setDialog} />}>
      <Loaded query={bots}>
        {(all) => (
          <Stack gap="md">
            {isEmpty && <WaysToBegin onOpen={setDialog} />}
            <Checklist />
            {!isEmpty && <Bots all={all} onOpen={setDialog} />}
          </Stack>
        )}
      </Loaded>
      {dialog && <BotDialog dialog={dialog} onClose={() => setDialog(undefined)} />}
    </Page>
  )
}

interface BotsProps {
  readonly all: readonly BotCard[]
  readonly onOpen: (dialog: OpenDialog) => void
}

function Bots({ all, onOpen }: BotsProps) {
  const texts = useTexts(botsTexts)
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState(1)
  const found = all.filter(({ title, name }) =>
    `${title} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  const pages = Math.ceil(found.length / PAGE)
  const page = Math.min(chosen, Math.max(1, pages))
  return (
    <Stack gap="sm">
      <Group>
        <TextInput
          w={280}
          aria-label={texts.find}
          placeholder={texts.find}
          leftSection={<Search size={14} aria-hidden />}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </Group>
      {found.length === 0 ? (
        <Text size="sm">{texts.nothingFound}</Text>
      ) : (
        <BotsTable bots={found.slice((page - 1) * PAGE, page * PAGE)} onOpen={onOpen} />
      )}
      {pages > 1 && (
        <Pagination
          size="sm"
          withControls={false}
          aria-label={texts.pages}
          total={pages}
          value={page}
          onChange={setChosen}
        />
      )}
    </Stack>
  )
}
