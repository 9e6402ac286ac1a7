import { fileURLToPath } from 'node:url'
import type { MenuItemConstructorOptions } from 'electron'
import type { ShellTexts } from './texts.ts'
import { type TrayActions, type TrayState, trayMenu } from './tray-menu.ts'

const IMAGE = fileURLToPath(new URL('resources/tray.png', import.meta.url))

/** What is needed of Electron's tray. */
export interface TrayParts<M> {
  readonly Tray: new (
    image: string,
  ) => {
    setToolTip(text: string): void
    setContextMenu(menu: M): void
    on(event: 'click', listener: () => void): unknown
  }
  readonly Menu: { buildFromTemplate(template: MenuItemConstructorOptions[]): M }
}

const EMPTY: TrayState = { runs: [], questions: 0, paused: false, atLogin: false, entries: [] }

/** Shows the tray; gives what changes a part of what it shows. */
export function showTray<M>(
  { Tray, Menu }: TrayParts<M>,
  act: TrayActions,
  texts: ShellTexts,
): (change: Partial<TrayState>) => void {
  let state = EMPTY
  const tray = new Tray(IMAGE)
  tray.setToolTip('Deskhand')
  tray.on('click', () => act.show('/'))
  const change = (part: Partial<TrayState>) => {
    state = { ...state, ...part }
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(state, act, texts)))
  }
  change({})
  return change
}
