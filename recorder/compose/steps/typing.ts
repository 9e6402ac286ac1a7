import type { SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, type Edit, elementOf, isAct, isSame } from '../act.ts'
import { DraftElement, DraftText, type DraftValue, DraftVariable } from '../draft.ts'
import { isSwallowed } from '../rules/typing.ts'
import type { Around, Step } from './step.ts'

/** Milliseconds: slower typing is no help to a page. */
const LONGEST_PAUSE = 100
const PAUSE_STEP = 10

/** A field that was typed into, pressed before where that is what opened its list. */
export function edit(act: ActOf<'edit'>, around: Around): Step[] {
  const { element } = act.deed
  const target = new DraftElement(element)
  const pressed: Step[] = opened(act, around.next) ? [{ kind: 'browser.click', params: { target } }] : []
  return [...pressed, ...written(act, around)]
}

/** Filled with what it held in the end, unless the keys themselves count. */
function written(act: ActOf<'edit'>, around: Around): Step[] {
  const { deed } = act
  const { element, value, typed, isPasted, before = '' } = deed
  const held = heldBy(act, around)
  // Each key moves on to the next box.
  if (held !== undefined && deed.boxes.length > 0) return [type(element, held, pauseOf(deed))]
  if (held !== undefined) return [fill(element, held)]
  if (value === undefined) return [fill(element, new DraftText(element))]
  const isOffered = value !== '' && offered(act, around.next)
  const pause = isOffered ? pauseOf(deed) : undefined
  if (isSwallowed(deed)) return [type(element, typed, pause)]
  if (element.nature === 'rich' && isWritten(deed))
    return [...(before.trim() === '' ? clearingOf(deed) : []), type(element, typed, pause)]
  if (element.unseen && typed !== '' && !isPasted) return [type(element, typed, pause)]
  if (!isOffered) return [fill(element, value)]
  return [...clearingOf(deed), type(element, value, pause)]
}

/** What stands for the value: a secret, the user name to one, or what was copied elsewhere. */
function heldBy(act: ActOf<'edit'>, { secrets, pasted, names }: Around): DraftValue | undefined {
  const copy = pasted.get(act)
  const from = copy && elementOf(copy)
  return secrets.get(act) ?? (copy && from && new DraftVariable(names.of(copy, from, 'copied')))
}

function fill(element: SeenElement, value: DraftValue): Step {
  return { kind: 'browser.fill', params: { target: new DraftElement(element), value } }
}

function type(element: SeenElement, text: DraftValue, pause?: string): Step {
  const params = { target: new DraftElement(element), text, ...(pause && { pause }) }
  return { kind: 'browser.type', params }
}

function clearingOf({ element, isReplacing, isContinued }: Edit): Step[] {
  return isReplacing && !isContinued ? [fill(element, '')] : []
}

/**
 * Text whose letters and lines say all of it, and that has to be written again as it was: filling the field anew would
 * lose the format of what stands there before, and what an editor makes of a line when Enter ends it.
 */
function isWritten(edit: Edit): boolean {
  const { typed, before = '', isPasted, isRetold, isInParagraphs, isContinued, value = '' } = edit
  if (typed.trim() === '' || isPasted || isRetold || !isInParagraphs) return false
  if (isContinued) return true
  const isBehind = sameText(value, before + typed)
  return isBehind && (before.trim() !== '' || typed.includes('\n'))
}

function sameText(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '')
}

/** True where what is used next was there before the first letter: the letters need not bring it again. */
function opened(act: ActOf<'edit'>, next: Act | undefined): boolean {
  const { element, times } = act.deed
  const [first] = times
  if (!element.suggests || first === undefined || next?.document !== act.document) return false
  const appeared = elementOf(next)?.appeared
  return appeared !== undefined && appeared >= act.at && appeared < first
}

/** True where something came while one typed and is used next: pages may watch the keys to bring it. */
function offered(act: ActOf<'edit'>, next: Act | undefined): boolean {
  const { element, times } = act.deed
  const [first] = times
  if (first === undefined || !next || next.document !== act.document) return false
  if (isAct(next, 'press'))
    return element.suggests && isSame(act, next) && /^Arrow(Up|Down)$/.test(next.deed.key.key)
  const appeared = elementOf(next)?.appeared
  return appeared !== undefined && appeared >= first
}

/** The pace that the person typed at; undefined where there is none. */
function pauseOf({ times }: Edit): string | undefined {
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const median = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)]
  if (median === undefined) return undefined
  const rounded = Math.min(LONGEST_PAUSE, Math.round(median / PAUSE_STEP) * PAUSE_STEP)
  return rounded > 0 ? `${rounded}ms` : undefined
}
