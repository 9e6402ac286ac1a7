import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ScanSearch } from 'lucide-react'
import type { AuthoredElement } from '../../../../bots/format/index.ts'
import { useTexts } from '../../../language/index.ts'
import type { ElementUse } from '../uses.ts'
import { trialTexts } from './texts.ts'
import classes from './trial.module.css'
import { TrialDialog } from './trial-dialog.tsx'

interface TryElementProps {
  readonly element: AuthoredElement
  readonly uses: readonly ElementUse[]
  readonly onSave: () => Promise<void>
}

/** Tries whether an element is found now. */
export function TryElement(props: TryElementProps) {
  const texts = useTexts(trialTexts)
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button
        variant="default"
        className={classes.begin ?? ''}
        leftSection={<ScanSearch size={14} aria-hidden />}
        onClick={open}
      >
        {texts.begin}
      </Button>
      {isOpen && <TrialDialog {...props} onClose={close} />}
    </>
  )
}
