import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTexts } from '../language/index.ts'
import { partTexts } from './texts.ts'
import { useFocusBack } from './use-focus-back.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** Of the library: `sm`, `md`, `lg`. */
  readonly size?: string
  readonly children: ReactNode
}

/** A form or details over the page, as long as it is drawn; Escape closes it. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps) {
  const { close } = useTexts(partTexts)
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': close }}>
      {children}
    </Modal>
  )
}
