import { FormulaField } from '../formula-field.tsx'
import type { WidgetProps } from './props.ts'

/** What only a formula gives; its `=` need not be typed. */
export function FormulaWidget({ value, onChange, ...props }: Omit<WidgetProps, 'type'>) {
  return (
    <FormulaField
      {...props}
      value={shownText(value)}
      placeholder="="
      onChange={(text) => onChange(formulaText(text))}
    />
  )
}

/** What is written plainly where a formula belongs is the formula that gives it. */
function shownText(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : `=${JSON.stringify(value)}`
}

function formulaText(text: string): string | undefined {
  if (text === '' || text === '=') return undefined
  return text.startsWith('=') ? text : `=${text}`
}
