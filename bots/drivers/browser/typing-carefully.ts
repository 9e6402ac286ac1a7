import type { ActionOutcome } from '../../steps/ports/index.ts'
import type { PlannedAction } from './page/protocol.ts'
import { ask } from './place.ts'
import { asError } from './problems.ts'
import { ignoreLost, type Work } from './work.ts'

type Fill = PlannedAction & { readonly do: 'fill' }

/** A number in groups: `1 234`, `12.345,60`, `1,234,567`; whether 1.234 is one, nobody can tell. */
const GROUPED =
  /^\s*[-−]?\d{1,3}(?:(['’\s])\d{3}(?:\1\d{3})*|([.,])\d{3}(?=[.,])(?:\2\d{3})*(?!\2))(?:[.,]\d+)?\s*$/

/** Some fields watch the keys: empties the field and types key by key, at last as a person would who leaves the format to it. */
export async function typeCarefully(work: Work, fill: Fill): Promise<ActionOutcome> {
  const first = await typeAs(work, fill, fill.text)
  const plain = withoutGroups(fill.text)
  if (first.ok || plain === fill.text) return first
  const second = await typeAs(work, fill, plain)
  return second.ok ? second : first
}

/** Types the spelling and sees whether the field then shows what it is to show. */
async function typeAs(
  { call, tab }: Work,
  { target, text, secret }: Fill,
  spelling: string,
): Promise<ActionOutcome> {
  const { keyboard } = tab.page
  const { place } = await ask(call, tab, target, (at, most) =>
    at.target.call(at.frame, 'focus', target, secret, most),
  )
  const keys = async () => {
    call.act()
    await keyboard.press('ControlOrMeta+a')
    await keyboard.press('Delete')
    const asked = ignoreLost(place.target.call(place.frame, 'textToType', target, spelling))
    const left = (await asked) ?? spelling
    if (left.includes('\n')) await keyboard.insertText(left)
    else await keyboard.type(left)
  }
  await call.within(keys(), 'the keys to be typed')
  const shown = await call.within(
    ignoreLost(place.target.call(place.frame, 'showsText', target, text, secret)),
    'the page to answer',
  )
  if (!shown || shown.ok) return { ok: true, value: null }
  return { ok: false, error: asError(shown.problem) }
}

/** The number as it is typed: a field that groups digits by itself may take the mark of a group for another one. */
function withoutGroups(text: string): string {
  const [, blank, point] = GROUPED.exec(text) ?? []
  const mark = blank ?? point
  return mark ? text.replaceAll(mark, '') : text
}
