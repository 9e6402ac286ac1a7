import { Checkbox, Fieldset, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import type { BotCard, BotInput } from '../../main/api/host/contract/bots.ts'
import type { TriggerKindState } from '../../main/api/host/contract/triggers.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { problemLine } from '../parts/problem-words.ts'
import type { TriggerDraft } from './draft.ts'
import { type ParamLabels, paramLabels } from './param-labels.ts'
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
  const language = useLanguage()
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
          {problemLine(lacking, language)}
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
  return kind.params.map((param) => (
    <ParamField
      key={param.name}
      param={param}
      labels={paramLabels(labels, param.name)}
      value={draft.params[param.name]}
      onChange={(value) => change({ params: { ...draft.params, [param.name]: value } })}
    />
  ))
}

interface ParamFieldProps {
  readonly param: TriggerKindState['params'][number]
  readonly labels: ParamLabels
  readonly value: string | boolean | undefined
  readonly onChange: (value: string | boolean) => void
}

function ParamField({ param, labels: { label, hint, choices }, value, onChange }: ParamFieldProps) {
  if (param.type === 'yes-no') {
    return (
      <Checkbox
        label={label}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    )
  }
  const text = typeof value === 'string' ? value : ''
  if (param.choices) {
    const [usual = ''] = param.choices
    return (
      <Select
        label={label}
        description={hint}
        data={param.choices.map((choice) => ({ value: choice, label: choices?.[choice] ?? choice }))}
        value={text === '' ? usual : text}
        allowDeselect={false}
        onChange={(choice) => onChange(choice ?? usual)}
      />
    )
  }
  return (
    <TextInput
      label={label}
      description={hint}
      required={!param.optional}
      value={text}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
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
