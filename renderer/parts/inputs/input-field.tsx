import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { Check } from 'lucide-react'
import type { BotInput } from '../../../main/api/host/contract/bots.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { inputTexts } from './texts.ts'
import { usePathCheck } from './use-path-check.ts'

interface InputFieldProps {
  readonly input: BotInput
  readonly draft: string | boolean
  readonly onChange: (draft: string | boolean) => void
  /** Why it cannot be taken as it is. */
  readonly error: string | undefined
}

/** The field for one input of a bot, by its type. */
export function InputField({ input, draft, onChange, error }: InputFieldProps) {
  const language = useLanguage()
  const { type, title, name, optional } = input
  const label = title ?? name
  if (type === 'yes-no') {
    return (
      <Switch
        label={label}
        checked={draft === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    )
  }
  const common = { label, value: String(draft), error, withAsterisk: !optional, dir: 'auto' }
  switch (type) {
    case 'number':
      return (
        <NumberInput
          {...common}
          hideControls
          decimalSeparator={language === 'de' ? ',' : '.'}
          onChange={(value) => onChange(String(value))}
        />
      )
    case 'file':
    case 'folder':
      return <PathField {...common} type={type} onChange={onChange} />
    case 'list':
    case 'map':
      return <LongField {...common} type={type} onChange={onChange} />
    default:
      return (
        <TextInput
          {...common}
          type={type === 'date' ? 'date' : 'text'}
          disabled={type === 'credential'}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
  }
}

interface TypedFieldProps<Type> {
  readonly type: Type
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly withAsterisk: boolean
  readonly onChange: (draft: string) => void
}

function PathField({ type, onChange, error, ...field }: TypedFieldProps<'file' | 'folder'>) {
  const texts = useTexts(inputTexts)
  const { problem, isFound } = usePathCheck(field.value, type)
  return (
    <TextInput
      {...field}
      description={texts.hints[type]}
      error={error ?? problem}
      spellCheck={false}
      rightSection={isFound && <Check size={14} role="img" aria-label={texts.found} />}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

function LongField({ type, onChange, ...field }: TypedFieldProps<'list' | 'map'>) {
  const { hints } = useTexts(inputTexts)
  return (
    <Textarea
      {...field}
      description={hints[type]}
      autosize
      minRows={2}
      maxRows={8}
      spellCheck={false}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}
