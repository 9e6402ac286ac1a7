import type { FactOf, SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, type Edit, hadEffect, isAct, isField, isOn } from '../act.ts'
import type { Tape } from '../tape.ts'
import { goesOnInNextBox } from './boxes.ts'
import { choose } from './choosing.ts'
import { isEditing, isMoving, isReplacing } from './keys.ts'

const LINE_BREAKS = /^insert(LineBreak|Paragraph)$/

/** A field has another value: typed, or chosen. */
export function input(tape: Tape, fact: FactOf<'input'>): void {
  const isChoice = fact.checked !== undefined || fact.element.nature === 'select'
  if (isChoice) choose(tape, fact)
  else if (isField(fact.element) && !fact.how.startsWith('format')) edit(tape, fact)
}

/** However a field came to its value, it is one edit as long as nothing else is done between. */
function edit(tape: Tape, fact: FactOf<'input'>): void {
  const { moved, replaces } = takeIn(tape, fact)
  const begun = tape.last
  const goneOn = isAct(begun, 'edit') ? goneOnWith(begun, fact, moved) : undefined
  if (begun && goneOn) {
    tape.grow(begun, fact, goneOn)
  } else {
    const isContinued = !moved && continues(tape, fact)
    const deed = firstOf(tape, fact, replaces, isContinued)
    if (begun && canBegin(begun, fact)) tape.grow(begun, fact, deed)
    else if (begun && isPressing(begun, fact)) tape.pushBefore(fact, deed)
    else tape.push(fact, deed)
  }
  tape.keepValue(fact.document, fact.element, fact.emptied ? '' : fact.value)
}

/** The edit with what the fact adds to it; undefined where that is another edit. */
function goneOnWith(begun: ActOf<'edit'>, fact: FactOf<'input'>, moved: boolean): Edit | undefined {
  const { deed } = begun
  if (isOn(begun, fact.document, fact.element))
    return further(moved ? elsewhere(deed, fact) : deed, fact, moved)
  return goesOnInNextBox(begun, fact) ? inBox(further(deed, fact, false), fact.element) : undefined
}

function inBox(edit: Edit, { element }: SeenElement): Edit {
  return edit.boxes.includes(element) ? edit : { ...edit, boxes: [...edit.boxes, element] }
}

/** The mouse is down elsewhere: by that the field lost the focus, and its value is told. */
function isPressing(act: Act, { tab }: FactOf<'input'>): boolean {
  return isAct(act, 'click') && act.tab === tab && act.deed.isAimed && act.facts.length === 1
}

/** Clicks and keys that only led to this belong to it: the earliest of them, or the edit before them, stands last then. */
function takeIn(tape: Tape, fact: FactOf<'input'>): { moved: boolean; replaces: boolean } {
  let [moved, replaces] = [false, false]
  for (let act = tape.last; act && canBegin(act, fact); act = tape.last) {
    moved = true
    replaces ||= selects(act)
    const before = tape.acts.at(-2)
    const goesOn =
      before &&
      (canBegin(before, fact) || (isAct(before, 'edit') && isOn(before, fact.document, fact.element)))
    if (!goesOn) break
    tape.mergeLast()
  }
  return { moved, replaces }
}

function canBegin(act: Act, { document, element, how }: FactOf<'input'>): boolean {
  if (isWayHere(act, document)) return true
  if (!isOn(act, document, element)) return false
  if (isAct(act, 'click')) return act.deed.button === 'left'
  if (isAct(act, 'drag')) return act.deed.drag.selecting
  return isEditing(act) || (isAct(act, 'press') && act.deed.key.key === 'Enter' && LINE_BREAKS.test(how))
}

/** Tab brings the focus here, unless more came of it. */
function isWayHere(act: Act, document: string): boolean {
  if (!isAct(act, 'press') || act.document !== document || act.deed.element?.suggests) return false
  return act.deed.key.key === 'Tab' && isMoving(act) && !hadEffect(act)
}

function selects(act: Act): boolean {
  if (isAct(act, 'click')) return act.deed.times === 2
  return isAct(act, 'drag') || (isAct(act, 'press') && isReplacing(act))
}

/** True where the last thing done in this field was a key or a text that ends it, and only buttons were pressed since. */
function continues({ acts }: Tape, { document, element }: FactOf<'input'>): boolean {
  const last = acts.findLast((act) => isOn(act, document, element) || !isBetween(act, document))
  if (!isOn(last, document, element)) return false
  return isAct(last, 'press') || (isAct(last, 'edit') && endsWith(last.deed))
}

function isBetween(act: Act, document: string): boolean {
  if (isAct(act, 'wait') || isAct(act, 'hover')) return true
  return isAct(act, 'click') && act.document === document && !isField(act.deed.element)
}

function endsWith({ value = '', typed }: Edit): boolean {
  return signs(value).endsWith(signs(typed))
}

function firstOf(tape: Tape, fact: FactOf<'input'>, replaces: boolean, isContinued: boolean): Edit {
  const { element, value, document } = fact
  const before = element.nature === 'rich' ? heldBefore(fact, tape.valueOf(document, element)) : undefined
  const held = value !== undefined && !isSameText(value, addedBy(fact), element)
  const start: Edit = {
    ...{ deed: 'edit', element, value: undefined, before, typed: '', isReplacing: replaces || held },
    ...{ isRetold: false, isInParagraphs: true, isContinued, isPasted: false, isTaken: false },
    ...{ kept: 0, lost: 0, times: [], boxes: [] },
  }
  return further(start, fact, true)
}

