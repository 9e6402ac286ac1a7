import { PasswordInput, Switch, TextInput } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import type { AssetDraft } from './draft.ts'
import { vaultTexts } from './texts.ts'

interface ValueFieldsProps {
  readonly draft: AssetDraft
  readonly change: (part: Partial<AssetDraft>) => void
}

/** What the type of an asset asks for. */
export function ValueFields({ draft, change }: ValueFieldsProps) {
  const { value } = useTexts(vaultTexts)
  if (draft.type === 'credential') return <Credential draft={draft} change={change} />
  if (draft.type === 'yes-no') {
    return (
      <Switch
        label={value}
        checked={draft.yes}
        onChange={({ currentTarget }) => change({ yes: currentTarget.checked })}
      />
    )
  }
  return <TextValue draft={draft} change={change} />
}

function TextValue({ draft: { type, text, secret, name }, change }: ValueFieldsProps) {
  const { value, urlHint } = useTexts(vaultTexts)
  const Input = secret ? PasswordInput : TextInput
  return (
    <Input
      label={value}
      description={type === 'url' ? urlHint : undefined}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      value={text}
      data-autofocus={name !== '' || undefined}
      autoComplete="off"
      onChange={({ currentTarget }) => change({ text: currentTarget.value })}
    />
  )
}

function Credential({ draft: { user, password, name }, change }: ValueFieldsProps) {
  const texts = useTexts(vaultTexts)
  return (
    <>
      <TextInput
        label={texts.user}
        value={user}
        data-autofocus={name !== '' || undefined}
        autoComplete="off"
        onChange={({ currentTarget }) => change({ user: currentTarget.value })}
      />
      <PasswordInput
        label={texts.password}
        value={password}
        autoComplete="new-password"
        onChange={({ currentTarget }) => change({ password: currentTarget.value })}
      />
    </>
  )
}
