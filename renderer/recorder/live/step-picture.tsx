import { useTexts } from '../../language/index.ts'
import classes from './live.module.css'
import { liveTexts } from './texts.ts'
import { usePicture } from './use-picture.ts'

interface StepPictureProps {
  readonly recording: string
  readonly step: number
  readonly hasPicture: boolean
}

/** How the page looked at a step; an empty frame where no picture was made. */
export function StepPicture({ recording, step, hasPicture }: StepPictureProps) {
  const texts = useTexts(liveTexts)
  const address = usePicture(recording, step, hasPicture)
  return (
    <div className={classes.picture}>
      {address && <img src={address} alt={texts.picture} loading="lazy" />}
    </div>
  )
}
