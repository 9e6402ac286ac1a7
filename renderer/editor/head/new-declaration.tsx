import { Button, Group, Text, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import type { Section } from './fields.ts'
import { nameError } from './name-field.tsx'
import { headTexts } from './texts.ts'

interface NewDeclarationProps {
  readonly section: Section
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}

/** Declares something more: its name is all that is asked for at first. */
export function NewDeclaration({ section, taken, onAdd }: NewDeclarationProps) {
  const texts = useTexts(headTexts)
  const [name, setName] = useState('')
  const error = name === '' ? undefined : nameError(name, taken, texts)
  const add = () => {
    if (name === '' || error !== undefined) return
    onAdd(name)
    setName('')
  }
  return (
    <>
      {taken.length === 0 && <Text size="sm">{texts[section].none}</Text>}
      <Group gap="xs" align="flex-start">
        <TextInput
          w={220}
          aria-label={texts[section].fresh}
          placeholder={texts[section].fresh}
          value={name}
          error={error}
          spellCheck={false}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
        <Button
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          disabled={name === '' || error !== undefined}
          onClick={add}
        >
          {texts[section].add}
        </Button>
      </Group>
    </>
  )
}
