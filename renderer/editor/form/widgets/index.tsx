import { isFormulaText } from '../../../../bots/format/formula/index.ts'
import { AnyWidget } from './any.tsx'
import { FormulaWidget } from './formula.tsx'
import { GroupWidget } from './group.tsx'
import { ListWidget } from './list.tsx'
import { MapWidget } from './map.tsx'
import { CredentialWidget, ElementWidget, SubflowWidget } from './names.tsx'
import type { WidgetProps } from './props.ts'
import { ChoiceWidget, NumberWidget, YesNoWidget } from './scalar.tsx'
import { DateWidget, DurationWidget, PathWidget, TextWidget, VariableWidget } from './text.tsx'

/** The widget of a value's type, one for each; that of formulas where a formula stands in its place. */
export function Widget(props: WidgetProps) {
  const { type, mayBeFormula, value } = props
  if (mayBeFormula && isFormulaText(value) && !TYPED.has(type.type)) return <FormulaWidget {...props} />
  switch (type.type) {
    case 'any':
      return <AnyWidget {...props} type={type} />
    case 'choice':
      return <ChoiceWidget {...props} type={type} />
    case 'credential':
      return <CredentialWidget {...props} type={type} />
    case 'date':
      return <DateWidget {...props} type={type} />
    case 'duration':
      return <DurationWidget {...props} type={type} />
    case 'element':
      return <ElementWidget {...props} type={type} />
    case 'formula':
      return <FormulaWidget {...props} />
    case 'group':
      return <GroupWidget {...props} type={type} Inner={Widget} />
    case 'list':
      return <ListWidget {...props} type={type} Inner={Widget} />
    case 'map':
      return <MapWidget {...props} type={type} Inner={Widget} />
    case 'number':
      return <NumberWidget {...props} type={type} />
    case 'path':
      return <PathWidget {...props} type={type} />
    case 'subflow':
      return <SubflowWidget {...props} type={type} />
    case 'text':
      return <TextWidget {...props} type={type} />
    case 'variable':
      return <VariableWidget {...props} type={type} />
    default:
      return <YesNoWidget {...props} type={type} />
  }
}

/** These take text and formulas in one and the same field. */
const TYPED: ReadonlySet<string> = new Set(['text', 'path', 'duration', 'any', 'credential'])
