import type { Plain } from '../draft/bot-draft.ts'
import { inFormula, limitOf } from '../draft/text.ts'
import { goToAddress } from './page-calls.ts'
import { fieldsOf, NOTHING, type Value } from './values.ts'
import { wantedOf } from './wanted.ts'
import type { Call, ScriptWork } from './work.ts'

type Expect = Extract<Value, { kind: 'expect' }>
type Check = (call: Call, work: ScriptWork) => Plain | undefined

/** What a matcher on a locator checks, beside its element; undefined where a bot cannot say it. */
const matchers: Readonly<Record<string, { is: Check; isNot?: Check }>> = {
  toBeVisible: {
    is: ({ args }) => ({ visible: fieldsOf(args[0]).visible !== false }),
    isNot: () => ({ visible: false }),
  },
  toBeAttached: {
    is: ({ args }) => ({ visible: fieldsOf(args[0]).attached !== false }),
    isNot: () => ({ visible: false }),
  },
  toBeHidden: { is: () => ({ visible: false }), isNot: () => ({ visible: true }) },
  toBeChecked: {
    is: ({ args }) => ({ checked: fieldsOf(args[0]).checked !== false }),
    isNot: () => ({ checked: false }),
  },
  toHaveCount: { is: ({ args: [count] }) => (isCount(count) ? { count: count.value } : undefined) },
  toHaveText: { is: (call, work) => texts(call, work, 'text') },
  toContainText: { is: (call, work) => texts(call, work, 'contains') },
  toHaveValue: { is: (call, work) => only('value', work.text(call.args[0])) },
  toBeEmpty: { is: () => ({ text: '' }) },
}
const STATES: Readonly<Record<string, readonly [string, string]>> = {
  toBeEnabled: ['enabled', 'disabled'],
  toBeEditable: ['enabled', 'disabled'],
  toBeDisabled: ['disabled', 'enabled'],
}
/** What asks how many there are finds no more by further selectors. */
const COUNTING = new Set(['toBeVisible', 'toBeAttached', 'toBeHidden', 'toHaveCount'])
const NO_MATCHER = 'A bot does not check this.'

/** How plain values are compared, as formulas. */
const comparisons: Readonly<Record<string, (one: string, other: string) => string>> = {
  toBe: (one, other) => `${one} = ${other}`,
  toEqual: (one, other) => `${one} = ${other}`,
  toStrictEqual: (one, other) => `${one} = ${other}`,
  toContain: (one, other) => `$contains(${one}, ${other})`,
  toBeGreaterThan: (one, other) => `${one} > ${other}`,
  toBeGreaterThanOrEqual: (one, other) => `${one} >= ${other}`,
  toBeLessThan: (one, other) => `${one} < ${other}`,
  toBeLessThanOrEqual: (one, other) => `${one} <= ${other}`,
  toBeTruthy: (one) => `$boolean(${one})`,
  toBeFalsy: (one) => `$not($boolean(${one}))`,
}

/** Carries a check over: `expect(locator).toHaveText(…)`. */
export function callOnExpect(expected: Expect, call: Call, work: ScriptWork): Value {
  const soft = expected.isSoft ? { 'on-error': 'continue' } : {}
  const { of } = expected
  if (of.kind === 'locator') onLocator(expected, of, call, work, soft)
  else if (of.kind === 'page') onPage(expected, of, call, work, soft)
  else onValue(expected, call, work, soft)
  return NOTHING
}

function onLocator(
  { isNot }: Expect,
  { locator, tab }: Extract<Value, { kind: 'locator' }>,
  call: Call,
  work: ScriptWork,
  soft: Plain,
): void {
  work.goTo(tab, call)
  const waits = isWaiting(call, isNot)
  const ref = work.ref(locator, call, (!waits && COUNTING.has(call.method)) || undefined)
  if (ref === undefined) return
  const within = { ...limit(call), ...soft }
  const states = Object.hasOwn(STATES, call.method) ? STATES[call.method] : undefined
  if (waits) work.draft.add({ 'browser.wait': ref, ...within })
  else if (states) work.draft.add({ 'browser.wait': ref, state: states[isNot ? 1 : 0], ...within })
  else if (/^toHave(Attribute|Id)$/.test(call.method)) attribute(ref, isNot, call, work, soft)
  else matches(ref, isNot, call, work, within)
}

