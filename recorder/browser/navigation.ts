import type { CDPSession } from 'playwright'

/** Milliseconds after an act in a document in which going back or forward is taken to be the doing of that document. */
const SOON = 500

/** Where the main frame of a tab went. */
export interface Navigated {
  readonly address: string
  readonly by: 'person' | 'page'
  readonly same: boolean
}

/**
 * Tells where the main frame of a page goes, and who made it go there. `isOwn` is false for the main frame of another
 * window, which the page can send elsewhere. `lastAct` says when somebody did something in the page last, in milliseconds
 * since 1970.
 */
export function watchNavigation(
  session: CDPSession,
  isOwn: (frame: string) => boolean,
  lastAct: () => number,
  onNavigated: (navigated: Navigated) => void,
): void {
  const children = new Set<string>()
  /** A page asks for a navigation before the browser begins it; a person only makes the browser begin one. */
  let asked = false
  let asksWithin = false
  let by: Navigated['by'] = 'person'
  /** When the document that is shown came. */
  let arrived = 0
  session.on('Page.frameAttached', ({ frameId }) => children.add(frameId))
  session.on('Page.frameRequestedNavigation', ({ frameId, disposition }) => {
    if (isOwn(frameId) && !children.has(frameId) && disposition === 'currentTab') asked = true
  })
  session.on('Page.frameScheduledNavigation', ({ frameId, delay }) => {
    if (!children.has(frameId) && delay === 0) asksWithin = true
  })
  session.on('Page.frameStartedNavigating', ({ frameId, navigationType }) => {
    if (children.has(frameId)) return
    // A page that goes back asks nobody.
    const isAnswer = lastAct() > Math.max(arrived, Date.now() - SOON)
    const wentBack = navigationType.startsWith('history') && isAnswer
    by = asked || wentBack ? 'page' : 'person'
    asked = false
    asksWithin = false
  })
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    const address = frame.unreachableUrl ?? `${frame.url}${frame.urlFragment ?? ''}`
    arrived = Date.now()
    onNavigated({ address, by, same: false })
    by = 'person'
  })
  session.on('Page.navigatedWithinDocument', ({ frameId, url, navigationType }) => {
    if (children.has(frameId)) return
    const byPage = navigationType === 'historyApi' || asksWithin || by === 'page'
    onNavigated({ address: url, by: byPage ? 'page' : 'person', same: true })
    asksWithin = false
    by = 'person'
  })
}
