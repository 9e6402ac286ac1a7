import { FormulaField } from '../formula-field.tsx'
import type { WidgetProps } from './props.ts'

/** What only a formula gives; its `=` need not be typed. */
export function FormulaWidget({ value, onChange, ...props }: Omit<WidgetProps, 'type'>) {
  return (
    <FormulaField
      {...props}
      value={typeof value === 'string' ? value : ''}
      placeholder="="
      onChange={(text) => onChange(formulaText(text))}
    />
  )
}

function formulaText(text: string): string | undefined {
  if (text === '' || text === '=') return undefined
  return text.startsWith('=') ? text : `=${text}`
}
