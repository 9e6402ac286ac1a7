import { Text } from '@mantine/core'
import type { Happening } from '../../../../main/api/host/contract/run-story.ts'
import { useLanguage, useTexts } from '../../../language/index.ts'
import classes from '../run.module.css'
import { runTexts } from '../texts.ts'

/** Words beyond these say little. */
const WORDS = 8

/** What a model or a person decided: how sure that was, how sure it had to be, and the words that decided. */
export function DecisionEntry({ decision }: { readonly decision: Extract<Happening, { kind: 'decision' }> }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  const { sentence, label, by, confidence, threshold, model, route, words } = decision
  const how = by === 'person' ? texts.person : texts.sure(percent(confidence))
  const facts = [how, threshold !== undefined && texts.needed(percent(threshold)), route, model].filter(
    Boolean,
  )
  return (
    <>
      <span dir="auto">{sentence[language]}</span> <b>{label}</b>
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {words.length > 0 && (
        <ul className={classes.words} aria-label={texts.because}>
          {words.slice(0, WORDS).map(({ text, weight }) => (
            <li key={text} data-against={weight < 0 || undefined} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Never rounded up: what is 99.6 % sure is not certain. */
function percent(share: number): number {
  return Math.floor(share * 100)
}
