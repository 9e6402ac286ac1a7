import type { SeenElement } from '../../facts/index.ts'
import { DraftElement, DraftSecret, DraftText, type DraftValue } from '../draft.ts'
import { type ActOf, type Edit, isField, type Stroke } from './act.ts'
import { isHarmless } from './keys.ts'
import { groupOf } from './log-in.ts'
import { type DesktopStep, targetOf } from './targets.ts'
import { isPlain, typedIn } from './typing.ts'

/** What was typed in one place: the value of a field where that says it all, else text and keys as they came. */
export function edit({ deed, window }: ActOf<'edit'>): DesktopStep[] {
  const { element } = deed
  if (deed.isHidden) return element && isField(element) ? [setValue(element, hidden(element))] : []
  const isCommanded = takesEnter(deed)
  const text = isField(element) && changes(deed) && !isCommanded ? finalText(deed) : undefined
  if (element && text !== undefined) return text === deed.before ? [] : [setValue(element, text)]
  const target = targetOf(element, window)
  const typed = isCommanded ? deed.strokes.flatMap(enterApart) : deed.strokes
  const strokes = deed.isReplacing ? [{ keys: 'Control+A' }, ...typed] : typed
  return strokes.map((stroke) =>
    'text' in stroke
      ? { kind: 'desktop.type', params: { text: stroke.text, ...target } }
      : {
          ...{ kind: 'desktop.press', params: { keys: stroke.keys, ...target } },
          ...(stroke.keys === 'Enter' && { effect: 'commit' as const }),
        },
  )
}

/** True where the program took Enter for itself and made no new line of it, as calculators and chats do. */
function takesEnter({ strokes, after }: Edit): boolean {
  const hasLines = strokes.some((stroke) => 'text' in stroke && stroke.text.includes('\n'))
  return hasLines && after !== undefined && !after.includes('\n')
}

function enterApart(stroke: Stroke): Stroke[] {
  if ('keys' in stroke) return [stroke]
  const pieces = stroke.text.split(/(\n)/).filter((piece) => piece !== '')
  return pieces.map((piece) => (piece === '\n' ? { keys: 'Enter' } : { text: piece }))
}

/** False where one only moved, selected or copied. */
function changes({ strokes, isReplacing }: Edit): boolean {
  return isReplacing || strokes.some((stroke) => 'text' in stroke || !isHarmless(stroke.keys))
}

/**
 * What the field is to hold; undefined where something that stood there before has to stay, where it may be another text next
 * time, or where it is not known what it held in the end.
 */
function finalText(deed: Edit): string | undefined {
  const { element, before, after, isReplacing } = deed
  const typed = typedIn(deed)
  const isWhole = isReplacing || before === ''
  if (!isWhole && element?.multiline && goesToAnEnd(deed)) return undefined
  if (!isWhole && isPlain(deed) && before !== undefined && after === before + typed && typed !== '')
    return undefined
  if (deed.isPasted) return undefined
  if (after !== undefined) return after
  return isPlain(deed) && isWhole ? typed : undefined
}

/** True where the keys first go to an end of the text: they write in the right place whatever stands there. */
function goesToAnEnd({ strokes: [first] }: Edit): boolean {
  return first !== undefined && 'keys' in first && /^Control\+(Home|End)$/.test(first.keys)
}

/** A secret is an asset; any other text that was not kept becomes an input of the bot. */
function hidden(element: SeenElement): DraftValue {
  return element.secret ? new DraftSecret('password', groupOf(element)) : new DraftText(element)
}

function setValue(element: SeenElement, value: DraftValue): DesktopStep {
  return { kind: 'desktop.set-value', params: { target: new DraftElement(element), value } }
}
