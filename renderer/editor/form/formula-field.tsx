import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { isFormulaText } from '../../../bots/format/formula/index.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { CodeField, oneLine } from '../../parts/code-field.tsx'
import { shortProblem } from '../../parts/problem-words.ts'
import classes from './form.module.css'
import { brief } from './formula/brief.ts'
import { formulaExtensions } from './formula/extensions.ts'
import { type FormulaResult, resultOf } from './formula/result.ts'
import { formTexts } from './texts.ts'
import { useFormWorld } from './world.ts'

interface FormulaFieldProps {
  readonly id: string
  readonly label: string
  /** Text, or a formula where it begins with `=`. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  readonly isRequired: boolean
  readonly isInvalid: boolean
  readonly describedBy: string | undefined
}

/** Text or a formula, with colours, completion, marks, and what it gave in the last run. */
export function FormulaField({ value, ...props }: FormulaFieldProps) {
  const world = useFormWorld()
  const current = useEffectEvent(() => world)
  const extensions = useMemo(() => [formulaExtensions(current), oneLine], [])
  return (
    <div>
      <CodeField {...props} value={value} extensions={extensions} />
      {world.lastValues && isFormulaText(value) && <LastResult formula={value} values={world.lastValues} />}
    </div>
  )
}

interface LastResultProps {
  readonly formula: string
  readonly values: Readonly<Record<string, unknown>>
}

function LastResult({ formula, values }: LastResultProps) {
  const texts = useTexts(formTexts)
  const language = useLanguage()
  const result = useResult(formula, values)
  if (result === undefined) return null
  const isValue = 'value' in result
  return (
    <output className={classes.result} data-failed={!isValue || undefined}>
      {isValue ? texts.result : texts.resultFailed}:{' '}
      <bdi>{isValue ? brief(result.value, LONGEST) : shortProblem(result.problem, language)}</bdi>
    </output>
  )
}

/** Worked out anew after each change; a result that comes late is not shown. */
function useResult(formula: string, values: LastResultProps['values']): FormulaResult | undefined {
  const [result, setResult] = useState<FormulaResult>()
  useEffect(() => {
    let isCurrent = true
    void resultOf(formula, values).then((found) => isCurrent && setResult(found))
    return () => {
      isCurrent = false
    }
  }, [formula, values])
  return result
}

/** Most characters of a result that are shown. */
const LONGEST = 200
