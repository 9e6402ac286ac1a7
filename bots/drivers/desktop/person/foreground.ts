import type { Display } from '../display/index.ts'

/** The selection of the X display that stands for mouse and keyboard; its owner has them. */
const SELECTION = '_DESKHAND_FOREGROUND'

/**
 * Mouse and keyboard of a display, which one bot at a time may use, whatever process it runs in. The display itself keeps
 * who has them: when a process dies they are free.
 */
export class Foreground {
  readonly #display: Display
  readonly #window: number

  constructor(display: Display) {
    this.#display = display
    this.#window = display.client.AllocID()
    display.tell((client) => client.CreateWindow(this.#window, display.root, -1, -1, 1, 1))
  }

  /** Takes them where nobody has them; whether that went well. */
  async take(): Promise<boolean> {
    const display = this.#display
    const selection = await display.atom(SELECTION)
    display.tell((client) => client.GrabServer())
    try {
      const owner = await this.#owner()
      if (owner === 0) display.tell((client) => client.SetSelectionOwner(this.#window, selection))
      return owner === 0
    } finally {
      display.tell((client) => client.UngrabServer())
    }
  }

  /** Whether another bot has them now. */
  async isElsewhere(): Promise<boolean> {
    const owner = await this.#owner()
    return owner !== 0 && owner !== this.#window
  }

  async give(): Promise<void> {
    const selection = await this.#display.atom(SELECTION)
    this.#display.tell((client) => client.SetSelectionOwner(0, selection))
  }

  async #owner(): Promise<number> {
    const selection = await this.#display.atom(SELECTION)
    return await this.#display.ask((answer) => this.#display.client.GetSelectionOwner(selection, answer))
  }
}
