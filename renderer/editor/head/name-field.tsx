import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { isReserved, VARIABLE } from '../../../bots/format/read/names.ts'
import { useTexts } from '../../language/index.ts'
import { type HeadTexts, headTexts } from './texts.ts'

interface NameFieldProps {
  readonly name: string
  /** The names of the others. */
  readonly taken: readonly string[]
  readonly onRename: (to: string) => void
}

/** The name of an input or asset; it is renamed when the field is left, for one that is half typed is another's. */
export function NameField({ name, taken, onRename }: NameFieldProps) {
  const texts = useTexts(headTexts)
  const [draft, setDraft] = useState({ of: name, text: name })
  // Another name than the one typed here came, as by undoing: the text follows it.
  const text = draft.of === name ? draft.text : name
  const error = nameError(text, taken, texts)
  const give = () => {
    if (text === name || error !== undefined) return
    setDraft({ of: name, text: name })
    onRename(text)
  }
  return (
    <TextInput
      aria-label={texts.cell(texts.columns.name, name)}
      value={text}
      error={error}
      spellCheck={false}
      onChange={({ currentTarget }) => setDraft({ of: name, text: currentTarget.value })}
      onKeyDown={({ key }) => key === 'Enter' && give()}
      onBlur={give}
    />
  )
}

/** Why something cannot be the name of an input or asset. */
export function nameError(name: string, taken: readonly string[], texts: HeadTexts): string | undefined {
  if (!VARIABLE.test(name)) return texts.badName
  if (isReserved(name)) return texts.reserved
  return taken.includes(name) ? texts.taken : undefined
}
