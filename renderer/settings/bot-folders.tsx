import { ActionIcon, Button, Stack, Table, Text, TextInput, Tooltip } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowUp, Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { BotFolder } from '../../main/api/host/contract/bots.ts'
import { botsChanged } from '../bots/use-bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { usePathCheck } from '../parts/inputs/use-path-check.ts'
import { Loaded } from '../parts/loaded.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Section } from './section.tsx'
import classes from './settings.module.css'
import { settingsTexts } from './texts.ts'

/** Where the bots of this PC stand, such as in a folder that a team shares. */
export function BotFolders() {
  const texts = useTexts(settingsTexts)
  const folders = useQuery(hostQuery.bots.folders.queryOptions())
  return (
    <Section title={texts.folders} hint={texts.foldersHint}>
      <Loaded query={folders}>
        {(all) => (
          <Table layout="fixed" aria-label={texts.folders}>
            <Table.Tbody>
              {all.map((one, index) => (
                <Row key={one.folder} shown={one} canRise={index > 1} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
      <AddFolder />
    </Section>
  )
}

interface RowProps {
  readonly shown: BotFolder
  /** False for the home's own, and for the one behind it. */
  readonly canRise: boolean
}

function Row({ shown: { folder, isOwn, bots, problem }, canRise }: RowProps) {
  const texts = useTexts(settingsTexts)
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" truncate="end" title={folder}>
          <bdi>{folder}</bdi>
        </Text>
        {problem ? (
          <Text size="xs" c="var(--mantine-color-error)">
            {texts.folderProblems[problem]}
          </Text>
        ) : (
          <Text size="xs" c="dimmed">
            {isOwn ? `${texts.ownFolder} · ${texts.botCount(bots)}` : texts.botCount(bots)}
          </Text>
        )}
      </Table.Td>
      <Table.Td w={80} ta="end">
        {!isOwn && <FolderButtons folder={folder} canRise={canRise} />}
      </Table.Td>
    </Table.Tr>
  )
}

interface FolderButtonsProps {
  readonly folder: string
  readonly canRise: boolean
}

function FolderButtons({ folder, canRise }: FolderButtonsProps) {
  const texts = useTexts(settingsTexts)
  const raise = useMutation(hostQuery.bots.raiseFolder.mutationOptions({ onSuccess: botsChanged }))
  const remove = useMutation(hostQuery.bots.removeFolder.mutationOptions({ onSuccess: botsChanged }))
  return (
    <>
      {canRise && (
        <ActionIcon aria-label={texts.raise(folder)} onClick={() => raise.mutate({ folder })}>
          <ArrowUp size={15} />
        </ActionIcon>
      )}
      <Tooltip label={texts.removeFolderHint}>
        <ActionIcon aria-label={texts.removeFolder(folder)} onClick={() => remove.mutate({ folder })}>
          <X size={15} />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

function AddFolder() {
  const texts = useTexts(settingsTexts)
  const [folder, setFolder] = useState('')
  const { problem, isFound } = usePathCheck(folder, 'folder')
  const add = useMutation(
    hostQuery.bots.addFolder.mutationOptions({
      meta: { quiet: true },
      onSuccess: async () => {
        setFolder('')
        await botsChanged()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ folder: folder.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <div className={classes.field}>
          <TextInput
            flex={1}
            label={texts.newFolder}
            value={folder}
            error={problem}
            spellCheck={false}
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<Plus size={14} />}
            loading={add.isPending}
            disabled={!isFound}
          >
            {texts.addFolder}
          </Button>
        </div>
        {add.error && <ProblemNotice error={add.error} />}
      </Stack>
    </form>
  )
}
