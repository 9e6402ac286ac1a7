import { expect, test } from 'vitest'
import { chooseMenu } from '../../../../bots/drivers/desktop/menus.ts'
import type { ElementDescription } from '../../../../bots/elements/types.ts'
import { Alone, FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'
import { nodes } from './tree/nodes.ts'

/** A bar of menus; a click on a menu in a menu opens nothing, as right after that menu came up. */
class Menus {
  readonly acts: Alone
  readonly clicked: string[] = []
  /** Whether a menu within a menu opens by the mouse being there. */
  opensByMouse = true
  #shown = ['File']

  constructor() {
    const session = new FakeSession(
      new FakeWindows(fakeWindow('Editor', { x: 0, y: 0, width: 200, height: 100 })),
    )
    this.acts = new Alone(session)
    const places = ['File', 'Export', 'As CSV']
    const named = (x: number) => places[Math.floor(x / 50)] ?? ''
    Object.assign(session.tree, {
      find: async ({ role, name = '' }: ElementDescription) =>
        role === 'menuitem' && this.#shown.includes(name) ? [nodes({ role, name, states: ['enabled'] })] : [],
      box: async ({ name }: { name: string }) => ({
        ...{ x: places.indexOf(name) * 50, y: 0, width: 50, height: 20 },
      }),
    })
    Object.assign(session.hands, {
      moveTo: async ({ x }: { x: number }) => this.#rest(named(x)),
      click: async ({ x }: { x: number }) => this.#click(named(x)),
    })
  }

  #rest(name: string): void {
    if (this.opensByMouse && name === 'Export') this.#shown.push('As CSV')
  }

  #click(name: string): void {
    this.clicked.push(name)
    if (name === 'File') this.#shown.push('Export')
    if (name === 'Export') this.#shown = this.opensByMouse ? ['File', 'Export'] : [...this.#shown, 'As CSV']
  }
}

test('a menu within a menu opens by the mouse being there: a click would close it', async () => {
  const menus = new Menus()
  await chooseMenu(menus.acts, ['File', 'Export', 'As CSV'], undefined, within())
  expect(menus.clicked).toEqual(['File', 'As CSV'])
})

test('one that does not open by itself is clicked', async () => {
  const menus = new Menus()
  menus.opensByMouse = false
  await chooseMenu(menus.acts, ['File', 'Export', 'As CSV'], undefined, within())
  expect(menus.clicked).toEqual(['File', 'Export', 'As CSV'])
})
