import { isDeepStrictEqual } from 'node:util'
import type { SeenElement } from '../../facts/index.ts'
import { type Draft, DraftElement, type DraftValue } from '../draft.ts'
import { type Act, type ActOf, type Deed, isAct, type Offset } from './act.ts'
import { isIdempotent } from './effects.ts'
import { isShortcut } from './keys.ts'
import { usersIn, withUser } from './log-in.ts'
import { neededOf } from './needed.ts'
import { type DesktopStep, inWindow, targetOf, windowElement, windowParam } from './targets.ts'
import { edit } from './text-steps.ts'

type Kind = Deed['deed']

/** Kinds of steps whose effect is always the same. */
const SETTLED: ReadonlySet<string> = new Set([
  ...['desktop.set-value', 'desktop.scroll', 'desktop.start', 'desktop.activate', 'desktop.close'],
])

/** How each deed is done again. */
const makers: { readonly [K in Kind]: (act: ActOf<K>) => DesktopStep[] } = {
  click,
  drag,
  edit,
  choose: ({ deed: { element, value } }) => [
    { kind: 'desktop.set-value', params: { target: new DraftElement(element), value } },
  ],
  menu: ({ deed: { path }, window }) => [{ kind: 'desktop.menu', params: { path, ...inWindow(window) } }],
  press: ({ deed: { keys, element }, window }) => [
    { kind: 'desktop.press', params: { keys, ...targetOf(takerOf(keys, element), window) } },
  ],
  wheel: ({ deed: { element, by } }) => [
    { kind: 'desktop.scroll', params: { target: new DraftElement(element), by: { ...by } } },
  ],
  start: ({ deed: { program, args }, window }) => [
    { kind: 'desktop.start', params: { program, ...(args.length > 0 && { args }), ...inWindow(window) } },
  ],
  activate: ({ window }) => (window ? [{ kind: 'desktop.activate', params: windowParam(window) }] : []),
  arrange: () => [],
  close: ({ window }) => (window ? [{ kind: 'desktop.close', params: windowParam(window) }] : []),
}

/** A shortcut is for the window: buttons take none, and those of LibreOffice's toolbars only say that they have the keyboard. */
function takerOf(keys: string, element: SeenElement | undefined): SeenElement | undefined {
  const isPressed = element?.nature === 'button' || element?.nature === 'link'
  return isPressed && isShortcut(keys) ? undefined : element
}

/** The steps that do again what was done. */
export function desktopStepsOf(acts: readonly Act[]): Draft[] {
  const needed = neededOf(acts)
  const users = usersIn(needed)
  return needed.flatMap((act, at) => {
    const user = users.get(act)
    const steps = made(act.deed.deed, isAct(act, 'start') ? inFinalWindow(act, needed.slice(at + 1)) : act)
    return drafted(act, user ? steps.map((step) => withUser(step, user)) : steps)
  })
}

/** A window that has just come may have another name until its program is ready: it is known by what it is called in use. */
function inFinalWindow(act: Act, later: readonly Act[]): Act {
  const used = later.find(({ window }) => window !== undefined && window.id === act.window?.id)
  return { ...act, window: used?.window ?? act.window }
}

function made<K extends Kind>(kind: K, act: Act): DesktopStep[] {
  return isAct(act, kind) ? makers[kind](act) : []
}

/** The last of the steps is the act itself; those before it have a little less than its id, in their order. */
function drafted(act: Act, steps: readonly DesktopStep[]): Draft[] {
  const { id, facts } = act
  const effect = isIdempotent(act) ? ('idempotent' as const) : ('commit' as const)
  const drafts = steps.map((step, at) => ({
    ...(!SETTLED.has(step.kind) && { effect }),
    ...{ id: id - (steps.length - 1 - at) / steps.length, facts, tab: 1, ...step },
  }))
  return drafts.length > 0 ? [...drafts, ...waiting(act)] : []
}

/** What comes next, be it the end, comes when the window is gone: its program may still be at work until then. */
function waiting({ closing, window }: Act): Draft[] {
  if (closing === undefined || !window) return []
  const params = { target: windowElement(window), state: 'hidden' }
  return [{ id: closing, facts: [closing], tab: 1, kind: 'desktop.wait', params }]
}

function click({ deed }: ActOf<'click'>): DesktopStep[] {
  const { element, button, modifiers, position, times } = deed
  const params = { target: new DraftElement(element), ...positionOf(element, position) }
  if (button === 'right') return [{ kind: 'desktop.right-click', params }]
  if (times === 2) return [{ kind: 'desktop.double-click', params }]
  const how = { ...(button === 'middle' && { button }), ...(modifiers.length > 0 && { modifiers }) }
  return [{ kind: 'desktop.click', params: { ...params, ...how } }]
}

function drag({ deed }: ActOf<'drag'>): DesktopStep[] {
  const { from, start, to, end, by } = deed
  const isElsewhere = to !== undefined && to.element !== from.element && !isDrawn(from, to)
  const goal = isElsewhere
    ? { to: new DraftElement(to), ...(end && !isPlace(to) && { toPosition: rounded(end) }) }
    : { by: { ...by } }
  const params = {
    from: new DraftElement(from),
    ...(!isPlace(from) && { position: rounded(start) }),
    ...goal,
  }
  return [{ kind: 'desktop.drag', params }]
}

/** From a place that nothing marks to what no program tells of either, in one window: what lies there is what was drawn. */
function isDrawn(from: SeenElement, { description: to }: SeenElement): boolean {
  return isPlace(from) && to.role === undefined && isDeepStrictEqual(from.description.window, to.window)
}

/** What nothing marks is the very point in its window. */
function isPlace({ description: { by } }: SeenElement): boolean {
  return by?.place !== undefined
}

/** Where on them one clicks matters: they are no controls. */
const AREAS: ReadonlySet<string> = new Set([
  ...[
    'document',
    'application',
    'generic',
    'group',
    'img',
    'figure',
    'region',
    'table',
    'grid',
    'list',
    'tree',
  ],
  ...['tabpanel', 'dialog', 'window', 'paragraph'],
])

function positionOf(
  { description: { role, fingerprint }, beside }: SeenElement,
  position: Offset,
): Record<string, DraftValue> {
  const isArea = beside || AREAS.has(role ?? fingerprint?.role ?? '')
  return isArea ? { position: rounded(position) } : {}
}

/** Words that are read on the screen stand between pixels. */
function rounded({ x, y }: Offset): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) }
}
