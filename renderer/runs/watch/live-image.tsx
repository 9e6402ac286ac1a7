import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { agoText } from '../../language/dates.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { watchTexts } from './texts.ts'
import { useRunImage } from './use-run-image.ts'
import classes from './watch.module.css'

/** How often the age of an image is told anew; milliseconds. */
const TICK = 1_000

/** What a run sees while it goes, with the name of the page and how old that is; it costs only while this is shown. */
export function LiveImage({ run }: { readonly run: string }) {
  const texts = useTexts(watchTexts)
  const shown = useRunImage(run)
  if (!shown) return <p className={classes.waiting}>{texts.waiting}</p>
  const { image, at, title } = shown
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span className={classes.title} dir="auto">
          {title ?? texts.desktop}
        </span>
        <Age at={at} />
      </figcaption>
      <img className={classes.image} src={`data:image/*;base64,${image}`} alt={texts.sees} />
    </figure>
  )
}

function Age({ at }: { readonly at: number }) {
  const language = useLanguage()
  const [now, setNow] = useState(Date.now)
  useInterval(() => setNow(Date.now()), TICK, { autoInvoke: true })
  return <time>{agoText(Math.max(now - at, 0), language)}</time>
}
