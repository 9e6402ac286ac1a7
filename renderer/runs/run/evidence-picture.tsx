import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Dialog } from '../../parts/dialog.tsx'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

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

/** The address of a picture among the evidence, for as long as it is shown. */
function useEvidence(run: string, file: string) {
  const picture = useQuery(
    hostQuery.runs.picture.queryOptions({ input: { run, file }, staleTime: Number.POSITIVE_INFINITY }),
  )
  const [address, setAddress] = useState<string>()
  const { data } = picture
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { address, isGone: picture.isError }
}
