import type { MenuItemConstructorOptions } from 'electron'
import type { ShellTexts } from './texts.ts'

/** What the tray shows. */
export interface TrayState {
  /** Runs that go on. */
  readonly runs: readonly { readonly id: string; readonly title: string }[]
  /** Questions that wait for an answer. */
  readonly questions: number
  readonly paused: boolean
  /** Whether the program starts when this person logs in. */
  readonly atLogin: boolean
  /** Triggers that are started from here. */
  readonly entries: readonly { readonly title: string; chosen(): void }[]
  /** Puts an update in place, where one is ready. */
  readonly update?: () => void
}

/** What the tray's menu does. */
export interface TrayActions {
  show(page: string): void
  pause(paused: boolean): void
  atLogin(on: boolean): void
  stop(run: string): void
  kill(run: string): void
  quit(): void
}

/** The menu, from what is wanted most. */
export function trayMenu(
  state: TrayState,
  act: TrayActions,
  texts: ShellTexts,
): MenuItemConstructorOptions[] {
  return [
    { label: texts.open, click: () => act.show('/') },
    { label: texts.inbox(state.questions), enabled: state.questions > 0, click: () => act.show('/inbox') },
    ...section(state.entries.map(({ title, chosen }) => ({ label: title, click: chosen }))),
    ...section(state.runs.map((run) => runEntry(run, act, texts))),
    { type: 'separator' },
    { label: texts.pause, type: 'checkbox', checked: state.paused, click: () => act.pause(!state.paused) },
    {
      label: texts.atLogin,
      type: 'checkbox',
      checked: state.atLogin,
      click: () => act.atLogin(!state.atLogin),
    },
    ...(state.update ? [{ label: texts.update, click: state.update }] : []),
    { label: texts.quit, click: act.quit },
  ]
}

function runEntry(
  { id, title }: TrayState['runs'][number],
  act: TrayActions,
  texts: ShellTexts,
): MenuItemConstructorOptions {
  return {
    label: texts.running(title),
    submenu: [
      { label: texts.showRun, click: () => act.show(`/runs/${encodeURIComponent(id)}`) },
      { label: texts.stop, click: () => act.stop(id) },
      { label: texts.kill, click: () => act.kill(id) },
    ],
  }
}

function section(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.length === 0 ? [] : [{ type: 'separator' }, ...items]
}
