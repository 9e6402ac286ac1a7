import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFormulaText } from '../../../../../bots/format/formula/index.ts'
import { type KindRule, kindRules } from '../../../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../../../bots/steps/index.ts'
import {
  type BotDocument,
  openDocument,
  setField,
  stepAt,
  valuesOf,
} from '../../../../../renderer/editor/document/index.ts'
import { isMissing, problemsOfStep } from '../../../../../renderer/editor/form/model/check.ts'
import { commonFieldsOf } from '../../../../../renderer/editor/form/model/common-fields.ts'
import { type FormField, fieldsOfKind } from '../../../../../renderer/editor/form/model/fields.ts'
import type { ValueType } from '../../../../../renderer/editor/form/model/value-type.ts'
import { type WrittenStep, writtenStep } from '../../../../../renderer/editor/form/model/written.ts'

const STEP = 'bot.yaml:steps/0'
const rules = [...kindRules(catalogue).values()]
const names = { elements: undefined, subflows: ['ledger/log-out', 'ledger/find'] }

const examples = rules.flatMap((rule) =>
  rule.kind.examples.map((example, at) => ({ title: `${rule.name} ${at}`, rule, example })),
)

test.each(examples)(
  'the form of $title takes its example, and it stands in the file',
  ({ rule, example }) => {
    const given = example as Readonly<Record<string, unknown>>
    let document = botWith(rule)
    const fields = fieldsOfKind(rule)
    for (const [index, param] of paramsOf(rule).entries()) {
      const field = fields[index]
      const value = given[param]
      if (field === undefined || value === undefined) continue
      expect(isShown(field, value), `${field.field} shows ${JSON.stringify(value)}`).toBe(true)
      document = setField(STEP, field.field, value)(document).document
    }
    const written = stepIn(document, rule)
    expect(paramsOf(rule).map((_param, index) => written[fields[index]?.field ?? ''] ?? undefined)).toEqual(
      paramsOf(rule).map((param) => given[param]),
    )
    expect(fields.filter((field) => isMissing(field, written))).toEqual([])
    expect([...problemsOfStep(written, names)]).toEqual([])
  },
)

test.each(rules.map((rule) => ({ name: rule.name, rule })))(
  'the fields of every step fit $name',
  ({ rule }) => {
    const samples: Readonly<Record<string, unknown>> = {
      name: 'A name',
      save: 'found',
      when: '=true',
      note: 'Why: "it" is so',
      id: 'post',
      timeout: '30s',
      retry: { times: 2, wait: '5s' },
      'on-error': 'continue',
      effect: 'commit',
    }
    for (const { field } of commonFieldsOf(rule)) {
      const document = setField(STEP, field, samples[field])(botWith(rule)).document
      const written = stepIn(document, rule)
      expect(written[field]).toEqual(samples[field])
      expect([...problemsOfStep(written, names).keys()].filter((name) => name === field)).toEqual([])
    }
  },
)

describe('what is wrong is said at its field, in the words of the parser', () => {
  const wrong: readonly (readonly [string, WrittenStep, string, RegExp])[] = [
    ['a choice', { 'browser.click': 'a', button: 'lft' }, 'button', /did you mean "left"/],
    ['a number', { 'flow.while': '=true', 'at-most': -1 }, 'at-most', /does not fit/],
    ['a formula', { 'flow.fail': '=1 +' }, 'flow.fail', /cannot be read/],
    ['a plain value', { 'flow.each': '=list', as: '=x' }, 'as', /no formula/],
    ['a field of its own', { 'flow.wait': '1s', timeout: 'soon' }, 'timeout', /no.* length of time/],
    ['a value deep inside', { 'http.request': 'https://x.y', headers: { a: 1 } }, 'headers', /does not fit/],
  ]
  test.each(wrong)('%s', (_what, written, field, message) => {
    const problems = problemsOfStep(written, names)
    expect([...problems.keys()]).toEqual([field])
    expect(problems.get(field)?.message).toMatch(message)
  })
  test('an element that is not there, with the nearest', () => {
    const problems = problemsOfStep(
      { 'browser.click': 'ledger.psot' },
      { ...names, elements: ['ledger.post'] },
    )
    expect(problems.get('browser.click')?.message).toContain('did you mean "ledger.post"?')
  })
})

test('a condition is asked for as a formula, and not as a yes or no', () => {
  const rule = rules.find(({ name }) => name === 'flow.if')
  expect(rule && fieldsOfKind(rule)[0]?.type).toEqual({ type: 'formula' })
})

test('whatever is typed into any field of any kind is told, never thrown', () => {
  const fields = rules.flatMap((rule) =>
    [...fieldsOfKind(rule), ...commonFieldsOf(rule)].map((field) => ({ rule, field })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 }), ({ rule, field }, value) => {
      const document = setField(STEP, field.field, value)(botWith(rule)).document
      const written = stepIn(document, rule)
      expect(written[field.field] ?? null).toEqual(value)
      problemsOfStep(written, names)
    }),
    { numRuns: 300 },
  )
})

function botWith(rule: KindRule): BotDocument {
  return openDocument(new Map([['bot.yaml', `bot: a\nformat: 1\nsteps:\n  - ${rule.name}:\n`]]))
}

function stepIn(document: BotDocument, rule: KindRule): WrittenStep {
  const step = stepAt(document, STEP)
  return step ? writtenStep(rule, valuesOf(step)) : {}
}

/** The names of the parameters in the order of the form. */
function paramsOf(rule: KindRule): string[] {
  return [...(rule.main ? [rule.main.name] : []), ...rule.params.map(({ name }) => name)]
}

/** Whether the widget of a field can show a value. */
function isShown({ type, mayBeFormula, isDeep }: FormField, value: unknown): boolean {
  return (mayBeFormula && isFormulaText(value)) || fits(type, value, isDeep)
}

function fits(type: ValueType, value: unknown, isDeep: boolean): boolean {
  if (isDeep && isFormulaText(value)) return true
  switch (type.type) {
    case 'number':
      return typeof value === 'number'
    case 'yes-no':
      return typeof value === 'boolean'
    case 'choice':
      return type.choices.includes(String(value))
    case 'list':
      return Array.isArray(value)
        ? value.every((one) => fits(type.of, one, isDeep))
        : type.isSingle && fits(type.of, value, isDeep)
    case 'map':
      return (
        typeof value === 'object' && Object.values(value ?? {}).every((one) => fits(type.of, one, isDeep))
      )
    case 'group': {
      const known = new Map(type.fields.map((field) => [field.name, field.type]))
      return Object.entries(value ?? {}).every(([name, one]) =>
        fits(known.get(name) ?? { type: 'formula' }, one, isDeep),
      )
    }
    case 'any':
    case 'duration':
      return true
    case 'formula':
    case 'credential':
      return isFormulaText(value)
    default:
      return typeof value === 'string'
  }
}
