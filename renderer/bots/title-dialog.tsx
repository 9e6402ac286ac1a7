import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { botsTexts } from './texts.ts'

interface TitleDialogProps {
  /** What is done by it. */
  readonly heading: string
  /** The title that stands there at first. */
  readonly title: string
  /** Of the button that does it. */
  readonly label: string
  readonly isBusy: boolean
  readonly onTitle: (title: string) => void
  readonly onClose: () => void
}

/** Asks for the title of a bot. */
export function TitleDialog({ heading, title: first, label, isBusy, onTitle, onClose }: TitleDialogProps) {
  const texts = useTexts(botsTexts)
  const [title, setTitle] = useState(first)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onTitle(title)
  }
  return (
    <Dialog title={heading} onClose={onClose} size="sm">
      <form onSubmit={submit}>
        <TextInput
          label={texts.newName}
          value={title}
          dir="auto"
          data-autofocus
          maxLength={200}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <FormButtons label={label} onCancel={onClose} isBusy={isBusy} disabled={title.trim() === ''} />
      </form>
    </Dialog>
  )
}
