import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What precedes the fuses in a real Electron: see `@electron/fuses`. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES_VERSION = 1
const FUSES = '000000000'

/** A folder that electron-builder takes for a runtime of Electron. */
export function standInRuntime(folder: string, version: string): string {
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'electron')
  const header = Buffer.from([FUSES_VERSION, FUSES.length])
  writeFileSync(program, Buffer.concat([Buffer.from(SENTINEL), header, Buffer.from(FUSES)]))
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'resources.pak'), '')
  return folder
}

/** The fuses that were set in a program, as a text of `0` and `1`. */
export function fusesOf(program: Buffer): string {
  const at = program.indexOf(SENTINEL) + SENTINEL.length
  return program.subarray(at + 2, at + 2 + program.readUInt8(at + 1)).toString()
}

/** What the main process gets for `electron` when it is loaded by Node: a program that runs already, so it ends. */
export const ELECTRON_MODULE = `
const nothing = class {}
export const app = { requestSingleInstanceLock: () => false, quit: () => console.log('there is one already') }
export {
  nothing as BrowserWindow, nothing as clipboard, nothing as dialog, nothing as globalShortcut, nothing as ipcMain,
  nothing as Menu, nothing as MessageChannelMain, nothing as Notification, nothing as protocol, nothing as safeStorage,
  nothing as screen, nothing as session, nothing as shell, nothing as Tray, nothing as utilityProcess,
}
`
