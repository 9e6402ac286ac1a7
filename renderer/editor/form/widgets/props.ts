import type { ComponentType } from 'react'
import type { ValueType } from '../model/value-type.ts'

/** What every widget gets: one for each type of value. */
export interface WidgetProps<T extends ValueType['type'] = ValueType['type']> {
  /** Of the control itself, so that a label can lead to it. */
  readonly id: string
  /** What the control is called, also where no label is seen. */
  readonly label: string
  readonly type: Extract<ValueType, { readonly type: T }>
  /** As written in the bot; undefined where it is not given. */
  readonly value: unknown
  /** Gets the new value; undefined takes the field out. */
  readonly onChange: (value: unknown) => void
  /** What counts where nothing is given. */
  readonly initial: unknown
  /** True where a formula may stand in place of the value. */
  readonly mayBeFormula: boolean
  /** True where a formula may also stand for each value inside. */
  readonly isDeep: boolean
  readonly isRequired: boolean
  readonly isInvalid: boolean
  readonly describedBy: string | undefined
}

/** What a widget gets that holds further values: the widget of any of them. */
export interface HolderProps<T extends ValueType['type']> extends WidgetProps<T> {
  readonly Inner: ComponentType<WidgetProps>
}

/** What names and marks a control, for the components of the library. */
export function marksOf({
  id,
  label,
  isInvalid,
  isRequired,
  describedBy,
}: Pick<WidgetProps, 'id' | 'label' | 'isInvalid' | 'isRequired' | 'describedBy'>) {
  return {
    id,
    'aria-label': label,
    'aria-required': isRequired || undefined,
    error: isInvalid,
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  }
}
