import { Group, NativeSelect, NumberInput, Radio, Text, TextInput } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FieldPlace, TaskField } from '../../main/api/host/contract/tasks.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import classes from './inbox.module.css'
import { inboxTexts } from './texts.ts'

/** Up to so many choices stand side by side. */
const FEW_CHOICES = 6

interface TaskFieldProps {
  readonly field: TaskField
  /** Where it was read, where that is known. */
  readonly place: FieldPlace | undefined
  readonly draft: string
  readonly isMissing: boolean
  readonly onChange: (draft: string) => void
  readonly onFocus: () => void
}

/** One field of a question, by its type, with what the model thought of it. */
export function TaskFieldInput({ field, place, draft, isMissing, onChange, onFocus }: TaskFieldProps) {
  const texts = useTexts(inboxTexts)
  const language = useLanguage()
  const { name, title, type, choices = [], optional, doubt } = field
  const common = {
    label: <bdi>{title}</bdi>,
    description: <Thought doubt={doubt} place={place} />,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as (
      | 'label'
      | 'input'
      | 'error'
      | 'description'
    )[],
    error: isMissing && texts.needed,
    withAsterisk: !optional,
    onFocus,
  }
  const input = { ...common, id: fieldId(name), value: draft, dir: 'auto' }
  if (type === 'yes-no' || (type === 'choice' && choices.length <= FEW_CHOICES)) {
    return (
      <Radio.Group {...common} size="xs" value={draft} onChange={onChange}>
        <Choices name={name} options={optionsOf(field, texts)} chosen={draft} />
      </Radio.Group>
    )
  }
  if (type === 'choice') {
    return (
      <NativeSelect
        {...input}
        size="xs"
        data={['', ...choices]}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    )
  }
  if (type === 'number') {
    return (
      <NumberInput
        {...input}
        hideControls
        decimalSeparator={language === 'de' ? ',' : '.'}
        onChange={(value) => onChange(String(value))}
      />
    )
  }
  return (
    <TextInput
      {...input}
      type={type === 'date' ? 'date' : 'text'}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** The id of the control that gets the focus for a field. */
export function fieldId(name: string): string {
  return `field-${name}`
}

interface Option {
  readonly value: string
  readonly label: string
}

function optionsOf({ type, choices = [] }: TaskField, { yes, no }: { yes: string; no: string }): Option[] {
  if (type === 'choice') return choices.map((value) => ({ value, label: value }))
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ]
}

interface ChoicesProps {
  readonly name: string
  readonly options: readonly Option[]
  readonly chosen: string
}

function Choices({ name, options, chosen }: ChoicesProps) {
  const focused = options.find(({ value }) => value === chosen) ?? options[0]
  return (
    <Group gap="md" py={4}>
      {options.map(({ value, label }) => (
        <Radio
          key={value}
          size="xs"
          value={value}
          label={<bdi>{label}</bdi>}
          {...(value === focused?.value && { id: fieldId(name) })}
        />
      ))}
    </Group>
  )
}

interface ThoughtProps {
  readonly doubt: string | undefined
  readonly place: FieldPlace | undefined
}

/** Why a field is asked, and how it was read. */
function Thought({ doubt, place }: ThoughtProps): ReactNode {
  const texts = useTexts(inboxTexts)
  const language = useLanguage()
  const percent = place?.confidence.toLocaleString(language, { style: 'percent' })
  return (
    <>
      {doubt !== undefined && (
        <Text span size="xs" className={classes.doubt ?? ''} dir="auto">
          <TriangleAlert size={12} aria-hidden /> {doubt}
        </Text>
      )}
      {place && percent !== undefined && (
        <Text span size="xs" c="dimmed" display="block">
          {texts.read(percent, place.reason)}
        </Text>
      )}
    </>
  )
}
