import type { BotDraft, Plain } from '../draft/bot-draft.ts'
import { Keys } from '../draft/chords.ts'
import type { DraftElement } from '../draft/element-book.ts'
import { addFill, addOpen } from '../draft/open.ts'
import { excerpt, limitOf, literal } from '../draft/text.ts'
import type { ChromeStep, ChromeStepOf, UnknownStep } from './schema.ts'
import { chromeElement } from './selectors.ts'
import { Tabs } from './tabs.ts'
import { addWait } from './wait.ts'

const BUTTONS = { primary: 'left', auxiliary: 'middle', secondary: 'right' } as const
/** Where in such an element a click goes decides what it does. */
const PICTURE = /\b(canvas|svg|map|area|video|slider|img|image)\b|type=["']?range/i
const NOT_TEXT = /(^|[\s>/])select\b/
/** Longer than a click takes. */
const LONG_PRESS = 500

/** Turns steps of a Chrome recording into steps of a bot, in their order. */
export class ChromeSteps {
  readonly #draft: BotDraft
  readonly #tabs: Tabs
  readonly #keys = new Keys()
  /** How far each place has been scrolled: recordings say where to, wheels how far. */
  readonly #scrolled = new Map<string, { x: number; y: number }>()

  constructor(draft: BotDraft) {
    this.#draft = draft
    this.#tabs = new Tabs(draft)
  }

  add(step: ChromeStep | UnknownStep, at: string): void {
    if (step.type === 'unknown') {
      this.#draft.gap({ at, what: excerpt(step.name), why: 'This type of step is not known.' })
      return
    }
    this.#tabs.goTo(step.target ?? 'main', at)
    this.#step(step, at)
    this.#tabs.arrive(step.assertedEvents, at)
  }

  /** Call it behind the last step. */
  end(): void {
    for (const key of this.#keys.stillDown) {
      const what = `letting go of the key ${excerpt(key)}`
      this.#draft.note({
        at: 'steps',
        what,
        why: 'The recording ends while it is down; keys are pressed as a whole.',
      })
    }
  }

  #step(step: ChromeStep, at: string): void {
    switch (step.type) {
      case 'navigate':
        this.#scrolled.clear()
        addOpen(this.#draft, step.url, at, limit(step))
        this.#tabs.opened(step.url)
        return
      case 'click':
      case 'doubleClick':
        this.#click(step, at)
        return
      case 'hover':
        this.#onElement(step, at, (ref) => ({ 'browser.hover': ref }))
        return
      case 'change':
        this.#change(step, at)
        return
      case 'keyDown':
        this.#keyDown(step)
        return
      case 'keyUp':
        this.#keyUp(step, at)
        return
      case 'scroll':
        this.#scroll(step, at)
        return
      case 'close':
        this.#draft.add({ 'browser.close-tab': null, ...limit(step) })
        this.#tabs.closed()
        return
      case 'waitForElement':
        this.#wait(step, at)
        return
      default:
        this.#leaveOut(step, at)
    }
  }

  #leaveOut(
    step: ChromeStepOf<'waitForExpression' | 'customStep' | 'setViewport' | 'emulateNetworkConditions'>,
    at: string,
  ) {
    const draft = this.#draft
    switch (step.type) {
      case 'setViewport':
        return draft.showIn(step.width, step.height, at)
      case 'emulateNetworkConditions':
        return draft.note({
          at,
          what: 'a slowed-down network',
          why: 'A bot works with the network that there is.',
        })
      case 'waitForExpression':
        return draft.gap({
          at,
          what: 'waitForExpression',
          why: 'A bot does not run scripts in pages; wait for an element that shows the same.',
        })
      case 'customStep':
        return draft.gap({
          at,
          what: `customStep ${excerpt(step.name)}`,
          why: 'Only the program that made the recording knows what it does.',
        })
      default:
        return step satisfies never
    }
  }

  #click(step: ChromeStepOf<'click' | 'doubleClick'>, at: string): void {
    const draft = this.#draft
    const button = step.button ?? 'primary'
    if (button === 'back' || button === 'forward') {
      draft.gap({
        at,
        what: `a click with the ${button} button`,
        why: 'A bot clicks with the left, right or middle button.',
      })
      return
    }
    if (step.deviceType && step.deviceType !== 'mouse')
      draft.note({ at, what: `a tap by ${step.deviceType}`, why: 'It is a click of the mouse here.' })
    if (step.type === 'click' && (step.duration ?? 0) > LONG_PRESS)
      draft.note({ at, what: `holding the button for ${step.duration} ms`, why: 'It is a plain click here.' })
    this.#onElement(step, at, (ref) => {
      const modifiers = this.#keys.useModifiers()
      if (step.type === 'doubleClick') return this.#doubleClick(ref, button, at)
      return {
        'browser.click': ref,
        ...(button !== 'primary' && { button: BUTTONS[button] }),
        ...(modifiers.length > 0 && { modifiers }),
        ...this.#position(step, at),
      }
    })
  }

  #doubleClick(ref: string, button: keyof typeof BUTTONS, at: string): Plain {
    if (button !== 'primary')
      this.#draft.note({
        at,
        what: `the ${BUTTONS[button]} button`,
        why: 'A double click is done with the left one.',
      })
    return { 'browser.double-click': ref }
  }

  /** Elsewhere the middle of an element is the safer place: windows differ in size, and elements with them. */
  #position(step: ChromeStepOf<'click'>, at: string): Plain {
    const { offsetX: x, offsetY: y } = step
    if (x === undefined || y === undefined) return {}
    if (PICTURE.test(JSON.stringify(step.selectors))) return { position: { x, y } }
    const what = 'where in an element the mouse clicked'
    this.#draft.once({
      at,
      what,
      why: 'Clicks go to the middle; the place is kept where it decides, as on a canvas.',
    })
    return {}
  }

  #change(step: ChromeStepOf<'change'>, at: string): void {
    const element = this.#element(step, at)
    if (element === undefined) return
    if (isList(element)) {
      this.#draft.add({
        'browser.select': this.#draft.ref(element),
        options: literal(step.value),
        ...limit(step),
      })
      return
    }
    const what = 'which of the changed fields are lists'
    this.#draft.once({
      at,
      what,
      why: 'A field that no selector calls a list is taken for a field to fill; a list needs browser.select in place of browser.fill.',
    })
    addFill(this.#draft, element, step.value, limit(step))
  }

  #keyDown(step: ChromeStepOf<'keyDown'>): void {
    const chord = this.#keys.down(step.key)
    if (chord !== undefined) this.#draft.add({ 'browser.press': literal(chord), ...limit(step) })
  }

  #keyUp(step: ChromeStepOf<'keyUp'>, at: string): void {
    const ended = this.#keys.up(step.key)
    if (ended === 'alone') this.#draft.add({ 'browser.press': literal(step.key), ...limit(step) })
    if (ended === 'stray')
      this.#draft.note({ at, what: `letting go of the key ${excerpt(step.key)}`, why: 'It never went down.' })
  }

  #scroll(step: ChromeStepOf<'scroll'>, at: string): void {
    const place = JSON.stringify([step.target, step.frame, step.selectors])
    const before = this.#scrolled.get(place) ?? { x: 0, y: 0 }
    const now = { x: step.x ?? 0, y: step.y ?? 0 }
    const by = { x: now.x - before.x, y: now.y - before.y }
    this.#scrolled.set(place, now)
    const { selectors } = step
    if (selectors?.length) {
      this.#onElement({ ...step, selectors }, at, (ref) => ({ 'browser.scroll': ref, by }))
      return
    }
    if (step.frame?.length) {
      const what = `scrolling the frame ${step.frame.join(', ')}`
      this.#draft.note({
        at,
        what,
        why: 'A bot scrolls the page, or an element; elements come into view by themselves.',
      })
    }
    this.#draft.add({ 'browser.scroll': null, by, ...limit(step) })
  }

  #wait(step: ChromeStepOf<'waitForElement'>, at: string): void {
    const element = this.#element(step, at)
    if (element) addWait(this.#draft, step, element, at, limit(step))
  }

  #onElement(
    step: Extract<ChromeStep, { selectors?: unknown }>,
    at: string,
    made: (ref: string) => Plain,
  ): void {
    const element = this.#element(step, at)
    if (element) this.#draft.add({ ...made(this.#draft.ref(element)), ...limit(step) })
  }

  #element(step: Extract<ChromeStep, { selectors?: unknown }>, at: string): DraftElement | undefined {
    const element = chromeElement(step.selectors ?? [], this.#frame(step.frame ?? [], at))
    if (element === undefined)
      this.#draft.gap({ at, what: step.type, why: 'None of its selectors says which element is meant.' })
    return element
  }

  #frame(path: readonly number[], at: string): DraftElement | undefined {
    if (path.length === 0) return undefined
    const what = 'frames by their number'
    this.#draft.once({
      at,
      what,
      why: 'They are taken in the order in which they stand in the page; name them in elements.yaml by what tells them apart.',
    })
    return path.reduce<DraftElement | undefined>(
      (frame, index) => ({ by: { css: 'iframe, frame' }, nth: index + 1, ...(frame && { frame }) }),
      undefined,
    )
  }
}

function limit({ timeout }: { timeout?: number | undefined }): Plain {
  return limitOf(timeout)
}

function isList({ role, by, further = [] }: DraftElement): boolean {
  const paths = [by, ...further.map((selector) => selector.by)].flatMap((one) => [one?.css, one?.xpath])
  return role === 'listbox' || paths.some((path) => path !== undefined && NOT_TEXT.test(lastPart(path)))
}

/** What a path says of the element itself, not of those around it. */
function lastPart(path: string): string {
  return (
    path
      .replace(/\[[^\]]*\]/g, '')
      .split(/[\s>]|\/\/?/)
      .at(-1) ?? ''
  )
}
