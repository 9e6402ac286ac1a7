import type { ClipboardPart } from './clipboard.ts'
import type { HostParts } from './host-process.ts'
import type { LoginItemPart } from './login-item.ts'
import type { LockedContents } from './navigation.ts'
import type { PermissionPart } from './permissions.ts'
import type { SchemeRegistry, SchemeServer } from './scheme.ts'
import type { ShortcutPart } from './shortcuts.ts'
import type { TrayParts } from './tray.ts'
import type { Updater } from './updates.ts'
import type { SafeStorage } from './vault-key.ts'
import type { StudioWindow, WindowMaker } from './window.ts'
import type { AskingPage } from './windows.ts'

/** All that the shell uses of Electron, so that it can be tested without; `W` is its window, `M` its menu. */
export interface Parts<W extends StudioWindow, M> extends HostParts, TrayParts<M> {
  readonly app: AppPart
  readonly protocol: SchemeRegistry & SchemeServer
  readonly session: { readonly defaultSession: PermissionPart }
  readonly BrowserWindow: WindowMaker<W>
  readonly screen: {
    getAllDisplays(): { workArea: { x: number; y: number; width: number; height: number } }[]
  }
  readonly ipcMain: { on(channel: 'deskhand:connect', listener: (event: AskingPage) => void): unknown }
  readonly globalShortcut: ShortcutPart
  readonly clipboard: ClipboardPart
  readonly safeStorage: SafeStorage
  readonly Notification: new (about: {
    title: string
    body: string
  }) => {
    on(event: 'click', listener: () => void): unknown
    show(): void
  }
  readonly dialog: { showErrorBox(title: string, text: string): void }
  readonly shell: { openExternal(url: string): Promise<void> }
  readonly loadUpdater: () => Promise<Updater>
}

export interface AppPart extends LoginItemPart {
  requestSingleInstanceLock(): boolean
  whenReady(): Promise<void>
  getLocale(): string
  /** `appData` is where a person's settings stand. */
  getPath(name: 'appData' | 'exe'): string
  quit(): void
  setAsDefaultProtocolClient(scheme: string): boolean
  on(event: 'second-instance', listener: (event: unknown, words: string[]) => void): unknown
  on(event: 'open-url', listener: (event: { preventDefault(): void }, link: string) => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: LockedContents) => void): unknown
  on(event: 'window-all-closed' | 'before-quit' | 'activate', listener: () => void): unknown
}
