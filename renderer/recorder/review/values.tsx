import { Alert, Select, Text, TextInput } from '@mantine/core'
import type { RecordingReview } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import { type Choice, type Choices, choiceOf, keyOf, type TypedValue } from './choices.ts'
import classes from './review.module.css'
import { Section } from './section.tsx'
import { reviewTexts } from './texts.ts'

interface ValuesProps {
  readonly review: RecordingReview
  /** The headings of the table; none where there is none. */
  readonly headings: readonly string[]
  readonly choices: Choices
  readonly onChoose: (value: TypedValue, choice: Choice) => void
}

/** What was typed, and where each of it comes from in the bot. */
export function Values({ review: { values, unbound }, headings, choices, onChoose }: ValuesProps) {
  const texts = useTexts(reviewTexts)
  if (values.length === 0) return null
  return (
    <Section title={texts.values} hint={texts.valuesHint}>
      {unbound && (
        <Alert variant="outline" color="orange" title={texts.unbound}>
          {unbound.next}
        </Alert>
      )}
      <ul className={classes.rows}>
        {values.map((value) => (
          <ValueRow
            key={keyOf(value)}
            value={value}
            headings={headings}
            choice={choiceOf(value, choices, headings.length > 0)}
            onChoose={(choice) => onChoose(value, choice)}
          />
        ))}
      </ul>
    </Section>
  )
}

interface ValueRowProps {
  readonly value: TypedValue
  readonly headings: readonly string[]
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

const COLUMN = 'column '

function ValueRow({ value, headings, choice, onChoose }: ValueRowProps) {
  const texts = useTexts(reviewTexts)
  const { title, text, isGuess, column } = value
  const choose = (chosen: string | null) => {
    if (chosen?.startsWith(COLUMN))
      onChoose({ ...choice, from: 'column', heading: chosen.slice(COLUMN.length) })
    else if (chosen !== null) onChoose({ ...choice, from: chosen === 'input' ? 'input' : 'text' })
  }
  return (
    <li className={classes.row}>
      <div className={classes.typed}>
        <span className={classes.field} dir="auto">
          {title}
        </span>
        <span className={classes.text} dir="auto">
          {text}
        </span>
      </div>
      <Select
        w={210}
        size="xs"
        aria-label={texts.from(title)}
        allowDeselect={false}
        value={choice.from === 'column' ? COLUMN + choice.heading : choice.from}
        data={[
          { value: 'text', label: texts.text },
          { value: 'input', label: texts.input },
          ...headings.map((heading) => ({
            value: COLUMN + heading,
            label: texts.column(heading.replace(/\s+/g, ' ')),
          })),
        ]}
        onChange={choose}
      />
      {choice.from === 'input' && (
        <TextInput
          w={150}
          aria-label={texts.inputName(title)}
          spellCheck={false}
          value={choice.name}
          onChange={({ currentTarget }) => onChoose({ ...choice, name: currentTarget.value })}
        />
      )}
      {choice.from === 'column' && isGuess && choice.heading === column && (
        <Text size="xs" c="dimmed">
          {texts.guess}
        </Text>
      )}
    </li>
  )
}
