import type { BotDraft } from '../draft/bot-draft.ts'
import { namePage } from '../draft/marks.ts'
import { excerpt, literal } from '../draft/text.ts'
import type { ChromeStep } from './schema.ts'

/** Follows a recording from tab to tab: it says for each step in which one it happened, by its address. */
export class Tabs {
  readonly #draft: BotDraft
  #current = 'main'
  /** Where the first tab was last known to be. */
  #main: string | undefined

  constructor(draft: BotDraft) {
    this.#draft = draft
  }

  /** Adds a step that changes over, where the recording did. */
  goTo(target: string, at: string): void {
    if (target === this.#current) return
    const address = target === 'main' ? this.#main : target
    if (address === undefined)
      this.#draft.gap({
        at,
        what: 'going back to the first tab',
        why: 'The recording does not say what stands in it.',
      })
    else this.#draft.add({ 'browser.switch-tab': null, address: literal(address) })
    this.#current = target
  }

  /** The tab was sent to an address. */
  opened(address: string): void {
    if (this.#current === 'main') this.#main = address
  }

  /** The tab was closed: a bot goes on in the one before it. */
  closed(): void {
    this.#current = 'main'
  }

  /** What a step is said to have led to. */
  arrive(events: ChromeStep['assertedEvents'], at: string): void {
    for (const { type, url, title } of events ?? []) {
      if (type !== 'navigation') {
        this.#draft.note({
          at,
          what: `waiting for "${excerpt(type)}"`,
          why: 'This type of event is not known.',
        })
        continue
      }
      if (url !== undefined) namePage(this.#draft, url)
      if (url !== undefined) this.opened(url)
      if (url === undefined && title === undefined) continue
      const what = 'addresses and titles that pages were to have'
      this.#draft.once({
        at,
        what,
        why: 'A step waits for the page that it leads to and does not compare them; check something on the page.',
      })
    }
  }
}
