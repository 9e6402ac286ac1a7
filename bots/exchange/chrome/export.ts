import type { Bot, Step } from '../../format/index.ts'
import type { Omission } from '../omission.ts'
import { LeftOut, placeOf, tellOfExtras } from '../out/outbox.ts'
import { chromeTarget } from './export-selectors.ts'
import { type Around, CannotSay, chromeWriters, type Written } from './export-steps.ts'

const NOT_KNOWN = 'The Recorder has no step for this.'
/** What leaves the focus in its element. */
const FOCUSING = new Set(['browser.fill', 'browser.click', 'browser.press', 'browser.select'])
const LONGEST_LIMIT = 30_000

/**
 * A bot as a recording that Chrome's DevTools import. Where the Recorder has nothing for a step there is one that
 * waits for what never comes and says why, so that a replay cannot go on as if the step had been done.
 */
export function exportChrome(bot: Bot): { text: string; omissions: readonly Omission[] } {
  const writer = new ChromeWriter(bot)
  const { viewport } = bot.browser ?? {}
  const screen = { deviceScaleFactor: 1, isMobile: false, hasTouch: false, isLandscape: false }
  const steps = [...(viewport ? [{ type: 'setViewport', ...viewport, ...screen }] : []), ...writer.all()]
  const recording = { title: bot.title ?? bot.name, steps }
  return { text: `${JSON.stringify(recording, null, 2)}\n`, omissions: writer.left.omissions }
}

class ChromeWriter implements Around {
  readonly left = new LeftOut()
  readonly #bot: Bot
  readonly #scrolled = new Map<string, { x: number; y: number }>()
  #focused: unknown

  constructor(bot: Bot) {
    this.#bot = bot
  }

  all(): Written[] {
    const { open, steps, close, transactions, inputs, subflows } = this.#bot
    if (transactions)
      this.left.once(
        'bot.yaml',
        'transactions',
        'A recording is done once: its steps stand there for one item.',
      )
    if (inputs.length > 0) this.left.once('bot.yaml', 'inputs', 'A recording takes none.')
    if (subflows.size > 0)
      this.left.once('bot.yaml', 'subflows', 'A recording calls nothing; each call is told where it stands.')
    const { viewport: _viewport, ...settings } = this.#bot.browser ?? {}
    for (const name of Object.keys(settings))
      this.left.once('bot.yaml', `browser.${name}`, 'A recording holds the size of the window only.')
    return [...open, ...(transactions?.steps ?? []), ...steps, ...close].flatMap((step) => this.#step(step))
  }

  target(step: Step, param: string): Written {
    const element = this.#bot.elements.get(String(step.params[param]))
    const target = element ? chromeTarget(element) : { why: 'The element is not known.' }
    if ('why' in target) throw new CannotSay(target.why)
    return { ...target }
  }

  scrolledTo(place: string, by: { x: number; y: number }): { x: number; y: number } {
    const before = this.#scrolled.get(place) ?? { x: 0, y: 0 }
    const now = { x: before.x + by.x, y: before.y + by.y }
    this.#scrolled.set(place, now)
    return now
  }

  forgetScrolling(): void {
    this.#scrolled.clear()
  }

  hasFocus(ref: unknown): boolean {
    return this.#focused === ref
  }

  leaveOut(step: Step, what: string, why: string): void {
    this.left.once(placeOf(step), what, why)
  }

  #step(step: Step): Written[] {
    if (step.off) {
      this.left.of(step, `"${step.key}"`, 'It is switched off.')
      return []
    }
    tellOfExtras(step, this.left)
    if (step.note || step.name)
      this.left.once(placeOf(step), 'names and notes of steps', 'The Recorder has no place for them.')
    const written = this.#written(step)
    this.#focused = FOCUSING.has(step.kind) ? (step.params.target ?? this.#focused) : undefined
    return written
  }

  #written(step: Step): Written[] {
    try {
      if (step.when) throw new CannotSay('The Recorder knows no conditions.')
      if (step.onError === 'continue') throw new CannotSay('The Recorder ends at the first error.')
      const write = Object.hasOwn(chromeWriters, step.kind) ? chromeWriters[step.kind] : undefined
      if (write === undefined) throw new CannotSay(NOT_KNOWN)
      return write(step, this).map((one) => ({ ...one, ...this.#limit(step) }))
    } catch (thrown) {
      if (!(thrown instanceof CannotSay)) throw thrown
      return [this.#gap(step, thrown.message)]
    }
  }

  #limit(step: Step): Written {
    const { timeout } = step
    if (timeout === undefined) return {}
    if (timeout > LONGEST_LIMIT)
      this.leaveOut(step, 'time limits of more than 30 seconds', 'The Recorder waits no longer.')
    return { timeout: Math.max(1, Math.min(timeout, LONGEST_LIMIT)) }
  }

  #gap(step: Step, why: string): Written {
    this.left.of(step, `"${step.key}"`, why)
    const reason = `${step.kind} (${placeOf(step)}) is missing here. ${why}`
    return { type: 'waitForExpression', expression: `false /* ${reason.replaceAll('*/', '* /')} */` }
  }
}
