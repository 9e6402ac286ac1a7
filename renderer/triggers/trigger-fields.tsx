import { Checkbox, Fieldset, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { BotCard, BotInput } from '../../main/api/host/contract/bots.ts'
import type { TriggerKindState } from '../../main/api/host/contract/triggers.ts'
import { useTexts } from '../language/index.ts'
import type { TriggerDraft } from './draft.ts'
import { triggerTexts } from './texts.ts'

interface FieldsProps {
  readonly draft: TriggerDraft
  readonly change: (part: Partial<TriggerDraft>) => void
}

interface WhatAndHowProps extends FieldsProps {
  readonly bots: readonly BotCard[]
  readonly kinds: readonly TriggerKindState[]
}

/** The name of the trigger, which bot it starts, and what it waits for. */
export function WhatAndHow({ draft, change, bots, kinds }: WhatAndHowProps) {
  const texts = useTexts(triggerTexts)
  const lacking = kinds.find(({ kind }) => kind === draft.kind)?.lacking
  return (
    <>
      <TextInput
        label={texts.name}
        value={draft.title}
        data-autofocus
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Select
        label={texts.bot}
        data={bots.map(({ folder, title }) => ({ value: folder, label: title }))}
        value={draft.bot === '' ? null : draft.bot}
        allowDeselect={false}
        searchable
        onChange={(bot) => change({ bot: bot ?? '', inputs: {} })}
      />
      <Select
        label={texts.kind}
        data={kinds.map(({ kind }) => ({ value: kind, label: kindText(texts.kinds, kind) }))}
        value={draft.kind}
        allowDeselect={false}
        onChange={(kind) => change({ kind: kind ?? draft.kind, params: {} })}
      />
      {lacking && (
        <Text size="xs" c="dimmed" role="status">
          {lacking.message}. {lacking.next}
        </Text>
      )}
    </>
  )
}

function kindText(kinds: Readonly<Record<string, string>>, kind: string): string {
  return kinds[kind] ?? kind
}

/** What the kind asks for. */
export function ParamFields({ draft, change, kind }: FieldsProps & { readonly kind: TriggerKindState }) {
  const { params: labels } = useTexts(triggerTexts)
  const known: Readonly<Record<string, { readonly label: string; readonly hint: string }>> = labels
  const set = (name: string, value: string | boolean) =>
    change({ params: { ...draft.params, [name]: value } })
  return kind.params.map(({ name, type, optional }) => {
    const { label, hint } = known[name] ?? { label: name, hint: '' }
    const value = draft.params[name]
    return type === 'yes-no' ? (
      <Checkbox
        key={name}
        label={label}
        checked={value === true}
        onChange={({ currentTarget }) => set(name, currentTarget.checked)}
      />
    ) : (
      <TextInput
        key={name}
        label={label}
        description={hint}
        required={!optional}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => set(name, currentTarget.value)}
      />
    )
  })
}

interface BotInputsProps extends FieldsProps {
  readonly inputs: readonly BotInput[]
  /** The names that formulas may use. */
  readonly gives: readonly string[]
}

/** What the bot is given when it starts: texts, or formulas of what happened. */
export function BotInputs({ draft, change, inputs, gives }: BotInputsProps) {
  const texts = useTexts(triggerTexts)
  return (
    <Fieldset legend={texts.inputs}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">
          {texts.inputsHint(gives.join(', '))}
        </Text>
        {inputs.map(({ name, title, optional, default: usual }) => (
          <TextInput
            key={name}
            label={title ?? name}
            placeholder={usual === undefined && !optional ? '' : texts.optional}
            value={draft.inputs[name] ?? ''}
            onChange={({ currentTarget }) =>
              change({ inputs: { ...draft.inputs, [name]: currentTarget.value } })
            }
          />
        ))}
      </Stack>
    </Fieldset>
  )
}

/** When it is not to start the bot although it could. */
export function Limits({ draft: { when, quiet }, change }: FieldsProps) {
  const texts = useTexts(triggerTexts)
  const quietField = (end: 'from' | 'to') => (
    <TextInput
      type="time"
      w={130}
      aria-label={`${texts.quiet}: ${texts[end]}`}
      value={quiet[end]}
      onChange={({ currentTarget }) => change({ quiet: { ...quiet, [end]: currentTarget.value } })}
    />
  )
  return (
    <>
      <TextInput
        label={texts.when}
        description={texts.whenHint}
        value={when}
        onChange={({ currentTarget }) => change({ when: currentTarget.value })}
      />
      <div>
        <Text size="sm" fw={500}>
          {texts.quiet}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.quietHint}
        </Text>
        <Group gap="xs" mt={4}>
          {quietField('from')}
          <Text size="sm">{texts.to}</Text>
          {quietField('to')}
        </Group>
      </div>
    </>
  )
}
