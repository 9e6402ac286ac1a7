import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { WindowPlace } from '../../../elements/place.ts'
import type { ElementDescription } from '../../../elements/types.ts'
import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { holds } from '../box.ts'
import type { LookOptions, Picture, ScreenEyes } from '../eyes.ts'
import type { Session } from '../session.ts'
import type { AccessibleNode } from '../tree/index.ts'
import type { WindowInfo } from '../windows/index.ts'
import { windowsFor } from './find-windows.ts'
import { ownPlaces, viewOf } from './in-front.ts'
import { type Ways, waysOf } from './selectors.ts'
import type { Target } from './target.ts'

/** Milliseconds before the time is up, at which a look at the screen ends. */
const BEFORE_END = 1_000

/** What one look found. */
export interface Look {
  readonly targets: readonly Target[]
  /** Whether the windows were there at all. */
  readonly windows: readonly WindowInfo[]
}

/**
 * Looks once for all that the description may mean: accessible elements first, then its text, then its images on the
 * screen, and its place in the window where there is nothing else to go by.
 */
export async function lookFor(
  session: Session,
  description: ElementDescription,
  options: CallOptions,
): Promise<Look> {
  const windows = await windowsFor(await session.windows(), description)
  const ways = waysOf(description)
  const accessible = await inEach(windows, (window) => byTree(session, ways, window, options))
  if (accessible.length > 0) return { targets: accessible, windows }
  const seen = await inEach(windows.filter(isShown), (window) => bySight(session, ways, window, options))
  if (seen.length > 0) return { targets: seen, windows }
  const isBlind = ways.accessible === undefined && ways.images.length === 0
  const placed = isBlind ? await inEach(windows.filter(isShown), async (window) => byPlace(ways, window)) : []
  return { targets: placed, windows }
}

async function inEach(
  windows: readonly WindowInfo[],
  look: (window: WindowInfo) => Promise<readonly Target[]>,
): Promise<Target[]> {
  const found: Target[] = []
  for (const window of windows) found.push(...(await look(window)))
  // The same element, found from two windows of its program.
  return found.filter(
    ({ node }, index) => !node || found.findIndex((one) => one.node?.id === node.id) === index,
  )
}

function isShown({ state }: WindowInfo): boolean {
  return state !== 'minimised'
}

async function byTree(
  { tree }: Session,
  { accessible }: Ways,
  window: WindowInfo,
  options: CallOptions,
): Promise<Target[]> {
  if (!accessible) return []
  const nodes = await withoutTree([], () => tree.find(accessible, window, options))
  return await Promise.all(nodes.map((node) => asTarget(node, window, tree, options)))
}

/** An element as a target; what is scrolled out of view has no box yet. */
export async function asTarget(
  node: AccessibleNode,
  window: WindowInfo,
  tree: Session['tree'],
  options: CallOptions,
): Promise<Target> {
  const box = await tree.box(node, options)
  return { window, node, box: box ?? { x: window.box.x, y: window.box.y, width: 0, height: 0 } }
}

/** Where there is no tree of elements, nothing is found in it. */
export async function withoutTree<T>(otherwise: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof BotError && error.code === 'accessibility-missing') return otherwise
    throw error
  }
}

/** What is not seen in time is not there: on a busy machine one look may outlast the step, which could not tell then that nothing was done. */
async function bySight(
  session: Session,
  ways: Ways,
  window: WindowInfo,
  { signal, timeout }: CallOptions,
): Promise<Target[]> {
  const late = AbortSignal.timeout(Math.max(1, Math.round(timeout - BEFORE_END)))
  try {
    return await seenIn(session, ways, window, { signal: AbortSignal.any([signal, late]), timeout })
  } catch (error) {
    if (late.aborted && !signal.aborted) return []
    throw error
  }
}

async function seenIn(
  session: Session,
  ways: Ways,
  window: WindowInfo,
  options: CallOptions,
): Promise<Target[]> {
  if (ways.texts.length === 0 && ways.images.length === 0) return []
  const eyes = await session.eyes()
  const view = await viewOf(session, window, options)
  const { picture } = view
  const look = { signal: options.signal, region: window.box }
  const own = (places: readonly Box[]) => ownPlaces(session, window, view, places)
  const asTargets = (boxes: readonly Box[]) => boxes.map((box) => ({ window, box, picture }))
  for (const text of ways.texts) {
    const places = await own(await eyes.findText(picture, text, look))
    if (places.length > 0) return asTargets(places)
  }
  let alike: readonly Box[] = []
  for (const image of ways.images) {
    const file = await imageOf(session.folder, image)
    const places = whereItWas(await own(await placesOf(eyes, picture, file, look)), ways, window)
    if (places.length === 1) return asTargets(places)
    if (alike.length === 0) alike = places
  }
  return asTargets(alike)
}

/** The place that surely shows the image, or all that do so nearly alike. */
async function placesOf(
  eyes: ScreenEyes,
  picture: Picture,
  image: Uint8Array,
  look: LookOptions,
): Promise<readonly Box[]> {
  const sight = await eyes.findImage(picture, image, look)
  if (sight.found) return [sight.at]
  return sight.why === 'alike' ? await eyes.findImages(picture, image, look) : []
}

/** Of several that look alike, the one at the place that is known; all of them where none stands there. */
function whereItWas(boxes: readonly Box[], { places }: Ways, window: WindowInfo): readonly Box[] {
  if (boxes.length < 2) return boxes
  const points = pointsIn(window, places).filter((point) => boxes.some((box) => holds(box, point)))
  return points.length === 1 ? points : boxes
}

export async function imageOf(folder: string, image: string): Promise<Uint8Array> {
  const path = resolve(folder, image)
  try {
    return await readFile(path)
  } catch (cause) {
    throw new BotError('file-missing', `There is no image ${path}`, { acted: false, cause })
  }
}

function byPlace({ places }: Ways, window: WindowInfo): Target[] {
  return pointsIn(window, places).map((box) => ({ window, box }))
}

/** Pixels of the screen. Only in a window of the size that it had: in another one there may be something else at that place. */
function pointsIn(window: WindowInfo, places: readonly WindowPlace[]): Box[] {
  const { x, y, width, height } = window.box
  const fitting = places.filter((place) => place.width === width && place.height === height)
  return fitting.map((place) => ({ x: x + place.x, y: y + place.y, width: 1, height: 1 }))
}
