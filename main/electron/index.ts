import {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
} from 'electron'
import { asBotError } from '../../bots/errors/index.ts'
import { home } from '../host/home.ts'
import { studioPages } from '../host/studio/pages.ts'
import { startShell } from './start.ts'

// Where Electron begins; what it calls is tested without. Not awaited: Electron is ready only when this module is through.
startShell(
  {
    app,
    BrowserWindow,
    clipboard,
    dialog,
    globalShortcut,
    ipcMain,
    loadUpdater: async () => (await import('electron-updater')).default.autoUpdater,
    Menu,
    MessageChannelMain,
    Notification,
    protocol,
    safeStorage,
    screen,
    session,
    shell,
    Tray,
    utilityProcess,
  },
  { home: home(), environment: process.env, words: process.argv, pages: studioPages },
).catch((thrown: unknown) => {
  dialog.showErrorBox('Deskhand', asBotError(thrown).describe())
  app.exit(1)
})
