import { BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/browser.ts'
import { connectDisplay, type Display } from './display/index.ts'
import type { ScreenEyes } from './eyes.ts'
import { type Hands, xHands } from './hands/index.ts'
import type { DesktopOptions } from './options.ts'
import { Foreground, Turns } from './person/index.ts'
import { PressedButtons } from './pressed-buttons.ts'
import { Rests } from './programs/at-rest.ts'
import { Programs } from './programs/index.ts'
import { type AccessibleTree, accessibleEnvironment, accessibleTree } from './tree/index.ts'
import { until } from './until.ts'
import { type WindowInfo, type Windows, xWindows } from './windows/index.ts'

/** What is connected to a display that is there. */
interface Connected {
  readonly display: Display
  readonly windows: Windows
  readonly foreground: Foreground
}

/** The parts of a desktop that a bot works on. Each is connected when it is needed, and anew where it was lost. */
export class Session {
  readonly hands: Hands
  readonly tree: AccessibleTree
  readonly turns = new Turns()
  readonly pressedButtons = new PressedButtons()
  readonly programs: Programs
  readonly folder: string
  readonly #rests = new Rests()
  readonly #environment: NodeJS.ProcessEnv
  readonly #options: DesktopOptions
  #connecting: Promise<Connected> | undefined
  #eyes: Promise<ScreenEyes> | undefined

  constructor(options: DesktopOptions) {
    this.#options = options
    this.#environment = options.environment ?? process.env
    this.folder = options.folder
    this.hands = xHands(this.#environment)
    this.hands.onPerson(() => this.#notice())
    this.programs = new Programs({ ...this.#environment, ...accessibleEnvironment(this.#environment) })
    this.tree = accessibleTree({
      environment: this.#environment,
      windows: async () => (await this.windows()).list(),
      popups: async () => (await this.windows()).popups(),
      poppedUpAt: async (point) => (await (await this.windows()).at(point))?.kind === 'popup',
    })
  }

  async windows(): Promise<Windows> {
    return (await this.connected()).windows
  }

  eyes(): Promise<ScreenEyes> {
    this.#eyes ??= this.#options.eyes()
    return this.#eyes
  }

  /** The size of the screen in pixels. */
  async screen(): Promise<{ readonly width: number; readonly height: number }> {
    const { display } = await this.connected()
    const [screen] = display.setup.screen
    return { width: screen?.pixel_width ?? 0, height: screen?.pixel_height ?? 0 }
  }

  /**
   * Called right before anything is done that may change a program, with nothing awaited in between; throws where nothing
   * may be changed any more.
   */
  act(): void {
    this.#options.mayAct?.()
  }

  /**
   * Waits until no other bot and no person uses mouse and keyboard: what changes the windows now would disturb them. Throws
   * `person-working` where that takes too long.
   */
  async untilFree(options: CallOptions): Promise<void> {
    const { foreground } = await this.connected()
    await until(
      async () => this.turns.isIdle && !(await foreground.isElsewhere()),
      options,
      () => new BotError('person-working', 'Somebody else uses mouse and keyboard', { acted: false }),
    )
  }

  /**
   * Waits until the programs of these windows, and of the one that has the keyboard now, are done with what was done in
   * them. What was done stays done: nothing of this throws.
   */
  async settle(touched: readonly (WindowInfo | undefined)[], options: CallOptions): Promise<void> {
    const windows = await this.#windowsNow()
    const active = await windows?.active().catch(() => undefined)
    const pids = [...touched, active].flatMap((window) => (window && window.pid > 0 ? [window.pid] : []))
    await this.#rests.of(new Set(pids), options)
  }

  async connected(): Promise<Connected> {
    const before = this.#connecting
    const known = await before?.catch(() => undefined)
    if (known?.display.isOpen) return known
    // Who asked at the same time may have begun to connect: a second connection would be closed by nobody.
    const meanwhile = this.#connecting === before ? undefined : this.#connecting
    this.#connecting = meanwhile ?? this.#connect(known !== undefined)
    return this.#connecting
  }

  /** Ends what was started, and lets go of keys and buttons; the next step finds the desktop without it. */
  async reset(): Promise<void> {
    await this.pressedButtons.done()
    await this.programs.stop(await this.#windowsNow())
    if (this.#connecting) await this.hands.letGo().catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.pressedButtons.done()
    await this.programs.stop(await this.#windowsNow())
    const connected = await this.#connecting?.catch(() => undefined)
    await Promise.allSettled([
      this.hands.close(),
      this.tree.close(),
      this.#eyes?.then((eyes) => eyes.close()),
    ])
    connected?.display.close()
  }

  /** Undefined where the display is not, or no more, connected. */
  async #windowsNow(): Promise<Windows | undefined> {
    const connected = await this.#connecting?.catch(() => undefined)
    return connected?.display.isOpen ? connected.windows : undefined
  }

  /** What another bot does in its turn is not the person's. */
  async #notice(): Promise<void> {
    const connected = await this.#connecting?.catch(() => undefined)
    const isOthers = await connected?.foreground.isElsewhere().catch(() => false)
    if (!isOthers) this.turns.notice()
  }

  async #connect(wasThere: boolean): Promise<Connected> {
    try {
      const display = await connectDisplay(this.#environment)
      return { display, windows: xWindows(display), foreground: new Foreground(display) }
    } catch (error) {
      if (!wasThere) throw error
      throw new BotError('display-gone', 'The display has gone away', { acted: false, cause: error })
    }
  }
}
