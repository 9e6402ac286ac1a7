import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron'
import { onTestFinished } from 'vitest'
import { serveShellAndWindows } from '../../../main/electron/host.ts'
import type { HostMessage } from '../../../main/electron/host-process.ts'
import type { Parts } from '../../../main/electron/parts.ts'
import type { Port } from '../../../main/electron/port.ts'
import type { Home } from '../../../main/host/home.ts'
import { standInChannel } from './stand-in-port.ts'
import { StandInWindow } from './stand-in-window.ts'

type Menu = readonly MenuItemConstructorOptions[]

/** Electron without Electron: refuses what it would refuse, and shows what was done with it. */
export interface StandIn {
  readonly parts: Parts<StandInWindow, Menu>
  readonly app: EventEmitter & { quits: number; isFirst: boolean }
  readonly windows: readonly StandInWindow[]
  readonly ipc: EventEmitter
  /** The menu of the tray as it is now. */
  menu(): Menu
  /** Each host that was started: what ends it as a crash does, and what it was given. */
  readonly hosts: readonly { readonly env: NodeJS.ProcessEnv; crash(): void; isEnded: boolean }[]
  readonly pressed: ReadonlyMap<string, () => void>
  readonly shown: string[]
  becomeReady(): void
}

/** The host runs in this process, under `home`. */
export function standInElectron(home: Home): StandIn {
  const ready = Promise.withResolvers<void>()
  let isReady = false
  const whenReady = (what: string) => {
    if (!isReady) throw new Error(`${what} cannot be used before the app is ready`)
  }
  const closers: (() => unknown)[] = []
  onTestFinished(async () => {
    for (const close of closers) await close()
  })
  const app = Object.assign(new EventEmitter(), {
    quits: 0,
    isFirst: true,
    requestSingleInstanceLock: () => app.isFirst,
    whenReady: () => ready.promise,
    getLocale: () => 'en-GB',
    quit: () => {
      app.quits += 1
    },
    setAsDefaultProtocolClient: () => true,
    getPath: () => home.folder,
    getLoginItemSettings: () => ({ openAtLogin: false }),
    setLoginItemSettings: () => undefined,
  })
  const windows: StandInWindow[] = []
  const ipc = new EventEmitter()
  let menu: Menu = []
  const hosts: StandIn['hosts'][number][] = []
  const pressed = new Map<string, () => void>()
  const shown: string[] = []

  class Window extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      whenReady('BrowserWindow')
      super(options)
      windows.push(this)
      app.emit('web-contents-created', {}, this.webContents)
    }
  }

  function fork(_module: string, _words: string[], { env }: { env: NodeJS.ProcessEnv }) {
    whenReady('utilityProcess')
    const parent = new EventEmitter<{ message: [{ data: HostMessage; ports: Port[] }] }>()
    const child = new EventEmitter<{ exit: [number] }>()
    const close = serveShellAndWindows(parent, home)
    const host = { env, isEnded: false, crash: () => void end(1) }
    const end = async (code: number) => {
      if (host.isEnded) return
      host.isEnded = true
      parent.removeAllListeners()
      await close()
      child.emit('exit', code)
    }
    hosts.push(host)
    closers.push(() => end(0))
    return Object.assign(child, {
      postMessage: (data: HostMessage, ports: Port[] = []) => void parent.emit('message', { data, ports }),
      kill: () => {
        void end(0)
        return true
      },
    })
  }

  const parts: StandIn['parts'] = {
    app,
    BrowserWindow: Window,
    protocol: {
      registerSchemesAsPrivileged() {
        if (isReady) throw new Error('Schemes have to be declared before the app is ready')
      },
      handle: () => whenReady('protocol'),
    },
    session: {
      get defaultSession() {
        whenReady('session')
        const nothing = () => undefined
        return {
          setPermissionRequestHandler: nothing,
          setPermissionCheckHandler: nothing,
          setDevicePermissionHandler: nothing,
          setDisplayMediaRequestHandler: nothing,
        }
      },
    },
    screen: {
      getAllDisplays() {
        whenReady('screen')
        return [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]
      },
    },
    ipcMain: ipc,
    globalShortcut: {
      register(keys, press) {
        whenReady('globalShortcut')
        if (pressed.has(keys)) return false
        pressed.set(keys, press)
        return true
      },
      unregister: (keys) => void pressed.delete(keys),
    },
    clipboard: { readText: async () => '' },
    safeStorage: {
      async isAsyncEncryptionAvailable() {
        whenReady('safeStorage')
        return true
      },
      encryptStringAsync: async (text) => Buffer.from(`sealed ${text}`),
      decryptStringAsync: async (sealed) => ({ result: sealed.toString().slice(7), shouldReEncrypt: false }),
      getSelectedStorageBackend: () => 'gnome_libsecret',
    },
    Tray: class extends EventEmitter {
      constructor() {
        super()
        whenReady('Tray')
      }
      setToolTip(): void {}
      setContextMenu(now: Menu): void {
        menu = now
      }
    },
    Menu: { buildFromTemplate: (template) => template },
    Notification: class extends EventEmitter {
      readonly #title: string
      constructor({ title }: { title: string }) {
        super()
        whenReady('Notification')
        this.#title = title
      }
      show(): void {
        shown.push(this.#title)
      }
    },
    dialog: { showErrorBox: (_title, text) => void shown.push(text) },
    shell: { openExternal: async () => undefined },
    loadUpdater: () => Promise.reject(new Error('no updates here')),
    utilityProcess: { fork },
    MessageChannelMain: class {
      readonly port1: Port
      readonly port2: Port
      constructor() {
        const { port1, port2 } = standInChannel(closers)
        this.port1 = port1
        this.port2 = port2
      }
    },
  }
  const becomeReady = () => {
    isReady = true
    ready.resolve()
  }
  return { parts, app, windows, ipc, menu: () => menu, hosts, pressed, shown, becomeReady }
}