function matches(ref: string, isNot: boolean, call: Call, work: ScriptWork, limit: Plain): void {
  const matcher = Object.hasOwn(matchers, call.method) ? matchers[call.method] : undefined
  const check = (isNot ? matcher?.isNot : matcher?.is)?.(call, work)
  if (check) work.draft.add({ 'browser.assert': ref, ...check, ...limit })
  else if (isNot && matcher) differs(ref, matcher.is(call, work), call, work, limit)
  else work.gap(call, NO_MATCHER)
}

/** To see that something is there is to wait for it. */
function isWaiting({ method, args }: Call, isNot: boolean): boolean {
  const options = Object.keys(fieldsOf(args[0]))
  return !isNot && /^toBe(Visible|Attached)$/.test(method) && options.every((name) => name === 'timeout')
}

/** A bot asserts what is; that something is not so, it reads and compares. */
function differs(ref: string, check: Plain | undefined, call: Call, work: ScriptWork, soft: Plain): void {
  const [what, expected] = Object.entries(check ?? {})[0] ?? []
  if (what === undefined || typeof expected === 'boolean') {
    work.gap(call, NO_MATCHER)
    return
  }
  const found = work.names.take('found')
  const read = what === 'value' || what === 'count' ? { what } : {}
  work.draft.add({ 'browser.read': ref, ...read, save: found })
  const other = typeof expected === 'string' ? inFormula(expected) : JSON.stringify(expected)
  const condition = what === 'contains' ? `$not($contains(${found}, ${other}))` : `${found} != ${other}`
  work.draft.add({ 'data.assert': `=${condition}`, message: 'The page shows what it should not', ...soft })
}

function attribute(ref: string, isNot: boolean, call: Call, work: ScriptWork, soft: Plain): void {
  const [first, second] = call.args
  const name = call.method === 'toHaveId' ? 'id' : work.text(first)
  const expected = work.formula(call.method === 'toHaveId' ? first : second)
  if (name === undefined || expected === undefined) {
    work.gap(call, NO_MATCHER)
    return
  }
  const found = work.names.take('found')
  work.draft.add({ 'browser.read': ref, attribute: name, save: found })
  work.draft.add({
    'data.assert': `=${found} ${isNot ? '!=' : '='} ${expected}`,
    message: `The attribute ${name} is not as expected`,
    ...soft,
  })
}

function onPage(
  { isNot }: Expect,
  { tab }: { tab: string },
  call: Call,
  work: ScriptWork,
  soft: Plain,
): void {
  work.goTo(tab, call)
  const title = wantedOf(call.args[0])?.text ?? work.text(call.args[0])
  if (!isNot && call.method === 'toHaveURL') goToAddress(call, work, { ...limit(call), ...soft })
  else if (!isNot && call.method === 'toHaveTitle' && title) {
    const what = 'titles compared as a whole'
    work.draft.once({
      at: call.at,
      what,
      why: 'The bot goes on in the tab whose title holds the text, and fails where there is none.',
    })
    work.draft.add({ 'browser.switch-tab': title, ...limit(call), ...soft })
  } else work.gap(call, NO_MATCHER)
}

function onValue({ of, isNot }: Expect, call: Call, work: ScriptWork, soft: Plain): void {
  const compare = Object.hasOwn(comparisons, call.method) ? comparisons[call.method] : undefined
  const one = work.formula(of)
  const other = call.args.length === 0 ? '' : work.formula(call.args[0])
  if (!compare || one === undefined || other === undefined) {
    work.gap(call, NO_MATCHER)
    return
  }
  const condition = compare(one, other)
  const message = 'A value is not as expected'
  work.draft.add({ 'data.assert': `=${isNot ? `$not(${condition})` : condition}`, message, ...soft })
}

function texts({ args: [wanted] }: Call, work: ScriptWork, field: 'text' | 'contains'): Plain | undefined {
  const pattern = wanted?.kind === 'pattern' ? wantedOf(wanted) : undefined
  if (pattern)
    return { [pattern.exact ? 'text' : 'contains']: work.text({ kind: 'plain', value: pattern.text }) }
  return wanted?.kind === 'list' ? undefined : only(field, work.text(wanted))
}

function only(field: string, value: unknown): Plain | undefined {
  return value === undefined ? undefined : { [field]: value }
}

function isCount(value: Value | undefined): value is { kind: 'plain'; value: number } {
  return value?.kind === 'plain' && Number.isSafeInteger(value.value) && Number(value.value) >= 0
}

function limit({ args }: Call): Plain {
  return limitOf(fieldsOf(args.at(-1)).timeout)
}
