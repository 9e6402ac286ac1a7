import { Alert, Text } from '@mantine/core'
import type { AuthoredElement } from '../../../../bots/format/index.ts'
import type { SightSeen } from '../../../../main/api/host/contract/sight.ts'
import { useTexts } from '../../../language/index.ts'
import { elementText } from '../words.ts'
import { trialTexts } from './texts.ts'
import classes from './trial.module.css'

interface TrialResultProps {
  readonly element: AuthoredElement
  readonly sight: SightSeen
}

/** What came of a trial: in short, selector by selector, and on a picture of what was looked at. */
export function TrialResult({ element, sight }: TrialResultProps) {
  const texts = useTexts(trialTexts)
  const { tried } = sight
  const decides = tried.findIndex(({ found }) => found > 0)
  const count = tried[decides]?.found ?? 0
  const verdict = tried.length === 0 ? texts.noPlace : texts.verdict(count)
  const selectors = [element, ...(element.further ?? [])]
  return (
    <section className={classes.result} aria-label={texts.result}>
      <Alert variant="outline" color={count === 1 ? 'desk' : 'red'} title={verdict} role="status">
        {texts.meaning(count)}
      </Alert>
      <ol className={classes.tried}>
        {tried.map(({ found, unlike }, index) => {
          const selector = selectors[index]
          const said = selector === undefined ? '' : elementText(selector)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two selectors may say the same, their places never do
            <li key={index} data-decides={index === decides || undefined}>
              <code dir="auto">{said}</code>
              <span>
                {texts.finds(found)}
                {unlike > 0 && `, ${texts.unlike(unlike)}`}
                {index === decides && ` – ${texts.decides}`}
              </span>
            </li>
          )
        })}
      </ol>
      <Picture sight={sight} decides={decides} />
    </section>
  )
}

function Picture({ sight, decides }: Pick<TrialResultProps, 'sight'> & { readonly decides: number }) {
  const texts = useTexts(trialTexts)
  const { picture, size, tried } = sight
  if (picture === undefined)
    return (
      <Text size="sm" c="dimmed">
        {texts.noPicture}
      </Text>
    )
  const boxes = tried[decides]?.boxes ?? []
  return (
    <figure className={classes.picture}>
      <img src={`data:image/*;base64,${picture}`} alt={texts.picture(boxes.length)} />
      {boxes.map(({ x, y, width, height }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: two elements may stand in the same place
          key={index}
          className={classes.mark}
          style={{
            left: share(x, size.width),
            top: share(y, size.height),
            width: share(width, size.width),
            height: share(height, size.height),
          }}
        />
      ))}
    </figure>
  )
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`
}
