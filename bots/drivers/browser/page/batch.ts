import { type ElementDescription, holds, isEnabled, isVisible } from '../../../elements/index.ts'
import { choose } from './choose.ts'
import {
  actsWhenLeft,
  blur,
  editable,
  fieldText,
  focusAll,
  focused,
  isPicked,
  leftToType,
  pick,
  shows,
} from './field.ts'
import { locate, locateAll, mustBe } from './locate.ts'
import { nextFrame, poll, timersRun } from './poll.ts'
import type { Answer, BatchEnd, BatchStart, Course, PlannedAction } from './protocol.ts'
import { isChecked, read } from './reading.ts'
import { Refusal } from './refusal.ts'
import { rememberSecret } from './secrets.ts'
import { expectInput, startGuard, stopGuard } from './typing-guard.ts'

type Fill = PlannedAction & { readonly do: 'fill' }

/** What has been begun so far, and into which field. */
interface Begun {
  readonly action: PlannedAction
  readonly field?: Element
  answer: Answer<unknown>
  /** Text for it is under way. */
  awaited: boolean
}

let actions: readonly PlannedAction[] = []
let begun: Begun[] = []

/**
 * Waits until the first action can be done, then does all that need no typing, up to the first that does, and goes on
 * by itself whenever typed text has arrived. Tells how each action is done, as far as they go out together.
 */
export async function startBatch(
  planned: readonly PlannedAction[],
  most: number,
): Promise<Answer<BatchStart>> {
  actions = []
  begun = []
  startGuard(advance)
  const started = await poll((elapsed) => {
    const courses = together(planned, elapsed)
    actions = planned.slice(0, courses.length)
    advance(elapsed)
    return { courses, answers: begun.map(({ answer }) => answer) }
  }, most)
  if (!started.ok) stopGuard()
  // The `select` event comes with the next frame; text that came before it would turn the order round.
  else if (started.value.courses[0] === 'alone') await nextFrame()
  return started
}

/** Call it when all typed text has been handled: compares every field with what was typed into it. */
export async function finishBatch(): Promise<BatchEnd> {
  await timersRun()
  stopGuard()
  verifyLast()
  const exposed = begun.some(({ action, field }) => isExposed(action, field))
  const last = begun.at(-1)?.field
  return {
    answers: begun.map(({ answer }) => answer),
    exposed,
    actsWhenLeft: last !== undefined && actsWhenLeft(last),
  }
}

/** What of the text is to be typed key by key, now that the field was emptied. */
export function textToType(target: ElementDescription, text: string): string {
  const now = replacement(target)
  return now ? leftToType(now, text) : text
}

/** Whether the field shows the text, after it was typed key by key. */
export function showsText(target: ElementDescription, text: string, secret: boolean): Answer<unknown> {
  const now = replacement(target)
  if (now && shows(now, text)) return { ok: true, value: null }
  return notTaken({ do: 'fill', target, text, secret }, now)
}

/** Courses of the first action and of those that can follow it without waiting. Refuses where the first cannot start. */
function together(planned: readonly PlannedAction[], elapsed: number): Course[] {
  const courses: Course[] = []
  for (const action of planned) {
    const way = tried(() => wayOf(action, elapsed))
    if (!way.ok && courses.length === 0) throw way.refusal
    if (!way.ok || (courses.length > 0 && isAlone(way.value.course))) break
    courses.push(way.value.course)
    if (way.value.ends) break
  }
  return courses
}

/** How an action is done now. */
interface Way {
  readonly course: Course
  /** It is the last of its group: what comes behind it may belong to the next page. */
  readonly ends: boolean
}

function wayOf(action: PlannedAction, elapsed: number): Way {
  if (action.do === 'read') return { course: 'page', ends: false }
  const element = locate(action.target, { elapsed })
  // Old pages send their form where something is chosen.
  if (action.do === 'select') return { course: 'page', ends: true }
  if (action.do === 'check') {
    const course = isChecked(element) === action.checked ? 'page' : 'click'
    return { course, ends: course === 'click' }
  }
  const field = editable(element, action.target)
  const course = courseOf(action, field)
  return { course, ends: isAlone(course) || actsWhenLeft(field) }
}

