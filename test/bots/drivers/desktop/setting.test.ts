import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Acts } from '../../../../bots/drivers/desktop/acts.ts'
import type { AccessibleNode } from '../../../../bots/drivers/desktop/tree/index.ts'
import type { ElementDescription } from '../../../../bots/elements/types.ts'
import { Alone, FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'
import { nodes } from './tree/nodes.ts'

const BOX = { x: 0, y: 0, width: 100, height: 80 }
const LIST = { x: 0, y: 0, width: 100, height: 10 }
const LIST_MIDDLE = { x: 50, y: 5 }
const country = { ref: 'country', role: 'combobox', name: 'Country', window: { title: 'Order' } }
const field = { ref: 'amount', role: 'textbox', name: 'Amount', window: { title: 'Order' } }

test('a field that is greyed out gets no value, and nothing was done', async () => {
  const { acts, values } = form(() => false)
  await expect(acts.setValue(field, '12', within(200))).rejects.toMatchObject({
    code: 'element-blocked',
    message: '"amount" is disabled',
    details: { acted: false },
  })
  expect(values).toEqual([])
})

test('a field that becomes enabled is waited for', async () => {
  let looks = 0
  const { acts, values } = form(() => ++looks > 3)
  await acts.setValue(field, '12', within())
  expect(values).toEqual(['12'])
})

test('in a list whose program cannot choose, its entry is clicked where it drops down', async () => {
  const { acts, session } = list(['Austria', 'Chile'])
  await acts.setValue(country, 'Chile', within())
  expect(session.clicks).toEqual([LIST_MIDDLE, { x: 50, y: 45 }])
})

test('an entry that a list does not show is refused, and the list is closed', async () => {
  const { acts, keys } = list(['Austria'])
  await expect(acts.setValue(country, 'Chile', within(600))).rejects.toMatchObject({ code: 'value-refused' })
  expect(keys).toEqual(['Chile', 'Escape'])
})

test('keys go to a list that has the keyboard, though it refuses to take it, without a click', async () => {
  const { acts, session, keys } = list(['Austria'])
  const [closed] = await session.tree.find(country, undefined, within())
  Object.assign(session.tree, { focus: async () => false, focused: async () => closed })
  await acts.press('ArrowDown', country, within())
  expect(keys).toEqual(['ArrowDown'])
  expect(session.clicks).toEqual([])
})

test('a text that its program takes only from the keyboard is typed, over what stood there', async () => {
  const { acts, keys } = typed((text) => text)
  await acts.setValue(field, '12', within())
  expect(keys).toEqual(['Control+A', '12'])
})

describe('a field that was typed into', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('and stays as it was refuses the value', async () => {
    const { acts } = typed(() => '7')
    const details = { expected: 'twelve', found: '7' }
    const refusal = expect(acts.setValue(field, 'twelve', within())).rejects.toMatchObject({
      ...{ code: 'value-refused', details },
    })
    await vi.runAllTimersAsync()
    await refusal
  })

  test('and whose busy program shows that seconds later has taken it', async () => {
    const { acts } = typed((text) => text, 4000)
    const set = expect(acts.setValue(field, 'twelve', within())).resolves.toBeUndefined()
    await vi.runAllTimersAsync()
    await set
  })
})

/** A window with one field that only the keyboard changes, which shows what is made of the text so many milliseconds later. */
function typed(shows: (text: string) => string, later = 0) {
  const session = new FakeSession(new FakeWindows(fakeWindow('Order', BOX)))
  const keys: string[] = []
  let held = '7'
  Object.assign(session.tree, {
    find: async () => [nodes({ role: 'textbox', name: 'Amount', abilities: ['read', 'edit'] })],
    box: async () => BOX,
    focus: async () => true,
    readText: async () => held,
    setValue: async () => false,
  })
  Object.assign(session.hands, {
    type: async (text: string) => {
      keys.push(text)
      const show = () => {
        held = shows(text)
      }
      if (later > 0) setTimeout(show, later)
      else show()
    },
    chord: async (chord: string) => void keys.push(chord),
  })
  return { acts: new Alone(session), keys }
}

/** A window with a list that drops down when it is clicked, and what is typed there. */
function list(entries: readonly string[]) {
  const session = new FakeSession(new FakeWindows(fakeWindow('Order', BOX)))
  const closed = nodes({ role: 'combobox', name: 'Country' })
  const keys: string[] = []
  Object.assign(session.tree, {
    find: async ({ role, name }: ElementDescription) => {
      if (role === 'combobox') return [closed]
      const isShown = session.clicks.length > 0 && entries.includes(name ?? '')
      return isShown ? [nodes({ role: 'option', name: name ?? '' })] : []
    },
    box: async ({ role, name }: AccessibleNode) =>
      role === 'combobox' ? LIST : { ...LIST, y: 20 + entries.indexOf(name) * 20 },
    setValue: async () => false,
  })
  Object.assign(session.hands, {
    type: async (text: string) => void keys.push(text),
    chord: async (chord: string) => void keys.push(chord),
  })
  return { acts: new Alone(session), session, keys }
}

/** A window with one field, and the values that its program was given. */
function form(isEnabled: () => boolean) {
  const session = new FakeSession(new FakeWindows(fakeWindow('Order', BOX)))
  const values: unknown[] = []
  Object.assign(session.tree, {
    find: async () => [
      nodes({ role: 'textbox', name: 'Amount', states: isEnabled() ? ['visible', 'enabled'] : ['visible'] }),
    ],
    box: async () => BOX,
    setValue: async (_: unknown, value: unknown) => values.push(value) > 0,
  })
  return { acts: new Acts(session), values }
}
