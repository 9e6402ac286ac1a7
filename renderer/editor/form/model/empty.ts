import type { ValueType } from './value-type.ts'

/** What a new item of a list or map begins with. */
export function emptyOf(type: ValueType): unknown {
  switch (type.type) {
    case 'number':
      return type.least ?? 0
    case 'yes-no':
      return false
    case 'choice':
      return type.choices[0] ?? ''
    case 'list':
      return []
    case 'map':
    case 'group':
      return {}
    default:
      return ''
  }
}
