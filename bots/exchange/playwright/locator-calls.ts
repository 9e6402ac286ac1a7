import type { Plain } from '../draft/bot-draft.ts'
import { addFill } from '../draft/open.ts'
import { duration, limitOf, literal } from '../draft/text.ts'
import { narrowed } from './build-locator.ts'
import { elementOf } from './to-element.ts'
import { fieldsOf, NOTHING, type Value } from './values.ts'
import type { Call, ScriptWork } from './work.ts'

type Target = Extract<Value, { kind: 'locator' }>
/** Adds the steps for a call; `ref` is the element, `limit` the time that the call may take. */
type Act = (call: Call, work: ScriptWork, ref: string, limit: Plain, target: Target) => Value | undefined

const BUTTONS: readonly unknown[] = ['left', 'right', 'middle']
/** What asks how many there are finds no more by further selectors. */
const COUNTING = new Set(['count', 'isVisible'])
const IGNORED = ['force', 'noWaitAfter', 'trial', 'delay', 'steps', 'strict']

const acts: Readonly<Record<string, Act>> = {
  click,
  tap: click,
  dblclick: (_call, work, ref, limit) => step(work, { 'browser.double-click': ref, ...limit }),
  hover: (_call, work, ref, limit) => step(work, { 'browser.hover': ref, ...limit }),
  check: (_call, work, ref, limit) => step(work, { 'browser.check': ref, ...limit }),
  uncheck: (_call, work, ref, limit) => step(work, { 'browser.check': ref, checked: false, ...limit }),
  setChecked: (call, work, ref, limit) => {
    const checked = call.args[0]?.kind === 'plain' ? call.args[0].value : undefined
    if (typeof checked !== 'boolean') return gap(call, work, 'Whether it is to be on is not known here.')
    return step(work, { 'browser.check': ref, checked, ...limit })
  },
  fill: (call, work, ref, limit, target) => fill(call, work, ref, limit, target),
  clear: (_call, work, ref, limit) => step(work, { 'browser.fill': ref, value: '', ...limit }),
  type,
  pressSequentially: type,
  press: (call, work, ref, limit) => {
    const keys = work.text(call.args[0])
    if (keys === undefined || keys === '') return gap(call, work, 'The key is not known here.')
    return step(work, { 'browser.press': portable(keys), target: ref, ...limit })
  },
  focus: noted('A step puts the focus where it needs it.'),
  highlight: noted('It is for the author only.'),
  scrollIntoViewIfNeeded: (_call, work, ref, limit) => step(work, { 'browser.scroll': ref, ...limit }),
  selectOption: (call, work, ref, limit) => {
    const options = optionsOf(call.args[0], work)
    if (options === undefined)
      return gap(call, work, 'A bot chooses by the text that is shown, or by the value.')
    return step(work, {
      'browser.select': ref,
      options: options.length === 1 ? options[0] : options,
      ...limit,
    })
  },
  setInputFiles: (call, work, ref, limit) => {
    const files = filesOf(call.args[0], work)
    if (files === undefined) return gap(call, work, 'Which files it chooses is not known here.')
    return step(work, { 'browser.upload': ref, files, effect: 'commit', ...limit })
  },
  dragTo: (call, work, ref, limit) => {
    const [goal] = call.args
    const to = goal?.kind === 'locator' ? work.ref(goal.locator, call) : undefined
    if (goal?.kind !== 'locator') return gap(call, work, 'Where it is dropped is not known here.')
    if (to === undefined) return NOTHING
    const { sourcePosition: position, targetPosition } = fieldsOf(call.args[1])
    return step(work, {
      'browser.drag': ref,
      ...(isPoint(position) && { position }),
      to,
      ...(isPoint(targetPosition) && { 'to-position': targetPosition }),
      ...limit,
    })
  },
  waitFor: (call, work, ref, limit) => {
    const { state = 'visible' } = fieldsOf(call.args[0])
    const isThere = state === 'visible' || state === 'attached'
    return step(work, { 'browser.wait': ref, ...(!isThere && { state: 'hidden' }), ...limit })
  },
  waitForSelector: (call, work, ref, limit) => {
    const { state = 'visible' } = fieldsOf(call.args[0])
    const isThere = state === 'visible' || state === 'attached'
    return step(work, { 'browser.wait': ref, ...(!isThere && { state: 'hidden' }), ...limit })
  },
  screenshot: (call, work, ref, limit) => {
    const { path } = fieldsOf(call.args[0])
    const file = literal(typeof path === 'string' && path ? path : 'screenshot.png')
    return step(work, { 'browser.screenshot': file, target: ref, ...limit })
  },
  textContent: read({}),
  innerText: read({}),
  inputValue: read({ what: 'value' }),
  innerHTML: read({ what: 'html' }),
  isVisible: read({ what: 'visible' }),
  isChecked: read({ what: 'checked' }),
  count: read({ what: 'count' }),
  getAttribute: (call, work, ref, limit, target) => {
    const name = work.text(call.args[0])
    return name
      ? read({ attribute: name })(call, work, ref, limit, target)
      : gap(call, work, 'The attribute is not known here.')
  },
}

/** True for what can be done with a locator. */
export function isLocatorCall(method: string): boolean {
  return Object.hasOwn(acts, method)
}