/** An editor may show a line more than was written. */
function isSameText(value: string, text: string, { nature }: SeenElement): boolean {
  return nature === 'rich' ? value.trimEnd() === text.trimEnd() : value === text
}

/** What stood there before the fact; `known` since an earlier edit, unless the page has added to it, as to a name after `@`. */
function heldBefore({ value, data }: FactOf<'input'>, known: string | undefined): string | undefined {
  if (value === undefined || !data) return known
  if (known === undefined) return withoutEnd(value.trimEnd(), data.trimEnd())
  const held = withoutEnd(value, data) ?? ''
  return held.length > known.length ? held : known
}

function withoutEnd(text: string, end: string): string | undefined {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : undefined
}

/** An edit that goes on at another place, or anew where all of it was selected. */
function elsewhere(edit: Edit, fact: FactOf<'input'>): Edit {
  const { value = '' } = fact
  const added = addedBy(fact)
  if (isSameText(value, added, fact.element)) {
    const isReplacing = edit.isReplacing || edit.isContinued
    return { ...edit, before: undefined, typed: '', isReplacing, isContinued: false, isRetold: false }
  }
  const isAtEnd = withoutSpace(value).endsWith(withoutSpace(edit.typed + added))
  return isAtEnd ? edit : { ...edit, isRetold: true }
}

/** The edit with one more input; `moved` where something may have been selected before. */
function further(edit: Edit, fact: FactOf<'input'>, moved: boolean): Edit {
  const { value, at } = fact
  const left = isDeleting(fact) ? leftOf(edit, fact) : undefined
  const typed = left ?? typedWith(edit.typed, fact)
  const fate = fateOf(edit, { ...fact, typed: moved ? addedBy(fact) : typed })
  return {
    ...edit,
    ...{ value: fact.emptied ? '' : value, typed },
    isRetold: edit.isRetold || isRetelling(fact) || (isDeleting(fact) && left === undefined),
    isInParagraphs: edit.isInParagraphs && fact.how !== 'insertLineBreak',
    isPasted: edit.isPasted || fact.how === 'insertFromPaste',
    isTaken: edit.isTaken || takes(edit, fact, moved),
    kept: edit.kept + (fate === 'kept' ? 1 : 0),
    lost: edit.lost + (fate === 'lost' ? 1 : 0),
    times: fact.how === 'insertText' ? [...edit.times.slice(-MOST_TIMES), at] : edit.times,
  }
}

/** The pace of typing is known by then. */
const MOST_TIMES = 20

function isDeleting({ how }: FactOf<'input'>): boolean {
  return how.startsWith('delete')
}

/** What is left of the letters that were typed; undefined where more than the last of them was taken away. */
function leftOf({ typed, value: held = '' }: Edit, { how, value = '' }: FactOf<'input'>): string | undefined {
  const taken = withoutStart(spaced(held), spaced(value))
  if (taken && spaced(typed).endsWith(taken)) return typed.slice(0, -taken.length)
  const isOneLetter =
    how === 'deleteContentBackward' && withoutSpace(held).length - withoutSpace(value).length <= 1
  return isOneLetter && typed !== '' ? typed.slice(0, -1) : undefined
}

/** Editors show a space at the end of a line as one that does not break. */
function spaced(text: string): string {
  return text.replaceAll('\u00A0', ' ')
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '')
}

function withoutStart(text: string, start: string): string | undefined {
  return text.startsWith(start) ? text.slice(start.length) : undefined
}

function typedWith(typed: string, fact: FactOf<'input'>): string {
  if (isDeleting(fact)) return typed.slice(0, -1)
  if (isRetelling(fact)) return fact.value ?? ''
  return typed + addedBy(fact)
}

function isRetelling(fact: FactOf<'input'>): boolean {
  return fact.data === undefined && !isDeleting(fact) && !LINE_BREAKS.test(fact.how)
}

function addedBy({ data, how }: FactOf<'input'>): string {
  return LINE_BREAKS.test(how) ? '\n' : (data ?? '')
}

/**
 * Whether the field kept what was added. An editor that takes letters away from its field loses them; a field that
 * refuses a letter stays as it was.
 */
function fateOf(
  edit: Edit,
  { value, data, how, emptied, typed }: FactOf<'input'> & { typed: string },
): 'kept' | 'lost' | undefined {
  if (value === undefined || !data || how.startsWith('delete')) return undefined
  if (emptied) return 'lost'
  const isLonger = value.length > (edit.value ?? '').length
  if ((isLonger && value.includes(data)) || holdsInOrder(value, typed)) return 'kept'
  return value !== '' && (isLonger || value === edit.value) ? undefined : 'lost'
}

/** True where the letters and digits stand in the value in this order, whatever a mask puts between. */
function holdsInOrder(value: string, typed: string): boolean {
  const wanted = signs(typed)
  let found = 0
  for (const sign of signs(value)) if (sign === wanted[found]) found += 1
  return found === wanted.length
}

function signs(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || text
}

/** A letter at which, or before which, the page took all that stood there: the end of one of several entries. */
function takes(edit: Edit, { value, data, how, emptied }: FactOf<'input'>, moved: boolean): boolean {
  if (!data || how !== 'insertText' || (edit.value ?? '').length <= 1) return false
  return value === '' || emptied === true || (value?.toLowerCase() === data.toLowerCase() && !moved)
}

/** True where letters that were typed are not in the field: only typing them again gives the same. */
export function isSwallowed({ kept, lost, isTaken }: Edit): boolean {
  return isTaken || (lost > 0 && lost >= kept)
}
