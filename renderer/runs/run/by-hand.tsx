import { Anchor, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleDot, Hand } from 'lucide-react'
import { useState } from 'react'
import type { HandOver } from '../../../main/api/host/contract/run-story.ts'
import type { RunItem } from '../../../main/api/host/contract/runs.ts'
import { hostQuery } from '../../host/host.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { EvidencePicture } from './evidence-picture.tsx'
import { runTexts } from './texts.ts'

interface ByHandProps {
  readonly run: string
  readonly item: RunItem
  readonly onDone: () => void
}

/** The way to finish an item by hand where the bot cannot. */
export function ByHand({ run, item, onDone }: ByHandProps) {
  const texts = useTexts(runTexts)
  const [isOpen, setOpen] = useState(false)
  const input = { run, position: item.position }
  const handOver = useQuery({ ...hostQuery.runs.handOver.queryOptions({ input }), enabled: isOpen })
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Hand size={13} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {texts.finish}
      </Button>
      {isOpen && (
        <Dialog title={texts.finishTitle(item.title)} size="lg" onClose={() => setOpen(false)}>
          <Loaded query={handOver}>
            {(handed) => (
              <Stack gap="md">
                <WhereItStood run={run} handed={handed} />
                <WaysToDoIt run={run} item={item} handed={handed} />
                <Mark run={run} position={item.position} onDone={onDone} />
              </Stack>
            )}
          </Loaded>
        </Dialog>
      )}
    </>
  )
}

function WhereItStood({ run, handed }: { readonly run: string; readonly handed: HandOver }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const { reached, remaining, picture } = handed
  return (
    <Group align="flex-start" wrap="nowrap">
      <Stack gap={6} flex={1}>
        {reached && (
          <Text size="sm">
            <Text span size="sm" c="dimmed">
              {texts.reached}:
            </Text>{' '}
            <bdi>{reached[language]}</bdi>
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {remaining.length === 0 ? texts.nothingLeft : `${texts.remaining}:`}
        </Text>
        <List size="sm" type="ordered">
          {[...remaining.entries()].map(([place, sentence]) => (
            <List.Item key={place} dir="auto">
              {sentence[language]}
            </List.Item>
          ))}
        </List>
      </Stack>
      {picture !== undefined && <EvidencePicture run={run} file={picture} what={texts.whenFailed} />}
    </Group>
  )
}

interface WaysToDoItProps {
  readonly run: string
  readonly item: RunItem
  readonly handed: HandOver
}

/** The page opened in the person's own browser, or the rest recorded from where the bot stood. */
function WaysToDoIt({ run, item, handed: { address, records } }: WaysToDoItProps) {
  const texts = useTexts(runTexts)
  // What is left is not known before somebody said whether its last step happened.
  const canRecord = records !== undefined && item.state !== 'in-doubt'
  return (
    <Stack gap="xs" align="flex-start">
      {canRecord && <RecordIt run={run} position={item.position} />}
      {address !== undefined && (
        <Anchor href={address} target="_blank" rel="noreferrer" size="sm">
          {texts.open}
        </Anchor>
      )}
    </Stack>
  )
}

function RecordIt({ run, position }: { readonly run: string; readonly position: number }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const navigate = useNavigate()
  const [secure, setSecure] = useState(false)
  const takeOver = useMutation(
    hostQuery.runs.takeOver.mutationOptions({
      onSuccess: ({ recording }) => navigate({ to: '/recorder/$recording', params: { recording } }),
    }),
  )
  return (
    <>
      <Button
        variant="light"
        leftSection={<CircleDot size={13} aria-hidden />}
        loading={takeOver.isPending}
        onClick={() => takeOver.mutate({ run, position, secure, language })}
      >
        {texts.recordIt}
      </Button>
      <Text size="xs" c="dimmed">
        {texts.recordHint}
      </Text>
      <Checkbox
        size="xs"
        label={texts.secure}
        checked={secure}
        onChange={({ currentTarget }) => setSecure(currentTarget.checked)}
      />
    </>
  )
}

interface MarkProps {
  readonly run: string
  readonly position: number
  readonly onDone: () => void
}

function Mark({ run, position, onDone }: MarkProps) {
  const texts = useTexts(runTexts)
  const mark = useMutation(hostQuery.runs.doneByHand.mutationOptions({ onSuccess: onDone }))
  return (
    <Group justify="space-between">
      <Text size="xs" c="dimmed" flex={1}>
        {texts.markHint}
      </Text>
      <Button loading={mark.isPending} onClick={() => mark.mutate({ run, position })}>
        {texts.mark}
      </Button>
    </Group>
  )
}
