import { Expression } from './expression.ts'

/** A field of a variable, as `folder` of `inputs.folder`. */
export interface VariableField {
  readonly name: string
  readonly field: string
}

/**
 * Where a formula, with its `=`, reads a field of a variable: the offsets at which the field's name begins. Undefined where
 * that cannot be said: the formula is broken, or takes the variable whole, so that the name may be made as it runs.
 */
export function fieldPlaces(formula: string, { name, field }: VariableField): readonly number[] | undefined {
  const reads = readsIn(formula.slice(1))
  if (reads === undefined) return formula.includes(field) ? undefined : []
  const ofVariable = reads.fields.filter((read) => read.name === name)
  if (ofVariable.length < reads.mentions.filter((mention) => mention === name).length) return undefined
  const places = ofVariable
    .filter((read) => read.field === field)
    .map(({ end }) => placeOf(formula, end + 1, field))
  return places.every((place) => place !== undefined) ? places : undefined
}

function readsIn(text: string): Expression['reads'] | undefined {
  try {
    return new Expression(text).reads
  } catch {
    return undefined
  }
}

/** JSONata tells where a name ends, with its quotes if it has some. */
function placeOf(formula: string, end: number, field: string): number | undefined {
  const place = end - field.length - (/["'`]/.test(formula[end - 1] ?? '') ? 1 : 0)
  return formula.startsWith(field, place) ? place : undefined
}
