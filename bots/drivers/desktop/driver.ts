import type { ElementDescription } from '../../elements/types.ts'
import { windowOf } from '../../elements/window.ts'
import type { Secret } from '../../secrets/index.ts'
import { plain } from '../../secrets/index.ts'
import type {
  CallOptions,
  ClickOptions,
  DesktopPort,
  DragTo,
  ElementState,
  HealedElement,
  Offset,
  ProgramStart,
  ScreenPort,
  StartedProgram,
  WindowReading,
  WindowValue,
} from '../../steps/ports/index.ts'
import type { Sight } from '../sight.ts'
import { Acts } from './acts.ts'
import { read, waitFor } from './looks.ts'
import { chooseMenu } from './menus.ts'
import type { DesktopOptions } from './options.ts'
import { Screen } from './screen.ts'
import { Session } from './session.ts'
import { look } from './sight.ts'
import { timeLeft } from './until.ts'

/** The hands on a desktop, with what the runner needs beside them. */
export interface DesktopDriver extends DesktopPort {
  readonly screen: ScreenPort
  /** What each selector of an element finds on the desktop as it is. */
  look(target: ElementDescription, options: CallOptions): Promise<Sight>
  /** Ends the programs that were started, and lets go of keys and buttons. */
  reset(): Promise<void>
  /** The same, and leaves the display. */
  end(): Promise<void>
}

export class Desktop implements DesktopDriver {
  readonly screen: ScreenPort
  readonly #session: Session
  readonly #acts: Acts

  constructor(options: DesktopOptions) {
    this.#session = new Session(options)
    this.#acts = new Acts(this.#session)
    this.screen = new Screen(this.#acts)
  }

  async start({ window, ...program }: ProgramStart, options: CallOptions): Promise<StartedProgram> {
    const windows = await this.#session.windows()
    // Programs make their trees only where somebody listens when they start.
    await this.#session.tree.windows(options).catch(() => undefined)
    this.#session.act()
    const choice = window && windowOf(window)
    const left = timeLeft(options)
    const started = await this.#session.programs.start({ ...program, window: choice }, windows, options)
    await this.#session.settle([started.window], left())
    return { pid: started.pid, title: started.window.title }
  }

  activate(target: ElementDescription, options: CallOptions): Promise<void> {
    return this.#acts.turn(options, async (left) => {
      const { window } = await this.#acts.locate(target, left)
      await (await this.#session.windows()).activate(window.id, left)
    })
  }

  async close(target: ElementDescription, options: CallOptions): Promise<void> {
    const left = timeLeft(options)
    const { window } = await this.#acts.locate(target, options)
    await this.#session.pressedButtons.done(options.signal)
    this.#session.act()
    await (await this.#session.windows()).close(window.id, left())
    await this.#session.settle([window], left())
  }

  click(target: ElementDescription, options: ClickOptions): Promise<void> {
    return this.#acts.click(target, options)
  }

  drag(
    from: ElementDescription,
    to: DragTo,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void> {
    return this.#acts.drag(from, to, options)
  }

  type(
    target: ElementDescription | undefined,
    text: string | Secret,
    options: CallOptions & { pause?: number },
  ): Promise<void> {
    return this.#acts.type(target, text, options)
  }

  press(keys: string, target: ElementDescription | undefined, options: CallOptions): Promise<void> {
    return this.#acts.press(keys, target, options)
  }

  scroll(
    target: ElementDescription | undefined,
    by: Offset | undefined,
    options: CallOptions,
  ): Promise<void> {
    return this.#acts.scroll(target, by, options)
  }

  read(
    target: ElementDescription,
    what: WindowReading,
    options: CallOptions,
  ): Promise<string | number | boolean> {
    return read(this.#acts, target, what, options)
  }

  setValue(target: ElementDescription, value: WindowValue, options: CallOptions): Promise<void> {
    return this.#acts.setValue(target, value, options)
  }

  menu(path: readonly string[], window: ElementDescription | undefined, options: CallOptions): Promise<void> {
    return chooseMenu(this.#acts, path, window, options)
  }

  waitFor(target: ElementDescription, state: ElementState, options: CallOptions): Promise<void> {
    return waitFor(this.#acts, target, state, options)
  }

  look(target: ElementDescription, options: CallOptions): Promise<Sight> {
    return look(this.#session, target, options)
  }

  async readClipboard(): Promise<string> {
    return await this.#session.hands.readClipboard()
  }

  async writeClipboard(text: string | Secret): Promise<void> {
    this.#session.act()
    await this.#session.hands.writeClipboard(plain(text))
  }

  async healed(): Promise<readonly HealedElement[]> {
    return this.#acts.healings.take()
  }

  reset(): Promise<void> {
    return this.#session.reset()
  }

  end(): Promise<void> {
    return this.#session.close()
  }
}
