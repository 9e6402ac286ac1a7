import type { DesktopFactOf, SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, type Edit, isAct, isField, isOn, type Stroke } from './act.ts'
import { chordOf, copies, isEditing, isShortcut, pastes, selectsAll, takesAway } from './keys.ts'
import type { Tape } from './tape.ts'

type Key = DesktopFactOf<'key'>

/** A key went down: it goes on with what is typed there, or stands for itself. */
export function key(tape: Tape, fact: Key): void {
  const { element } = fact
  if (fact.isFrame) {
    arrange(tape, fact)
    return
  }
  const stroke = strokeOf(fact)
  const begun = tape.last
  const isHidden = fact.key === undefined
  if (isAct(begun, 'edit') && isSame(begun, fact) && (stroke || isHidden)) {
    tape.grow(begun, fact, further(begun.deed, stroke, tape))
    return
  }
  if (!stroke && !isHidden) {
    tape.push(fact, { deed: 'press', keys: chordOf(fact), element })
    return
  }
  const start: Edit = {
    ...{ deed: 'edit', element, strokes: [], isHidden, isPasted: false },
    ...{ isSelected: false, isReplacing: false },
    ...{ before: element && tape.held.get(element.element), after: undefined },
  }
  const isSelected = bringsTo(begun, fact)
  if (isSelected === undefined) tape.push(fact, further(start, stroke, tape))
  else if (begun) tape.grow(begun, fact, further({ ...start, isSelected }, stroke, tape))
}

/** A key in the menu of a window; the chord that opened that was not for the program either. */
function arrange(tape: Tape, fact: Key): void {
  const { last } = tape
  if (isAct(last, 'press') && isShortcut(last.deed.keys)) tape.grow(last, fact, { deed: 'arrange' })
  else tape.push(fact, { deed: 'arrange' })
}

/** What a field holds: before it is typed into, when the person rests, or when it was left already. */
export function value(tape: Tape, fact: DesktopFactOf<'value'>): void {
  const { element, when } = fact
  const text = String(fact.value)
  if (when === 'before') {
    tape.held.set(element.element, text)
    return
  }
  const edit = tape.acts.findLast((act): act is ActOf<'edit'> => isAct(act, 'edit') && isOn(act, element))
  if (!edit || edit.deed.isHidden) return
  if (when === 'late' && !isLateWord(text, edit.deed)) return
  tape.held.set(element.element, text)
  edit.deed = { ...edit.deed, after: text }
}

/**
 * What was left may have been emptied by that: it counts where it still shows what was typed. What was read at rest counts
 * before it, but where a slow program had not taken all of it by then.
 */
function isLateWord(text: string, edit: Edit): boolean {
  const typed = typedIn(edit)
  return text.includes(typed) && !edit.after?.includes(typed)
}

/** The text alone, as it would be if nothing stood there before. */
export function typedIn({ strokes }: Edit): string {
  return strokes.map((stroke) => ('text' in stroke ? stroke.text : '')).join('')
}

/** True where the keys did nothing but write, and take back what they had written. */
export function isPlain({ strokes }: Edit): boolean {
  return strokes.every((stroke) => 'text' in stroke)
}

/** Text, or a key that only works within a text; undefined for what has to stand for itself. */
function strokeOf(fact: Key): Stroke | undefined {
  const { element, text = '' } = fact
  if (text === ' ' && isPressed(element)) return undefined
  if (text !== '') return { text }
  if (!isField(element)) return undefined
  if (fact.key === 'Enter' && element.multiline && fact.modifiers.length === 0) return { text: '\n' }
  return isEditing(fact) ? { keys: chordOf(fact) } : undefined
}

/** True for a control that the space bar presses. */
function isPressed(element: SeenElement | undefined): boolean {
  return element !== undefined && element.nature !== 'text' && element.nature !== 'other'
}

function further(edit: Edit, stroke: Stroke | undefined, tape: Tape): Edit {
  const isPasted = edit.isPasted || (isPaste(stroke) && tape.acts.some(hasCopied))
  const more = { ...edit, after: undefined, isPasted }
  if (!stroke) return { ...more, isHidden: true }
  if (edit.isHidden) return more
  if ('text' in stroke) return written(more, stroke.text)
  if (!isField(edit.element)) return { ...more, strokes: [...edit.strokes, stroke] }
  return edited(more, stroke.keys)
}

function isPaste(stroke: Stroke | undefined): boolean {
  return stroke !== undefined && 'keys' in stroke && pastes(stroke.keys)
}

function hasCopied({ deed }: Act): boolean {
  if (deed.deed === 'press') return copies(deed.keys)
  return deed.deed === 'edit' && deed.strokes.some((stroke) => 'keys' in stroke && copies(stroke.keys))
}

function written(edit: Edit, text: string): Edit {
  if (edit.isSelected) return { ...edit, strokes: [{ text }], isSelected: false, isReplacing: true }
  const last = edit.strokes.at(-1)
  const isText = last !== undefined && 'text' in last
  const strokes = isText
    ? [...edit.strokes.slice(0, -1), { text: last.text + text }]
    : [...edit.strokes, { text }]
  return { ...edit, strokes }
}

/** A key that only works within the text. */
function edited(edit: Edit, keys: string): Edit {
  const { strokes, isSelected } = edit
  if (selectsAll(keys)) return { ...edit, isSelected: true }
  if (isSelected && takesAway(keys)) return { ...edit, strokes: [], isSelected: false, isReplacing: true }
  const last = strokes.at(-1)
  if (keys === 'Backspace' && last !== undefined && 'text' in last) {
    const shorter = [...last.text].slice(0, -1).join('')
    return { ...edit, strokes: [...strokes.slice(0, -1), ...(shorter === '' ? [] : [{ text: shorter }])] }
  }
  // In a field that was emptied there is nothing to take back.
  if (keys === 'Backspace' && strokes.length === 0 && (edit.isReplacing || edit.before === '')) return edit
  const selecting = isSelected ? [{ keys: 'Control+A' }] : []
  return { ...edit, strokes: [...strokes, ...selecting, { keys }], isSelected: false }
}

/** The same field; or, where no program tells, the same window. */
function isSame(begun: ActOf<'edit'>, { element, window }: Key): boolean {
  if (element || begun.deed.element) return isOn(begun, element)
  return begun.window?.id === window?.id
}

/** Whether the act only brought the keyboard here, and whether it selected what stood there; undefined where it did more. */
function bringsTo(act: Act | undefined, { element }: Key): boolean | undefined {
  if (!isField(element) || !isAct(act, 'click') || !isOn(act, element)) return undefined
  if (act.deed.button !== 'left' || act.deed.modifiers.length > 0) return undefined
  return act.deed.times === 2
}
