import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssetType, KnownAsset } from '../../main/api/host/contract/vault.ts'
import { hostQuery, queries } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { type AssetDraft, draftOf, givenOf, isAssetName, isComplete } from './draft.ts'
import { vaultTexts } from './texts.ts'
import { ValueFields } from './value-fields.tsx'

interface AssetDialogProps {
  /** None for a new one. */
  readonly asset?: KnownAsset | undefined
  /** What a new one cannot be called: those that are there would lose their values. */
  readonly taken: readonly string[]
  readonly onClose: () => void
}

/** Sets the value of an asset; a secret is typed here once, and never comes back. */
export function AssetDialog({ asset, taken, onClose }: AssetDialogProps) {
  const texts = useTexts(vaultTexts)
  const [draft, setDraft] = useState(() => draftOf(asset))
  const change = (part: Partial<AssetDraft>) => setDraft({ ...draft, ...part })
  const nameProblem = asset || draft.name === '' ? undefined : nameProblemOf(draft.name, taken)
  const set = useMutation(
    hostQuery.vault.set.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries()
        onClose()
      },
    }),
  )
  return (
    <Dialog title={asset ? texts.dialog(asset.name) : texts.add} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate(givenOf(draft))
        }}
      >
        <Stack gap="sm">
          {asset?.title && <Text size="sm">{asset.title}</Text>}
          {!asset && (
            <NameAndType draft={draft} change={change} problem={nameProblem && texts[nameProblem]} />
          )}
          <ValueFields draft={draft} change={change} />
          {draft.type === 'credential' ? (
            <Text size="xs" c="dimmed">
              {texts.credentialHint}
            </Text>
          ) : (
            <Checkbox
              label={texts.secret}
              checked={draft.secret}
              onChange={({ currentTarget }) => change({ secret: currentTarget.checked })}
            />
          )}
          <FormButtons
            label={texts.save}
            onCancel={onClose}
            isBusy={set.isPending}
            disabled={!isComplete(draft) || draft.name === '' || nameProblem !== undefined}
          />
        </Stack>
      </form>
    </Dialog>
  )
}

function nameProblemOf(name: string, taken: readonly string[]) {
  if (!isAssetName(name)) return 'nameWrong'
  return taken.includes(name) ? 'nameTaken' : undefined
}

interface DraftProps {
  readonly draft: AssetDraft
  readonly change: (part: Partial<AssetDraft>) => void
  /** What is wrong with the name. */
  readonly problem: string | undefined
}

function NameAndType({ draft: { name, type }, change, problem }: DraftProps) {
  const texts = useTexts(vaultTexts)
  const types = Object.entries(texts.types).map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={name}
        data-autofocus
        error={problem}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Select
        label={texts.type}
        data={types}
        value={type}
        allowDeselect={false}
        onChange={(chosen) => change({ type: (chosen ?? 'text') as AssetType })}
      />
    </>
  )
}
