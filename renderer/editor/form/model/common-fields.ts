import type { KindRule } from '../../../../bots/format/read/kinds.ts'
import { effects } from '../../../../bots/steps/define.ts'
import type { FormField } from './fields.ts'
import type { ValueType } from './value-type.ts'

const times: ValueType = { type: 'number', isWhole: true, least: 1 }
const wait: ValueType = { type: 'duration' }

/** The fields that every step may carry, but for those that the list of steps shows: `off`, `verify`, `compensate`. */
const common = {
  name: field('name', { type: 'text' }, 'What the step is called, in place of its sentence'),
  save: field('save', { type: 'variable' }, 'The name of the result, for later formulas'),
  when: field('when', { type: 'formula' }, 'The step is left out where this is not true'),
  note: field('note', { type: 'text', isLong: true }, 'For those who read the bot'),
  id: field('id', { type: 'text' }, 'Its identity, which stays the same through every edit'),
  timeout: field(
    'timeout',
    { type: 'duration' },
    'How long it may take: seconds, or a text such as 500ms, 30s, 2m',
  ),
  retry: field(
    'retry',
    // `retry: 2`, or with the time between two tries `retry: { times: 2, wait: 5s }`.
    {
      type: 'group',
      alone: 'times',
      fields: [
        { name: 'times', type: times, isRequired: true },
        { name: 'wait', type: wait, isRequired: false },
      ],
    },
    'Further tries of this step alone, and how long to wait before each',
  ),
  'on-error': field(
    'on-error',
    { type: 'choice', choices: ['fail', 'continue'] },
    'Whether an error ends the case',
  ),
  effect: field(
    'effect',
    { type: 'choice', choices: effects },
    'What it does to the world: a commit is never done twice, all else may be done again',
  ),
} as const

export type CommonName = keyof typeof common

/** What only a step can have that does something itself. */
const OF_ACTIONS: ReadonlySet<string> = new Set(['retry', 'effect'] satisfies CommonName[])

/** The fields of every step, as far as they fit this kind. */
export function commonFieldsOf({ kind, container }: KindRule): readonly FormField[] {
  const gives = !['void', 'never'].includes(kind.result.def.type)
  return Object.values(common).filter(({ field }) => {
    if (field === 'save') return gives
    return !(container && OF_ACTIONS.has(field))
  })
}

function field(name: string, type: ValueType, help: string): FormField {
  const mayBeFormula = type.type === 'formula'
  return { field: name, name, type, help, isRequired: false, mayBeFormula, isDeep: false, initial: undefined }
}
