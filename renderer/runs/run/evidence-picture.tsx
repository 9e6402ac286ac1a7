import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import classes from './run.module.css'
import { runTexts } from './texts.ts'
import { useEvidence } from './use-evidence.ts'

interface EvidencePictureProps {
  readonly run: string
  readonly file: string
  /** What it shows: `Before`. */
  readonly what: string
  /** For a row of a table: smaller still, and without its words. */
  readonly isSmall?: boolean
}

/** A picture that a run took, small; a click enlarges it. */
export function EvidencePicture({ run, file, what, isSmall = false }: EvidencePictureProps) {
  const texts = useTexts(runTexts)
  const [isLarge, setLarge] = useState(false)
  const { address, isGone } = useEvidence(run, file)
  return (
    <figure className={classes.figure} data-small={isSmall || undefined}>
      {isGone ? (
        <span className={classes.soft}>{texts.noPicture}</span>
      ) : (
        <UnstyledButton onClick={() => setLarge(true)} aria-label={texts.picture(what)}>
          <img className={classes.thumb} src={address} alt="" />
        </UnstyledButton>
      )}
      {!isSmall && <figcaption>{what}</figcaption>}
      {isLarge && (
        <Dialog title={what} size="min(1200px, 92vw)" onClose={() => setLarge(false)}>
          <img className={classes.large} src={address} alt={what} />
        </Dialog>
      )}
    </figure>
  )
}
