import type { ElementDescription } from '../../elements/types.ts'
import { asBotError } from '../../errors/index.ts'
import type { Sight, Tried } from '../sight.ts'
import { inTime } from './in-time.ts'
import type { Answer } from './page/protocol.ts'
import { picture } from './picture.ts'
import { ask, inWindow, type Place } from './place.ts'
import type { Tab } from './tab.ts'
import { ignoreLost, type Work } from './work.ts'

/** Milliseconds that a picture may take: a page that hangs gives none. */
const LONGEST = 10_000

/** Where the element was last looked for, and what was found there. */
interface Seen {
  readonly place: Place
  readonly tried: readonly Tried[]
}

/**
 * Looks what each selector of the element finds, and what the page looks like. That none finds anything is an answer, once
 * the time of the call is up; throws where its frame is not there, or a selector is none.
 */
export async function look({ call, tab }: Work, element: ElementDescription): Promise<Sight> {
  const { place, tried } = await seen({ call, tab }, { ...element, mayHeal: false })
  const inPicture = await Promise.all(tried.map((one) => onPage(one, place)))
  // The time of the call may be up, where nothing was found: what the page looks like has its own.
  const shown = await call.race(inTime(pictureOf(tab), LONGEST))
  return { tried: inPicture, size: { width: 0, height: 0 }, ...shown }
}

async function pictureOf(tab: Tab): Promise<Pick<Sight, 'size' | 'picture'>> {
  const target = await tab.target()
  const size = await target.call(target.mainFrame, 'size')
  return { size, picture: await picture(tab, 'jpeg') }
}

async function seen({ call, tab }: Pick<Work, 'call' | 'tab'>, target: ElementDescription): Promise<Seen> {
  let last: Seen | undefined
  const remember = (place: Place, answer: Answer<Tried[]>) => {
    if (answer.ok) last = { place, tried: answer.value }
    return unlessEmpty(answer, target)
  }
  try {
    const { place, value } = await ask(call, tab, target, async (at, most) =>
      remember(at, await at.target.call(at.frame, 'sight', target, most)),
    )
    return { place, tried: value }
  } catch (error) {
    const isOver = ['element-missing', 'step-timeout'].includes(asBotError(error).code)
    if (last && isOver) return last
    throw error
  }
}

/** Where nothing was found, the page is asked again as long as there is time. */
function unlessEmpty(answer: Answer<Tried[]>, { ref }: ElementDescription): Answer<Tried[]> {
  if (!answer.ok || answer.value.some(({ found }) => found > 0)) return answer
  return { ok: false, problem: { code: 'element-missing', message: `"${ref}" is not there` } }
}

/** What is covered in the page around its frame cannot be marked. */
async function onPage(tried: Tried, place: Place): Promise<Tried> {
  if (!place.owner) return tried
  const boxes = await Promise.all(
    tried.boxes.map(async (box) => {
      const corner = await ignoreLost(inWindow(place, box))
      return corner ? [{ ...box, ...corner }] : []
    }),
  )
  return { ...tried, boxes: boxes.flat() }
}
