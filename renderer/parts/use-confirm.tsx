import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../language/index.ts'
import { partTexts } from './texts.ts'
import { focusBack } from './use-focus-back.ts'

interface Question {
  readonly title: ReactNode
  readonly hint: string
  /** What the button that does it says. */
  readonly label: string
  readonly onConfirm: () => void
}

/** Asks before something is done that cannot be taken back. */
export function useConfirm(): (question: Question) => void {
  const { cancel } = useTexts(partTexts)
  return ({ title, hint, label, onConfirm }) => {
    modals.openConfirmModal({
      title,
      children: <Hint text={hint} giveBack={focusBack()} />,
      labels: { confirm: label, cancel },
      confirmProps: { color: 'red' },
      withCloseButton: false,
      onConfirm,
    })
  }
}

interface HintProps {
  readonly text: string
  /** Gives the focus back, once the question is gone. */
  readonly giveBack: () => void
}

function Hint({ text, giveBack }: HintProps) {
  useEffect(() => giveBack, [giveBack])
  return <Text size="sm">{text}</Text>
}
