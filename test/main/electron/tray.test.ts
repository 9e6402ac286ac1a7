import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { questionTeller } from '../../../main/electron/questions.ts'
import { shellTexts } from '../../../main/electron/texts.ts'
import { trayEntries } from '../../../main/electron/tray-entries.ts'
import { trayMenu } from '../../../main/electron/tray-menu.ts'

const act = { show: vi.fn(), pause: vi.fn(), stop: vi.fn(), kill: vi.fn(), atLogin: vi.fn(), quit: vi.fn() }
const quiet = { runs: [], questions: 0, paused: false, atLogin: true, entries: [] }

/** As Electron calls it, without what it would hand over. */
function click(items: readonly MenuItemConstructorOptions[], label: string): void {
  const item = items.find((one) => one.label === label)
  const submenu = item?.submenu
  if (!item) throw new Error(`There is no "${label}"`)
  if (typeof item.click === 'function') Reflect.apply(item.click, undefined, [])
  else if (!submenu) throw new Error(`"${label}" does nothing`)
}

test('the menu stops and kills runs, starts bots, and shows what waits', () => {
  const chosen = vi.fn()
  const state = {
    ...quiet,
    runs: [{ id: 'r 1', title: 'Post invoices' }],
    questions: 2,
    entries: [{ title: 'Post letters', chosen }],
  }
  const menu = trayMenu(state, act, shellTexts('en'))
  click(menu, 'Questions (2)')
  click(menu, 'Post letters')
  const run = menu.find(({ label }) => label === 'Running: Post invoices')?.submenu
  if (!Array.isArray(run)) throw new Error('the run has no menu')
  for (const label of ['Show', 'Stop after this item', 'Stop at once']) click(run, label)
  click(menu, 'Pause triggers')
  click(menu, 'Start when I log in')
  click(menu, 'Quit')
  expect(act.show.mock.calls).toEqual([['/inbox'], ['/runs/r%201']])
  expect(chosen).toHaveBeenCalledOnce()
  expect(act.stop).toHaveBeenCalledWith('r 1')
  expect(act.kill).toHaveBeenCalledWith('r 1')
  expect(act.pause).toHaveBeenCalledWith(true)
  expect(act.atLogin).toHaveBeenCalledWith(false)
  expect(act.quit).toHaveBeenCalledOnce()
})

test('it speaks the language of the system, and offers an update when one is ready', () => {
  const update = vi.fn()
  const menu = trayMenu({ ...quiet, update }, act, shellTexts('de-AT'))
  expect(menu.map(({ label }) => label)).toContain('Keine Fragen')
  click(menu, 'Neu starten und aktualisieren')
  expect(update).toHaveBeenCalledOnce()
  expect(trayMenu(quiet, act, shellTexts('de')).length).toBe(menu.length - 1)
})

test('entries come and go', () => {
  const shown: string[][] = []
  const { add } = trayEntries((entries) => void shown.push(entries.map(({ title }) => title)))
  const leave = add('one', vi.fn())
  add('two', vi.fn())
  leave()
  expect(shown).toEqual([['one'], ['one', 'two'], ['two']])
})

test('questions are told when there are more of them, and a click shows them', () => {
  const told: { title: string; click: () => void }[] = []
  class Notification {
    readonly #title: string
    #click = () => undefined as unknown
    constructor({ title }: { title: string }) {
      this.#title = title
    }
    on(_event: 'click', listener: () => void): void {
      this.#click = listener
    }
    show(): void {
      told.push({ title: this.#title, click: this.#click })
    }
  }
  const show = vi.fn()
  const tell = questionTeller({ Notification }, shellTexts('en'), show)
  for (const questions of [0, 1, 1, 0, 3]) tell(questions)
  expect(told.map(({ title }) => title)).toEqual(['A bot has a question', 'Bots have 3 questions'])
  told[0]?.click()
  expect(show).toHaveBeenCalledOnce()
})