/** Carries a call on a locator over: `locator.click()`. Undefined where a bot has nothing for it. */
export function callOnLocator(target: Target, call: Call, work: ScriptWork): Value | undefined {
  const { locator, tab } = target
  if (call.method === 'contentFrame') return { kind: 'frame', around: { frame: locator }, tab }
  if (call.method === 'page') return { kind: 'page', tab }
  if (call.method === 'frameLocator') return undefined
  const act = Object.hasOwn(acts, call.method) ? acts[call.method] : undefined
  const narrower = act ? undefined : narrowed(locator, call.method, call.args)
  if (narrower) return { kind: 'locator', locator: narrower, tab }
  if (act === undefined) return undefined
  work.goTo(tab, call)
  if (call.method === 'click' && work.awaited === 'filechooser') {
    work.awaited = undefined
    work.opener = locator
    return NOTHING
  }
  const ref = work.ref(locator, call, COUNTING.has(call.method) || undefined)
  return ref === undefined ? NOTHING : act(call, work, ref, limits(call, work), target)
}

function click(call: Call, work: ScriptWork, ref: string, limit: Plain): Value {
  if (work.awaited === 'download') return download(work, ref, limit)
  const { button = 'left', modifiers, position, clickCount } = fieldsOf(call.args[0])
  if (clickCount === 2) return step(work, { 'browser.double-click': ref, ...limit })
  const keys = Array.isArray(modifiers) ? modifiers.map((key) => portable(String(key))) : []
  return step(work, {
    'browser.click': ref,
    ...(button !== 'left' && BUTTONS.includes(button) && { button }),
    ...(keys.length > 0 && { modifiers: keys }),
    ...(isPoint(position) && { position }),
    ...limit,
  })
}

function download(work: ScriptWork, ref: string, limit: Plain): Value {
  work.awaited = undefined
  work.downloaded = work.names.take('download')
  work.draft.inputs.downloads = { type: 'folder', title: 'Where downloads go', default: 'downloads' }
  const saved = { folder: '=inputs.downloads', save: work.downloaded, effect: 'commit' }
  return step(work, { 'browser.download': ref, ...saved, ...limit })
}

function fill(call: Call, work: ScriptWork, ref: string, limit: Plain, { locator }: Target): Value {
  const [value] = call.args
  const element = elementOf(locator)
  if (value?.kind === 'plain' && typeof value.value === 'string') {
    addFill(work.draft, element, value.value, limit)
    return NOTHING
  }
  if (value?.kind === 'env' && work.draft.secrets.takes(element))
    return step(work, {
      'browser.fill': ref,
      value: work.draft.secrets.formulaFor(`process.env.${value.name}`),
      ...limit,
    })
  const text = work.text(value)
  return text === undefined
    ? gap(call, work, 'What is typed is not known here.')
    : step(work, { 'browser.fill': ref, value: text, ...limit })
}

function type(call: Call, work: ScriptWork, ref: string, limit: Plain, { locator }: Target): Value {
  const [value, options] = call.args
  const { delay } = fieldsOf(options)
  const isSecret = value?.kind === 'plain' && work.draft.secrets.takes(elementOf(locator))
  const text = isSecret ? work.draft.secrets.formulaFor(String(value.value)) : work.text(value)
  if (text === undefined) return gap(call, work, 'What is typed is not known here.')
  const time = typeof delay === 'number' && delay > 0 ? duration(delay) : undefined
  const pause = time === undefined ? {} : { pause: time }
  return step(work, { 'browser.type': ref, text, ...pause, ...limit })
}

function read(what: Plain): Act {
  return (call, work, ref, limit) => {
    const name = work.names.take(variable(call.saveAs ?? 'value'))
    work.draft.add({ 'browser.read': ref, ...what, save: name, ...limit })
    return { kind: 'formula', formula: name }
  }
}

function variable(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !['and', 'or', 'in', 'inputs', 'assets'].includes(name)
    ? name
    : 'value'
}

/** `ControlOrMeta` is Control on all machines but those of Apple. */
function portable(keys: string): string {
  return keys.replace(/\bControlOrMeta\b/g, 'Control')
}

function optionsOf(value: Value | undefined, work: ScriptWork): string[] | undefined {
  if (value?.kind === 'list') {
    const all = value.values.map((one) => optionsOf(one, work))
    return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? [])
  }
  const { label, value: own } = fieldsOf(value)
  if (typeof label === 'string' || typeof own === 'string') return [literal(String(label ?? own))]
  const text = work.text(value)
  return text === undefined ? undefined : [text]
}

/** The files that a call chooses, as a bot has them. */
export function filesOf(value: Value | undefined, work: ScriptWork): string | string[] | undefined {
  if (value?.kind !== 'list') return work.text(value) || undefined
  const files = value.values.map((one) => work.text(one))
  return files.length === 0 || !files.every((file) => file)
    ? undefined
    : files.filter((file) => file !== undefined)
}

function limits({ args, ...call }: Call, work: ScriptWork): Plain {
  const options = fieldsOf(args.at(-1))
  const ignored = IGNORED.filter(
    (name) => name in options && !(name === 'delay' && /^(type|press)/.test(call.method)),
  )
  if (ignored.length > 0)
    work.draft.note({
      at: call.at,
      what: `${call.what}: ${ignored.join(', ')}`,
      why: 'A step acts as a person would.',
    })
  const { timeout } = options
  return limitOf(timeout)
}

function isPoint(value: unknown): value is { x: number; y: number } {
  const point = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  return Number.isFinite(point.x) && Number.isFinite(point.y)
}

function step(work: ScriptWork, made: Plain): Value {
  work.draft.add(made)
  return NOTHING
}

function gap(call: Call, work: ScriptWork, why: string): Value {
  work.gap(call, why)
  return NOTHING
}

function noted(why: string): Act {
  return (call, work) => {
    work.note(call, why)
    return NOTHING
  }
}
