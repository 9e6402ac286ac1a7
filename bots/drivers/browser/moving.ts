import type { ElementDescription } from '../../elements/types.ts'
import type { DragTo, Offset } from '../../steps/ports/index.ts'
import { aim } from './clicking.ts'
import type { Point } from './page/protocol.ts'
import { ask, type Place } from './place.ts'
import { acting, handled, ignoreLost, type Work } from './work.ts'

/** Pages tell a drag from a click by the way between, and draw their hints on it. */
const DRAG_STEPS = 8
const STEPS_BETWEEN_POINTS = 3
/** Milliseconds: some pages let go only what was held for a while, to tell it from a click. */
const HOLD = 300
/** So often at most the mouse stirs at the end of its way: what makes room there may need to hear of it again. */
const MOST_STIRS = 3

export async function hover(work: Work, target: ElementDescription): Promise<void> {
  await acting(work, async () => {
    const { place, point } = await aim(work, target, { disabled: true })
    work.call.act()
    await work.call.within(work.tab.page.mouse.move(point.x, point.y), 'the mouse to move')
    await handled(work, place)
  })
}

/** Drags by the mouse, which also works where the page uses the browser's own drag and drop. */
export async function drag(
  work: Work,
  from: ElementDescription,
  to: DragTo,
  position?: Offset,
): Promise<void> {
  const { call, tab } = work
  const { mouse } = tab.page
  await acting(work, async () => {
    const { place, point } = await aim(work, from, { position })
    await call.within(ignoreLost(place.target.call(place.frame, 'comeToRest')), 'the page to rest')
    call.act()
    await call.within(mouse.move(point.x, point.y), 'the mouse to move')
    call.act()
    await call.within(mouse.down(), 'the drag to begin')
    try {
      await call.pause(HOLD)
      await stirUntilRest(work, place, await moveTo(work, point, to))
    } finally {
      await call.within(mouse.up(), 'the drop')
    }
    await handled(work, place)
  })
}

/** A person lets go when the page has shown where it will be. */
async function stirUntilRest({ call, tab }: Work, { target, frame }: Place, { x, y }: Point): Promise<void> {
  for (let stirs = 0; stirs < MOST_STIRS; stirs++) {
    const hasChanged = await call.within(ignoreLost(target.call(frame, 'comeToRest')), 'the page to rest')
    if (stirs > 0 && !hasChanged) return
    await call.within(tab.page.mouse.move(x + 1, y), 'the mouse to move')
    await call.within(tab.page.mouse.move(x, y), 'the mouse to move')
  }
}

/** Gives where it ends. */
async function moveTo(work: Work, start: Point, to: DragTo): Promise<Point> {
  const { mouse } = work.tab.page
  const move = (end: Point, steps: number) =>
    work.call.within(mouse.move(end.x, end.y, { steps }), 'the mouse to move')
  if ('path' in to) {
    let at = start
    for (const by of to.path) {
      at = { x: start.x + by.x, y: start.y + by.y }
      await move(at, STEPS_BETWEEN_POINTS)
    }
    return at
  }
  const end = await dropPoint(work, start, to)
  await move(end, DRAG_STEPS)
  await move(end, 1)
  return end
}

/** Brings the target into view, or turns the wheel over it, at a position of it, or over the middle of the window. */
export async function scroll(
  work: Work,
  target: ElementDescription | undefined,
  by: Point | undefined,
  position?: Offset,
): Promise<void> {
  const { call, tab } = work
  await acting(work, async () => {
    const place = target && (await scrollTo(work, target))
    if (!by) return
    const point = target ? (await aim(work, target, { position, disabled: true })).point : await middle(work)
    call.act()
    await call.within(tab.page.mouse.move(point.x, point.y), 'the mouse to move')
    await call.within(tab.page.mouse.wheel(by.x, by.y), 'the wheel to turn')
    await handled(work, place)
  })
}

async function scrollTo({ call, tab }: Work, target: ElementDescription) {
  const { place } = await ask(call, tab, target, (at, most) =>
    at.target.call(at.frame, 'scrollTo', target, most),
  )
  return place
}

async function dropPoint(work: Work, start: Point, to: Exclude<DragTo, { path: unknown }>): Promise<Point> {
  if ('by' in to) return { x: start.x + to.by.x, y: start.y + to.by.y }
  return (await aim(work, to.element, { position: to.position, disabled: true, dropping: true })).point
}

async function middle({ tab }: Work): Promise<Point> {
  const target = await tab.target()
  const { cssLayoutViewport } = await target.send('Page.getLayoutMetrics')
  return { x: cssLayoutViewport.clientWidth / 2, y: cssLayoutViewport.clientHeight / 2 }
}
