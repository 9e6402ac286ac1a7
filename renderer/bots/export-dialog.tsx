import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { BotCard } from '../../main/api/host/contract/bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { partTexts } from '../parts/texts.ts'
import { download } from './download.ts'
import { Omissions } from './omissions.tsx'
import { botsTexts } from './texts.ts'

interface ExportDialogProps {
  readonly bot: Pick<BotCard, 'id'>
  readonly to: 'playwright' | 'chrome-recorder'
  readonly onClose: () => void
}

/** The bot for another product, to be kept as a file, with what is not in it. */
export function ExportDialog({ bot, to, onClose }: ExportDialogProps) {
  const texts = useTexts(botsTexts)
  const { cancel } = useTexts(partTexts)
  const exported = useQuery(hostQuery.bots.export.queryOptions({ input: { bot: bot.id, to } }))
  return (
    <Dialog title={texts.exportTo[to]} onClose={onClose} size="lg">
      <Loaded query={exported}>
        {({ file, text, omissions }) => (
          <Stack gap="sm">
            <Text size="sm">{texts.exported(file)}</Text>
            {omissions.length > 0 && <Omissions omissions={omissions} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {cancel}
              </Button>
              <Button
                leftSection={<Download size={14} aria-hidden />}
                data-autofocus
                onClick={() => {
                  download(file, text)
                  onClose()
                }}
              >
                {texts.save}
              </Button>
            </Group>
          </Stack>
        )}
      </Loaded>
    </Dialog>
  )
}
