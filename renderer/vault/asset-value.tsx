import { Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { CircleAlert, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import type { KnownAsset } from '../../main/api/host/contract/vault.ts'
import { hostQuery, queries } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { problemLine } from '../parts/problem-words.ts'
import { draftOf, givenOf, isComplete } from './draft.ts'
import { vaultTexts } from './texts.ts'

/** The value where it may be seen, edited in its place; else that there is one, or none. */
export function AssetValue({ asset }: { readonly asset: KnownAsset }) {
  const texts = useTexts(vaultTexts)
  const language = useLanguage()
  const { kept, value, problem } = asset
  if (problem) return <Trouble text={problemLine(problem, language)} />
  if (kept === 'nowhere') return <Trouble text={texts.missing} />
  if (kept === 'vault') return <Hidden asset={asset} />
  if (typeof value === 'boolean') return <Text size="sm">{value ? texts.yes : texts.no}</Text>
  return <EditedInPlace asset={asset} />
}

function Trouble({ text }: { readonly text: string }) {
  return (
    <Group gap={6} wrap="nowrap" c="var(--mantine-color-error)">
      <CircleAlert size={15} aria-hidden />
      <Text size="sm">{text}</Text>
    </Group>
  )
}

function Hidden({ asset: { user, storedAt = 0 } }: { readonly asset: KnownAsset }) {
  const texts = useTexts(vaultTexts)
  const language = useLanguage()
  return (
    <Group gap="0 6px">
      <LockKeyhole size={14} aria-hidden />
      {user !== undefined && (
        <Text size="sm" dir="auto">
          {user}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {texts.hidden(whenText(storedAt, language))}
      </Text>
    </Group>
  )
}

/** Enter or leaving the field saves; Escape takes back. */
function EditedInPlace({ asset }: { readonly asset: KnownAsset }) {
  const texts = useTexts(vaultTexts)
  // Nothing where it is shown as it is kept: what comes from the host never replaces what is being typed.
  const [typed, setTyped] = useState<string>()
  const draft = { ...draftOf(asset), text: typed ?? String(asset.value) }
  const set = useMutation(
    hostQuery.vault.set.mutationOptions({ onSettled: () => queries.invalidateQueries() }),
  )
  const isChanged = draft.text !== String(asset.value)
  const save = () => {
    if (!isChanged || !isComplete(draft)) return
    set.mutate(givenOf(draft), {
      onSuccess: () => setTyped((now) => (now === typed ? undefined : now)),
    })
  }
  return (
    <TextInput
      variant="unstyled"
      aria-label={`${texts.value}: ${asset.name}`}
      title={texts.change}
      dir="auto"
      value={draft.text}
      error={isChanged && !isComplete(draft)}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={save}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape') setTyped(undefined)
        if (key === 'Enter') currentTarget.blur()
      }}
    />
  )
}