/** Text that replaces text, or has lines, has events that need the time to come. */
function courseOf({ text }: Fill, field: HTMLElement): Course {
  if (isPicked(field)) return 'page'
  const now = fieldText(field)
  if (text === '') return now === '' ? 'page' : 'alone'
  return now.trim() !== '' || text.includes('\n') ? 'alone' : 'type'
}

function isAlone(course: Course): boolean {
  return course === 'alone' || course === 'click'
}

/**
 * Sees that the last text was taken, then goes on to the next action that waits for typed text. Where one cannot be
 * done, no later one is.
 */
function advance(elapsed = 0): void {
  if (!verifyLast()) {
    park()
    return
  }
  while (begun.length < actions.length) {
    const action = actions[begun.length]
    const started = action && tried(() => begin(action, elapsed))
    if (!started) return
    if (!started.ok) {
      if (begun.length === 0) throw started.refusal
      park()
      return
    }
    const { field, value, text } = started.value
    const awaited = field !== undefined && text !== undefined
    begun.push({ action, answer: { ok: true, value: value ?? null }, awaited, ...(field && { field }) })
    if (awaited) {
      expectInput(field, text)
      return
    }
  }
  expectInput(undefined, '')
}

/** False where the field does not show what was typed into it; looked at before anything else can change it. */
function verifyLast(): boolean {
  const last = begun.at(-1)
  if (!last?.awaited) return true
  last.awaited = false
  last.answer = verified(last)
  return last.answer.ok
}

interface Started {
  readonly field?: Element
  readonly value?: unknown
  /** Text that has to come from outside. */
  readonly text?: string
}

function begin(action: PlannedAction, elapsed: number): Started {
  if (action.do === 'read') return { value: readNow(action, elapsed) }
  const element = locate(action.target, { elapsed })
  if (action.do === 'fill') return beginFill(action, element)
  if (action.do === 'select') choose(element, action.options, action.target)
  else mustBe(isChecked(element) === action.checked || isEnabled(element), action.target, 'is disabled')
  return {}
}

function beginFill(action: Fill, element: Element): Started {
  const { target, text, secret } = action
  const field = editable(element, target)
  if (secret) rememberSecret(field)
  if (isPicked(field)) {
    pick(field, text, target)
    return { field }
  }
  focusAll(field)
  mustBe(holds(field, focused() ?? document.body), target, 'does not keep the focus')
  return text === '' && fieldText(field) === '' ? { field } : { field, text }
}

function readNow(action: PlannedAction & { do: 'read' }, elapsed: number): unknown {
  const { target, what, attribute } = action
  if (what === 'count') return locateAll(target).length
  if (what === 'visible') return locateAll(target).length > 0
  return read(locate(target, { elapsed }), what, attribute)
}

/** Text that is under way must find no field. */
function park(): void {
  expectInput(undefined, '')
  blur(focused())
}

function verified({ action, field, answer }: Begun): Answer<unknown> {
  if (action.do !== 'fill' || !field || isPicked(field)) return answer
  const now = field.isConnected ? field : replacement(action.target)
  return now && shows(now, action.text) ? answer : notTaken(action, now)
}

function notTaken({ target, text, secret }: Fill, now: Element | undefined): Answer<never> {
  const most = Number(now?.getAttribute('maxlength') ?? Number.POSITIVE_INFINITY)
  const problem = {
    code: 'value-refused',
    message: `"${target.ref}" does not take the text that was typed into it`,
  } as const
  if (text.length > most)
    return {
      ok: false,
      problem: { ...problem, expected: `at most ${most} characters`, found: `${text.length}` },
    }
  if (secret) return { ok: false, problem }
  return { ok: false, problem: { ...problem, expected: `"${text}"`, found: now && `"${fieldText(now)}"` } }
}

/** Pages that draw a field anew while it is filled leave another one in its place. */
function replacement(target: ElementDescription): Element | undefined {
  const found = locateAll(target)
  return found.length === 1 ? found[0] : undefined
}

function isExposed(action: PlannedAction, field: Element | undefined): boolean {
  if (action.do !== 'fill' || !action.secret || !field) return false
  return isVisible(field) && (field as HTMLInputElement).type !== 'password'
}

type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

function tried<T>(attempt: () => T): Tried<T> {
  try {
    return { ok: true, value: attempt() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error }
    throw error
  }
}
