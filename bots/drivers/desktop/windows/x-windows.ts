import type { WindowChoice } from '../../../elements/types.ts'
import { fitsWindow } from '../../../elements/window.ts'
import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import { type Display, ping } from '../display/index.ts'
import { until } from '../until.ts'
import { choiceInWords, inWords } from './choice.ts'
import { activeId, listedWindows, shownPopups, windowAt, windowById } from './lookup.ts'
import { askToActivate, askToClose, askToMinimise, askToPlace } from './requests.ts'
import { covers, further, type PartOfBox, Rest } from './rest.ts'
import type { Point, WindowInfo, Windows } from './types.ts'

/** Milliseconds after which a window manager that did nothing is asked again. */
const ASK_AGAIN = 400
/** Properties of the root that change with the windows. */
const TELLING = ['_NET_CLIENT_LIST_STACKING', '_NET_ACTIVE_WINDOW']

/** The windows of an X display, by the conventions of ICCCM and EWMH that window managers keep. */
export function xWindows(display: Display): Windows {
  return new XWindows(display)
}

class XWindows implements Windows {
  readonly #display: Display

  constructor(display: Display) {
    this.#display = display
  }

  list(): Promise<readonly WindowInfo[]> {
    return listedWindows(this.#display)
  }

  async find(choice: WindowChoice): Promise<readonly WindowInfo[]> {
    return (await this.list()).filter((window) => fitsWindow(choice, window))
  }

  popups(): Promise<readonly WindowInfo[]> {
    return shownPopups(this.#display)
  }

  look(id: number): Promise<WindowInfo | undefined> {
    return windowById(this.#display, id)
  }

  async active(): Promise<WindowInfo | undefined> {
    const id = await activeId(this.#display)
    return id === 0 ? undefined : this.look(id)
  }

  at(point: Point): Promise<WindowInfo | undefined> {
    return windowAt(this.#display, point)
  }

  async activate(id: number, options: CallOptions): Promise<void> {
    const { title } = await this.#there(id)
    let askedAt = Number.NEGATIVE_INFINITY
    await until(
      async () => {
        const window = await this.#there(id)
        if (window.active && window.state !== 'minimised') return true
        if (performance.now() - askedAt > ASK_AGAIN) {
          askedAt = performance.now()
          await askToActivate(this.#display, id)
        }
        return false
      },
      options,
      async () => {
        const active = await this.active()
        return new BotError('element-blocked', `The window "${title}" did not come to the front`, {
          found: active ? `${inWords([active])} has the keyboard` : undefined,
        })
      },
    )
  }

  async move(id: number, to: Point, options: CallOptions): Promise<void> {
    await this.#place(await this.#there(id), to, options)
  }

  async resize(id: number, size: { width: number; height: number }, options: CallOptions): Promise<void> {
    await this.#place(await this.#there(id), size, options)
  }

  async minimise(id: number, options: CallOptions): Promise<void> {
    const { title } = await this.#there(id)
    await askToMinimise(this.#display, id)
    await until(
      async () => (await this.#there(id)).state === 'minimised',
      options,
      () => refused(title, 'minimised'),
    )
  }

  async close(id: number, options: CallOptions): Promise<void> {
    const { title } = await this.#there(id)
    await askToClose(this.#display, id)
    await until(
      async () => (await this.look(id)) === undefined || !(await this.#isListed(id)),
      options,
      async () => {
        const dialogs = (await this.list()).filter(({ owner }) => owner === id)
        return new BotError('element-blocked', `The window "${title}" did not close`, {
          found: dialogs.length > 0 ? `it asks: ${inWords(dialogs)}` : undefined,
        })
      },
    )
  }

  async waitFor(choice: WindowChoice, options: CallOptions): Promise<WindowInfo> {
    return await until(
      async () => (await this.find(choice))[0],
      options,
      async () =>
        new BotError('window-missing', `There is not ${choiceInWords(choice)}`, {
          expected: choiceInWords(choice),
          found: inWords(await this.list()),
          acted: false,
        }),
    )
  }

  async waitUntilGone(choice: WindowChoice, options: CallOptions): Promise<void> {
    await until(
      async () => (await this.find(choice)).length === 0,
      options,
      async () =>
        new BotError('step-timeout', `There still is ${choiceInWords(choice)}`, {
          found: inWords(await this.find(choice)),
          acted: false,
        }),
    )
  }

  onChange(listener: () => void): () => void {
    const display = this.#display
    const atoms = Promise.all(TELLING.map((name) => display.atom(name)))
    display.watchRoot()
    let isOn = true
    const stop = display.onEvent(({ name, atom }) => {
      if (name !== 'PropertyNotify') return
      atoms
        .then((telling) => isOn && telling.some((each) => each === atom) && listener())
        .catch(() => undefined)
    })
    return () => {
      isOn = false
      stop()
    }
  }

  isAlive(id: number, { timeout }: CallOptions): Promise<boolean | undefined> {
    return ping(this.#display, id, timeout)
  }

  /**
   * Asks for the place until the window has it. One that came to rest somewhere else is asked again, by as much further as
   * it was off: window managers count its border in their own ways. A size that it keeps to is the nearest it takes.
   */
  async #place(window: WindowInfo, wanted: PartOfBox, options: CallOptions): Promise<void> {
    const rest = new Rest()
    let asked = wanted
    await askToPlace(this.#display, window, asked)
    await until(
      async () => {
        const { box } = await this.#there(window.id)
        if (covers(box, wanted)) return true
        if (!rest.isAt(box)) return false
        if (wanted.width !== undefined)
          return box.width !== window.box.width || box.height !== window.box.height
        asked = { x: further(asked.x, wanted.x, box.x), y: further(asked.y, wanted.y, box.y) }
        await askToPlace(this.#display, window, asked)
        return false
      },
      options,
      async () => {
        const { x, y, width, height } = (await this.#there(window.id)).box
        return refused(window.title, 'moved or resized so', `${width} x ${height} at ${x},${y}`)
      },
    )
  }

  async #there(id: number): Promise<WindowInfo> {
    const window = await this.look(id)
    if (window) return window
    throw new BotError('window-missing', 'The window was closed', { found: inWords(await this.list()) })
  }

  /** A window that its program only hid still exists, but nobody can switch to it. */
  async #isListed(id: number): Promise<boolean> {
    return (await this.list()).some((window) => window.id === id)
  }
}

function refused(title: string, what: string, found?: string): BotError {
  return new BotError('element-blocked', `The window "${title}" was not ${what}`, { found })
}
