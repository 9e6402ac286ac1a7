import { Textarea, TextInput } from '@mantine/core'
import { FormulaField } from '../formula-field.tsx'
import { marksOf, type WidgetProps } from './props.ts'

/** Text; one that begins with `=` is a formula where one may stand. */
export function TextWidget(props: WidgetProps<'text'>) {
  if (props.mayBeFormula) return <TextOrFormula {...props} toValue={(text) => text} />
  const { value, onChange, type } = props
  const shared = { ...marksOf(props), value: textOf(value), dir: 'auto' }
  return type.isLong ? (
    <Textarea {...shared} autosize maxRows={8} onChange={({ target }) => onChange(givenText(target.value))} />
  ) : (
    <TextInput {...shared} onChange={({ target }) => onChange(givenText(target.value))} />
  )
}

/** A day, in the calendar of the person's language. */
export function DateWidget(props: WidgetProps<'date'>) {
  const { value, onChange } = props
  return (
    <TextInput
      {...marksOf(props)}
      type="date"
      value={textOf(value)}
      onChange={({ target }) => onChange(givenText(target.value))}
    />
  )
}

/** The path of a file or folder. */
export function PathWidget(props: WidgetProps<'path'>) {
  return <TextOrFormula {...props} toValue={(text) => text} />
}

/** A length of time: seconds, or a text with a unit. */
export function DurationWidget(props: WidgetProps<'duration'>) {
  if (props.mayBeFormula) return <TextOrFormula {...props} placeholder="30s" toValue={durationOf} />
  return (
    <TextInput
      {...marksOf(props)}
      value={textOf(props.value)}
      placeholder="30s"
      onChange={({ target }) => props.onChange(durationOf(target.value))}
    />
  )
}

/** A name for a variable. */
export function VariableWidget(props: WidgetProps<'variable'>) {
  return (
    <TextInput
      {...marksOf(props)}
      value={textOf(props.value)}
      placeholder={textOf(props.initial)}
      spellCheck={false}
      onChange={({ target }) => props.onChange(givenText(target.value))}
    />
  )
}

interface TextOrFormulaProps extends Omit<WidgetProps, 'type'> {
  readonly placeholder?: string
  readonly toValue: (text: string) => unknown
}

function TextOrFormula({
  value,
  initial,
  onChange,
  toValue,
  placeholder,
  isRequired,
  ...props
}: TextOrFormulaProps) {
  return (
    <FormulaField
      {...props}
      isRequired={isRequired}
      value={textOf(value)}
      placeholder={placeholder ?? textOf(initial)}
      // Emptied, an optional field is not given; a required one holds an empty text.
      onChange={(text) => onChange(text === '' && !isRequired ? undefined : toValue(text))}
    />
  )
}

/** What is shown of a value of another kind that somebody wrote in its place. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function givenText(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** Seconds as a number, all else as it was typed. */
function durationOf(text: string): unknown {
  if (text === '') return undefined
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
