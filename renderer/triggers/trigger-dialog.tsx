import { Stack } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Trigger, TriggerKindState } from '../../main/api/host/contract/triggers.ts'
import { useBots } from '../bots/use-bots.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { draftOf, isComplete, type TriggerDraft, triggerOf } from './draft.ts'
import { triggerTexts } from './texts.ts'
import { BotInputs, Limits, ParamFields, WhatAndHow } from './trigger-fields.tsx'

interface TriggerDialogProps {
  /** None for a new one. */
  readonly trigger: Trigger | undefined
  readonly onClose: () => void
}

/** Adds or changes a trigger. */
export function TriggerDialog({ trigger, onClose }: TriggerDialogProps) {
  const texts = useTexts(triggerTexts)
  const kinds = useQuery(hostQuery.triggers.kinds.queryOptions())
  return (
    <Dialog title={trigger?.title ?? texts.add} size="lg" onClose={onClose}>
      <Loaded query={kinds}>
        {(all) => <TriggerForm trigger={trigger} kinds={all} onClose={onClose} />}
      </Loaded>
    </Dialog>
  )
}

interface TriggerFormProps extends TriggerDialogProps {
  readonly kinds: readonly TriggerKindState[]
}

function TriggerForm({ trigger, kinds, onClose }: TriggerFormProps) {
  const texts = useTexts(triggerTexts)
  const bots = useBots().data ?? []
  const [draft, setDraft] = useState(() => draftOf(trigger))
  const change = (part: Partial<TriggerDraft>) => setDraft({ ...draft, ...part })
  const save = useMutation(
    hostQuery.triggers.save.mutationOptions({ onSuccess: onClose, meta: { quiet: true } }),
  )
  const kind = kinds.find((one) => one.kind === draft.kind)
  const inputs = bots.find(({ folder }) => folder === draft.bot)?.inputs ?? []
  const submit = () => {
    const before = trigger ?? { id: crypto.randomUUID(), on: true }
    const names = inputs.map(({ name }) => name)
    if (kind) save.mutate(triggerOf(draft, kind, names, { id: before.id, on: before.on }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="sm">
        <WhatAndHow draft={draft} change={change} bots={bots} kinds={kinds} />
        {kind && <ParamFields draft={draft} change={change} kind={kind} />}
        {inputs.length > 0 && (
          <BotInputs draft={draft} change={change} inputs={inputs} gives={kind?.gives ?? []} />
        )}
        <Limits draft={draft} change={change} />
        {save.error && <ProblemNotice error={save.error} />}
        <FormButtons
          label={texts.save}
          onCancel={onClose}
          isBusy={save.isPending}
          disabled={!isComplete(draft, kind)}
        />
      </Stack>
    </form>
  )
}
