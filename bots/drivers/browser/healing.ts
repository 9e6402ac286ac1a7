import type { ElementDescription } from '../../elements/types.ts'
import type { Call } from './call.ts'
import { inTime } from './in-time.ts'
import { inWindow, type Place } from './in-window.ts'
import type { Area, Problem } from './page/protocol.ts'
import { picture } from './picture.ts'
import type { Tab } from './tab.ts'

/** The share of its time that a step waits for its element to appear, and milliseconds at the most. */
const PATIENCE = 0.5
const LONGEST_PATIENCE = 10_000
/** Milliseconds where the element was healed before. */
const PATIENCE_AGAIN = 1_500
/** Looking twice and acting have to fit into what is left; milliseconds. */
const LEAST_LEFT = 1_000
const LONGEST_PICTURE = 2_000
/** CSS pixels that a picture shows around the element. */
const AROUND = 40

/** True once the element was waited for long enough, may be healed, and there is time to act on it. */
export function isHealingDue(
  call: Call,
  description: ElementDescription | undefined,
  { code }: Problem,
): description is ElementDescription {
  if (code !== 'element-missing' || !description?.mayHeal || !description.fingerprint) return false
  const patience = call.healings.knows(description.ref)
    ? PATIENCE_AGAIN
    : Math.min(call.timeout * PATIENCE, LONGEST_PATIENCE)
  return (
    call.timeout - call.left() >= Math.min(patience, call.timeout * PATIENCE) && call.left() >= LEAST_LEFT
  )
}

/** Recognises the element by its fingerprint and notes that; false where nothing is clearly it. */
export async function healAt(
  place: Place,
  { call, tab }: { call: Call; tab: Tab },
  description: ElementDescription,
): Promise<boolean> {
  const healed = await place.target.call(place.frame, 'healElement', description)
  if (!healed) return false
  const { area, ...found } = healed
  const image = await inTime(pictureOf(tab, place, area), LONGEST_PICTURE)
  call.healings.note({ ref: description.ref, ...found, ...(image && { image }) })
  return true
}

async function pictureOf(tab: Tab, place: Place, area: Area): Promise<Uint8Array> {
  const corner = (await inWindow(place, area)) ?? area
  const x = Math.max(0, corner.x - AROUND)
  const y = Math.max(0, corner.y - AROUND)
  const [width, height] = [corner.x + area.width + AROUND - x, corner.y + area.height + AROUND - y]
  return await picture(tab, 'png', { x, y, width, height })
}
