import type { Port } from './port.ts'
import { isStudio } from './scheme.ts'
import { openStudio, raise, type StudioWindow, type WindowMaker } from './window.ts'
import type { WindowPlace } from './window-place.ts'

/** What a page sends to get its channel to the host. */
export interface AskingPage {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string } | null
}

export interface WindowsOptions<W> {
  readonly Maker: WindowMaker<W>
  readonly place: () => WindowPlace
  readonly keepPlace: (place: WindowPlace) => void
  /** A new channel to the host. */
  readonly connect: () => Port
}

/** The windows of the studio: mostly one. */
export class Windows<W extends StudioWindow> {
  readonly #options: WindowsOptions<W>
  readonly #open = new Set<W>()

  constructor(options: WindowsOptions<W>) {
    this.#options = options
  }

  /** Shows a page such as `/inbox` in the window that is there, else in a new one; no page brings it to the front. */
  show(page?: string): void {
    const [window] = this.#open
    if (!window) this.#add(page ?? '/')
    else raise(window)
    if (window && page !== undefined) window.webContents.postMessage('deskhand:show', page)
  }

  /** Gives a page its channel; only the pages of the studio, in windows of ours, and not what they may have embedded. */
  admit({ sender, senderFrame }: AskingPage): void {
    const window = [...this.#open].find(({ webContents }) => webContents.id === sender.id)
    if (!window || senderFrame !== window.webContents.mainFrame || !isStudio(senderFrame.url)) return
    this.#connect(window)
  }

  /** Gives all pages a new channel: the host was started again. */
  reconnect(): void {
    for (const window of this.#open) this.#connect(window)
  }

  #add(page: string): void {
    const { Maker, place, keepPlace } = this.#options
    const window = openStudio(Maker, page, place(), keepPlace)
    this.#open.add(window)
    window.on('closed', () => this.#open.delete(window))
  }

  #connect({ webContents }: W): void {
    webContents.postMessage('deskhand:host', null, [this.#options.connect()])
  }
}
