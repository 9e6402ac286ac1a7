import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import classes from './live.module.css'
import { liveTexts } from './texts.ts'
import { usePicture } from './use-picture.ts'

interface StepPictureProps {
  readonly recording: string
  readonly step: number
  /** What was done, for those who do not see the picture. */
  readonly sentence: string
  readonly hasPicture: boolean
}

/** How the page looked at a step, larger when it is clicked; an empty frame where no picture was made. */
export function StepPicture({ recording, step, sentence, hasPicture }: StepPictureProps) {
  const texts = useTexts(liveTexts)
  const address = usePicture(recording, step, hasPicture)
  const [isLarge, setLarge] = useState(false)
  if (address === undefined) return <div className={classes.picture} />
  return (
    <>
      <UnstyledButton
        className={classes.picture ?? ''}
        aria-label={texts.enlarge(sentence)}
        title={texts.picture}
        onClick={() => setLarge(true)}
      >
        <img src={address} alt="" />
      </UnstyledButton>
      {isLarge && (
        <Dialog title={sentence} onClose={() => setLarge(false)}>
          <img className={classes.large} src={address} alt={texts.picture} />
        </Dialog>
      )}
    </>
  )
}
