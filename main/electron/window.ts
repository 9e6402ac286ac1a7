import { fileURLToPath } from 'node:url'
import type { BrowserWindowConstructorOptions } from 'electron'
import { type CrashingContents, recoverPage } from './crashes.ts'
import type { Port } from './port.ts'
import { ORIGIN } from './scheme.ts'
import type { WindowPlace } from './window-place.ts'

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url))

/** What is needed of Electron's windows. */
export interface StudioWindow {
  readonly webContents: StudioContents
  loadURL(url: string): Promise<void>
  show(): void
  focus(): void
  maximize(): void
  restore(): void
  isMinimized(): boolean
  isMaximized(): boolean
  getNormalBounds(): { x: number; y: number; width: number; height: number }
  on(event: 'close' | 'closed', listener: () => void): unknown
  once(event: 'ready-to-show', listener: () => void): unknown
}
export interface StudioContents extends CrashingContents {
  readonly id: number
  readonly mainFrame: { readonly url: string }
  postMessage(channel: string, message: unknown, transfer?: Port[]): void
}
export type WindowMaker<W> = new (options: BrowserWindowConstructorOptions) => W

/** Opens the studio on a page such as `/runs`; pages have no Node, no other world than the web's, and a sandbox. */
export function openStudio<W extends StudioWindow>(
  Maker: WindowMaker<W>,
  page: string,
  place: WindowPlace,
  keep: (place: WindowPlace) => void,
): W {
  const { maximized, x, y, ...size } = place
  const window = new Maker({
    ...size,
    ...(x !== undefined && y !== undefined && { x, y }),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Deskhand',
    webPreferences: {
      preload: PRELOAD,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => keep({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  recoverPage(window.webContents)
  void window.loadURL(`${ORIGIN}${page}`)
  return window
}

/** Brings a window to the front, wherever it was. */
export function raise(window: StudioWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
