import { NumberInput, Select } from '@mantine/core'
import { useLanguage, useTexts } from '../../../language/index.ts'
import { formTexts } from '../texts.ts'
import { choiceText } from '../words/choices.ts'
import { marksOf, type WidgetProps } from './props.ts'

/** A number. */
export function NumberWidget(props: WidgetProps<'number'>) {
  const { type, value, initial, onChange } = props
  return (
    <NumberInput
      {...marksOf(props)}
      value={typeof value === 'number' ? value : ''}
      placeholder={typeof initial === 'number' ? String(initial) : ''}
      allowDecimal={!type.isWhole}
      {...(type.least !== undefined && { min: type.least })}
      {...(type.most !== undefined && { max: type.most })}
      clampBehavior="none"
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  )
}

/** Yes or no, or nothing where that may be left out. */
export function YesNoWidget(props: WidgetProps<'yes-no'>) {
  const texts = useTexts(formTexts)
  const { value, initial, onChange, isRequired } = props
  const words = (is: unknown) => (is === true ? texts.yes : is === false ? texts.no : '')
  return (
    <Select
      {...marksOf(props)}
      data={[
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ]}
      value={typeof value === 'boolean' ? String(value) : null}
      placeholder={initial === undefined ? texts.notGiven : texts.otherwise(words(initial))}
      clearable={!isRequired}
      onChange={(next) => onChange(next === null ? undefined : next === 'true')}
    />
  )
}

/** One of a few words. */
export function ChoiceWidget(props: WidgetProps<'choice'>) {
  const texts = useTexts(formTexts)
  const language = useLanguage()
  const { type, value, initial, onChange, isRequired } = props
  return (
    <Select
      {...marksOf(props)}
      data={type.choices.map((choice) => ({ value: choice, label: choiceText(choice, language) }))}
      value={typeof value === 'string' ? value : null}
      placeholder={
        typeof initial === 'string' ? texts.otherwise(choiceText(initial, language)) : texts.notGiven
      }
      clearable={!isRequired}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}
