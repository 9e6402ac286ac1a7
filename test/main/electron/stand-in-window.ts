import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Port } from '../../../main/electron/port.ts'

/** Preferences that a window of the studio may have, each with its only good value. */
const GOOD: Readonly<Record<string, unknown>> = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
}

/** What was sent to a page. */
export interface Sent {
  readonly channel: string
  readonly message: unknown
  readonly ports: readonly Port[]
}

let windows = 0

class StandInContents extends EventEmitter {
  readonly id = ++windows
  readonly mainFrame = { url: 'about:blank' }
  readonly sent: Sent[] = []
  reloads = 0

  setWindowOpenHandler(): void {}

  reload(): void {
    this.reloads += 1
  }

  postMessage(channel: string, message: unknown, transfer: Port[] = []): void {
    this.sent.push({ channel, message, ports: transfer })
  }
}

/** A window that refuses preferences which would let a page out, or which Electron does not know. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents()
  readonly options: BrowserWindowConstructorOptions
  isOnTop = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    const { preload, ...preferences } = options.webPreferences ?? {}
    for (const [name, value] of Object.entries({ ...preferences }))
      if (GOOD[name] !== value) throw new Error(`The preference ${name} may not be ${value}`)
    for (const name of Object.keys(GOOD))
      if (!(name in preferences)) throw new Error(`The preference ${name} is not given`)
    // A sandbox takes no modules, and no path that depends on where the program was started.
    if (!preload || !isAbsolute(preload) || !preload.endsWith('.cjs'))
      throw new Error(`No preload: ${preload}`)
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    this.emit('ready-to-show')
  }

  show(): void {
    this.isOnTop = true
  }

  focus(): void {
    this.isOnTop = true
  }

  maximize(): void {}

  restore(): void {}

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  getNormalBounds() {
    return { x: 10, y: 20, width: 1200, height: 800 }
  }

  /** As a person does it. */
  close(): void {
    this.emit('close')
    this.emit('closed')
  }
}
