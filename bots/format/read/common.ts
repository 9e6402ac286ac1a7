import { isMap, isScalar } from 'yaml'
import { effects } from '../../steps/define.ts'
import { duration } from '../../steps/params.ts'
import type { Step } from '../model.ts'
import type { Entry } from '../yaml/entries.ts'
import { Fields, fieldsOf, nameOf } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import type { Source } from '../yaml/source.ts'
import type { KindRule } from './kinds.ts'
import { IDENTIFIER, IDENTIFIER_EXPECTED, isReserved, VARIABLE, VARIABLE_EXPECTED } from './names.ts'

type Draft = { -readonly [K in keyof Step]: Step[K] }
type StepsReader = (entry: Entry) => Step[]

/** Milliseconds before the second try of a step whose `retry` gives only the times. */
const RETRY_WAIT = 1000

/** Takes the fields that every step may carry out of the entries, into the step. */
export function readCommonFields(
  source: Source,
  entries: Map<string, Entry>,
  step: Draft,
  rule: KindRule,
  ids: Map<string, number>,
  readSteps: StepsReader,
): void {
  const fields = new Fields(source, null, `A step ${rule.name}`, entries)
  readWords(fields, step, ids)
  readFlow(fields, step)
  const timeout = readDuration(fields, 'timeout')
  if (timeout !== undefined) step.timeout = timeout
  if (rule.container) refuseFieldsOfActions(fields, rule)
  else readAction(fields, step, readSteps)
}

function readWords(fields: Fields, step: Draft, ids: Map<string, number>): void {
  const id = readId(fields, ids)
  const name = fields.text('name')
  const note = fields.text('note')
  if (id !== undefined) step.id = id
  if (name !== undefined) step.name = name
  if (note !== undefined) step.note = note
}

function readFlow(fields: Fields, step: Draft): void {
  const when = fields.formula('when')
  const save = readVariable(fields, 'save')
  step.off = fields.yesNo('off') ?? false
  step.onError = fields.choice('on-error', ['fail', 'continue']) ?? 'fail'
  if (when !== undefined) step.when = when
  if (save !== undefined) step.save = save
}

function readAction(fields: Fields, step: Draft, readSteps: StepsReader): void {
  const retry = readRetry(fields)
  if (retry !== undefined) step.retry = retry
  step.effect = fields.choice('effect', effects) ?? step.effect
  const verify = fields.take('verify')
  if (verify) step.verify = readSteps(verify)
  const compensate = fields.take('compensate')
  if (compensate === undefined || (isScalar(compensate.value) && compensate.value.value === 'task')) return
  step.compensate = readSteps(compensate)
}

/** What only a step can have that does something itself, and where it belongs. */
const FIELDS_OF_ACTIONS = {
  retry: 'at the step inside that may fail, or `retries` at the transactions',
  effect: 'at the step inside that changes the world',
  verify: 'at the step inside that changes the world',
  compensate: 'at the step inside that changes the world',
}

function refuseFieldsOfActions(fields: Fields, rule: KindRule): void {
  for (const [name, place] of Object.entries(FIELDS_OF_ACTIONS)) {
    const entry = fields.take(name)
    if (entry === undefined) continue
    const message = `${rule.name} only holds other steps and takes no "${name}"`
    fields.source.refuse('field-invalid', message, entry.key, { expected: `"${name}" ${place}` })
  }
}

function readId(fields: Fields, ids: Map<string, number>): string | undefined {
  const entry = fields.take('id')
  const id = nameOf(fields.source, entry, IDENTIFIER, IDENTIFIER_EXPECTED)
  if (id === undefined || entry === undefined) return undefined
  const line = ids.get(id)
  if (line !== undefined) {
    return fields.source.refuse('field-invalid', `Two steps have the id "${id}"`, entry.value, {
      expected: `an id of its own; the first is on line ${line}`,
      found: id,
    })
  }
  ids.set(id, fields.source.at(entry.value).line)
  return id
}

/** The name of a variable, fit for formulas. */
export function readVariable(fields: Fields, field: string): string | undefined {
  const entry = fields.take(field)
  const name = nameOf(fields.source, entry, VARIABLE, VARIABLE_EXPECTED)
  if (name === undefined || !isReserved(name)) return name
  return fields.source.refuse('field-invalid', `"${name}" means something else in a formula`, entry?.value, {
    expected: 'another name',
  })
}

/** Milliseconds of `30s`, `2m`, or of seconds as a number. */
function readDuration(fields: Fields, field: string): number | undefined {
  const entry = fields.take(field)
  if (entry === undefined) return undefined
  const result = duration.safeParse(isScalar(entry.value) ? entry.value.value : undefined)
  if (result.success && Number.isFinite(result.data)) return result.data
  return fields.source.refuse(
    'field-invalid',
    `"${field}" is not a length of time`,
    entry.value ?? entry.key,
    {
      expected: 'seconds as a number, or 500ms, 30s, 2m, 1h',
      found: show(entry.value),
    },
  )
}

function readRetry(fields: Fields): Step['retry'] {
  if (!isMap(fields.peek('retry')?.value)) {
    const times = fields.count('retry', 0)
    return times === undefined ? undefined : { times, wait: RETRY_WAIT }
  }
  const retry = fieldsOf(fields.source, fields.take('retry')?.value ?? null, '"retry"')
  const times = retry?.count('times', 1) ?? 1
  const wait = (retry && readDuration(retry, 'wait')) ?? RETRY_WAIT
  retry?.done()
  return { times, wait }
}
