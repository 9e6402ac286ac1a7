import type { Happening } from '../../../../main/api/host/contract/run-story.ts'
import { lengthText } from '../../../language/dates.ts'
import { useLanguage } from '../../../language/index.ts'
import classes from '../run.module.css'

/** Shorter steps are not worth a word about their time; milliseconds. */
const WORTH_TELLING = 100

/** A step as its sentence, with what it gave and how long it took. */
export function StepEntry({ step }: { readonly step: Extract<Happening, { kind: 'step' }> }) {
  const language = useLanguage()
  const { sentence, value, took } = step
  return (
    <>
      <span dir="auto">{sentence[language]}</span>{' '}
      {value !== '' && <bdi className={classes.value}>{value}</bdi>}{' '}
      {took >= WORTH_TELLING && <span className={classes.soft}>{lengthText(took, language)}</span>}
    </>
  )
}
