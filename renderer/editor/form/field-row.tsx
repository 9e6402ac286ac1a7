import { ActionIcon, Input, Tooltip } from '@mantine/core'
import { SquareFunction } from 'lucide-react'
import { memo, useEffect, useId, useRef } from 'react'
import { isFormulaText } from '../../../bots/format/formula/index.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { problemWords } from '../../parts/problem-words.ts'
import classes from './form.module.css'
import { formulaProblem } from './formula/check.ts'
import type { FormField } from './model/fields.ts'
import { formulaOf, literalOf } from './model/formula-text.ts'
import { formTexts } from './texts.ts'
import { Widget } from './widgets/index.tsx'
import { helpText } from './words/help.ts'
import { labelOf } from './words/labels.ts'
import { useFormWorld } from './world.ts'

/** What is wrong with the value of a field. */
export interface FieldProblem {
  /** Of the catalogue. */
  readonly code?: string | undefined
  readonly message: string
  readonly details: { readonly expected?: string | undefined; readonly found?: string | undefined }
}

interface FieldRowProps {
  readonly field: FormField
  readonly value: unknown
  readonly problem: FieldProblem | undefined
  readonly isMissing: boolean
  readonly onField: (field: FormField, value: unknown) => void
}

/** A field of a step: its name, its widget, what it is for, and what is wrong with it. */
export const FieldRow = memo(function FieldRow({ field, value, problem, isMissing, onField }: FieldRowProps) {
  const onChange = (next: unknown) => onField(field, next)
  const id = useId()
  const language = useLanguage()
  const error = useError(value, problem, isMissing)
  const label = labelOf(field.name, language)
  const help = helpText(field.help, language)
  return (
    <Input.Wrapper
      id={id}
      className={classes.row ?? ''}
      label={label}
      withAsterisk={field.isRequired}
      description={help}
      error={error}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      labelProps={{ onClick: () => document.getElementById(id)?.focus() }}
    >
      <Widget
        {...field}
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        describedBy={[`${id}-description`, ...(error === undefined ? [] : [`${id}-error`])].join(' ')}
      />
      {field.mayBeFormula && !isAlwaysFormula(field) && (
        <span className={classes.switch}>
          <FormulaSwitch id={id} field={field} value={value} onChange={onChange} />
        </span>
      )}
    </Input.Wrapper>
  )
})

/** What is wrong, as one line: that a formula names what is not there, or what the parser says. */
function useError(value: unknown, problem: FieldProblem | undefined, isMissing: boolean): string | undefined {
  const texts = useTexts(formTexts)
  const language = useLanguage()
  const { names } = useFormWorld()
  if (isMissing) return texts.needed
  const inFormula = typeof value === 'string' ? formulaProblem(value, names, language) : undefined
  if (inFormula) return sentence(inFormula.message)
  if (problem === undefined) return undefined
  const { expected, found } = problem.details
  const words = problemWords(problem.code, language)
  return [
    sentence(words?.title ?? problem.message),
    ...(expected === undefined || words ? [] : [texts.expected(expected)]),
    ...(found === undefined ? [] : [texts.found(found)]),
    ...(words ? [words.next] : []),
  ].join(' ')
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`
}

function isAlwaysFormula({ type }: FormField): boolean {
  return type.type === 'formula' || type.type === 'credential'
}

interface FormulaSwitchProps {
  readonly id: string
  readonly field: FormField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** Changes between a plain value and a formula; what the value was is kept as far as that can be. */
function FormulaSwitch({ id, field: { type }, value, onChange }: FormulaSwitchProps) {
  const texts = useTexts(formTexts)
  const isFormula = isFormulaText(value)
  const isPressed = useRef(false)
  useEffect(() => {
    // What was pressed was the switch; whoever typed the = is in the field already.
    if (isPressed.current) document.getElementById(id)?.focus()
    isPressed.current = false
    void isFormula
  }, [id, isFormula])
  const literal = isFormula ? literalOf(value, type) : undefined
  const label = !isFormula ? texts.asFormula : literal === undefined ? texts.formulaLost : texts.asValue
  const turn = () => {
    isPressed.current = true
    onChange(isFormula ? literal : formulaOf(value))
  }
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} variant={isFormula ? 'light' : 'subtle'} onClick={turn}>
        <SquareFunction size={14} />
      </ActionIcon>
    </Tooltip>
  )
}
