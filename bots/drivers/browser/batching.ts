import { Secret } from '../../secrets/index.ts'
import type { ActionOutcome, PageAction } from '../../steps/ports/index.ts'
import { clickOn } from './clicking.ts'
import { leaveFilled } from './leaving.ts'
import type { BatchEnd, BatchStart, Course, PlannedAction } from './page/protocol.ts'
import { ask, type Place } from './place.ts'
import type { Target } from './target.ts'
import { typeCarefully } from './typing-carefully.ts'
import { acting, ignoreLost, settled, type Work } from './work.ts'

/** More would not be quicker, and a page that changes under way would waste them. */
const LARGEST_GROUP = 40

/** Does as many of the first actions as can go out together, at least one; one outcome each. */
export async function performGroup(
  work: Work,
  actions: readonly PageAction[],
  pipelining: boolean,
): Promise<ActionOutcome[]> {
  const group = pipelining ? sameFrame(actions) : actions.slice(0, 1)
  const [first] = group
  if (!first) return []
  if (first.do !== 'read') await leaveFilled(work, first.target)
  let outcomes: ActionOutcome[] = []
  await acting(work, async () => {
    const planned = group.map(plan)
    if (group.some(({ do: what }) => what !== 'read')) await settled(work)
    const { place, value: start } = await ask(work.call, work.tab, first.target, async (at, most) => {
      if (group.some((action) => action.do !== 'read')) work.call.act()
      const answer = await at.target.call(at.frame, 'startBatch', planned, most)
      if (!answer.ok) work.call.acted = false
      return answer
    })
    if (start.courses[0] === 'click' && first.do === 'check') {
      work.call.acted = false
      outcomes = [await tick(work, first)]
    } else outcomes = await carryOut(work, place, planned, start)
  })
  return outcomes
}

async function carryOut(
  work: Work,
  place: Place,
  planned: readonly PlannedAction[],
  start: BatchStart,
): Promise<ActionOutcome[]> {
  const { call, tab } = work
  for (const action of planned) if (action.do === 'fill' && action.secret) tab.tell(action.text)
  const page = await tab.target()
  if (start.courses.some(needsText)) call.act()
  const typed = planned.flatMap((action, i) =>
    action.do === 'fill' && needsText(start.courses[i]) ? [send(page, action.text)] : [],
  )
  await call.within(ignoreLost(Promise.all(typed)), 'the page to take the text')
  const end = await call.within(
    ignoreLost(place.target.call(place.frame, 'finishBatch')),
    'the page to answer',
  )
  if (!end) return outcomesWhenGone(planned, start)
  if (end.exposed) tab.expose(place.owner ? 'frame' : 'page')
  const last = planned[end.answers.length - 1]
  if (end.actsWhenLeft && last) tab.toLeave = { place, target: last.target }
  return await outcomesOf(work, planned, end)
}

/** The page went on to another under way: what was typed was taken by then, what was to be read has to be read anew. */
function outcomesWhenGone(
  planned: readonly PlannedAction[],
  { courses, answers }: BatchStart,
): ActionOutcome[] {
  const known = courses.map((course, i) => answers[i]?.ok || (needsText(course) && planned[i]?.do === 'fill'))
  const count = known.includes(false) ? known.indexOf(false) : known.length
  return planned.slice(0, Math.max(1, count)).map((_, i) => {
    const answer = answers[i]
    return { ok: true, value: answer?.ok ? answer.value : null }
  })
}

function needsText(course: Course | undefined): boolean {
  return course === 'type' || course === 'alone'
}

/** One outcome an action that was begun; a field that did not take its text is typed into key by key. */
async function outcomesOf(
  work: Work,
  planned: readonly PlannedAction[],
  { answers }: BatchEnd,
): Promise<ActionOutcome[]> {
  const outcomes: ActionOutcome[] = []
  for (const [i, answer] of answers.entries()) {
    const action = planned[i]
    if (answer.ok) outcomes.push({ ok: true, value: answer.value })
    else if (action?.do === 'fill') outcomes.push(await typeCarefully(work, action))
  }
  return outcomes
}

/** Clicks a box that is not in the state wanted, and sees that it then is. */
async function tick(work: Work, { target, checked }: PageAction & { do: 'check' }): Promise<ActionOutcome> {
  const { call, tab } = work
  const place = await clickOn(work, target, {})
  const seen = await ignoreLost(place.target.call(place.frame, 'isChecked', target, checked, 0))
  if (!seen || seen.ok) return { ok: true, value: null }
  await ask(call, tab, target, (at, most) => at.target.call(at.frame, 'isChecked', target, checked, most))
  return { ok: true, value: null }
}

async function send(target: Target, text: string): Promise<void> {
  if (text !== '') return void (await target.send('Input.insertText', { text }))
  const key = { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 } as const
  await Promise.all([
    target.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
    target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ])
}

function plan(action: PageAction): PlannedAction {
  if (action.do !== 'fill') return action
  const { target, value } = action
  const secret = value instanceof Secret
  return { do: 'fill', target, text: secret ? value.reveal() : value, secret }
}

/** The first actions, as long as they are in the same frame. */
function sameFrame(actions: readonly PageAction[]): readonly PageAction[] {
  const frames = actions.slice(0, LARGEST_GROUP).map(({ target }) => JSON.stringify(target.frame))
  const other = frames.findIndex((frame) => frame !== frames[0])
  return actions.slice(0, other < 0 ? LARGEST_GROUP : other)
}
