import { expect, test } from 'vitest'
import type { AccessibleNode } from '../../../bots/drivers/desktop/tree/index.ts'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import { Capture } from '../../../recorder/desktop/capture.ts'
import type { Input } from '../../../recorder/desktop/hooks/messages.ts'
import { Looker } from '../../../recorder/desktop/looking/looker.ts'
import { LooksLike } from '../../../recorder/desktop/looking/looks-like.ts'
import { OpenWindows } from '../../../recorder/desktop/open-windows.ts'
import type { DesktopEyes } from '../../../recorder/desktop/ports.ts'
import type { NewDesktopFact } from '../../../recorder/facts/index.ts'

const box = { x: 0, y: 0, width: 100, height: 100 }
const window: WindowInfo = {
  ...{ id: 1, title: 'Form', program: 'form', kind: 'window', pid: 0, state: 'normal', active: true },
  ...{ box, modal: false, owner: undefined, connection: 1 },
}

function node(role: string, name: string, isSecret = false): AccessibleNode {
  return {
    ...{ id: `${role} ${name}`, role, nativeRole: role, name, description: '', isSecret },
    ...{ states: new Set(['visible', 'editable'] as const), abilities: new Set<never>() },
    ...{ program: { name: 'form', pid: 0, toolkit: 'test' }, parent: undefined, children: [] },
  }
}

type Untimed = Input extends infer One ? (One extends Input ? Omit<One, 'at'> : never) : never

/** A window that shows what `shown` says, everywhere. */
class Desk {
  shown = node('button', 'Save')
  focused = node('textbox', 'Name')
  held = 'held'
  readonly facts: NewDesktopFact[] = []
  readonly secrets: string[] = []
  readonly troubles: string[] = []
  readonly windows: OpenWindows
  open = [window]
  popups: WindowInfo[] = []
  readonly capture: Capture
  #at = 0

  constructor() {
    const picture = { data: new Uint8Array(4), width: 1, height: 1, hash: '' }
    const eyes: DesktopEyes = {
      windows: {
        list: async () => this.open,
        popups: async () => this.popups,
        at: async () => this.popups.at(-1) ?? window,
        active: async () => this.open[0],
        onChange: () => () => undefined,
      },
      tree: {
        at: async () => this.shown,
        focused: async () => this.focused,
        box: async () => box,
        readValue: async () => this.held,
        fingerprint: async () => Promise.reject(new Error('nobody knows')),
        selectors: async ({ role, name }) => [{ role, name }],
      },
      text: undefined,
      grab: async () => picture,
    }
    const looker = new Looker(eyes, false)
    this.windows = new OpenWindows(eyes, looker, { path: '', secure: false, onTrouble: () => undefined })
    this.capture = new Capture({
      ...{ looker, secure: false, looksLike: new LooksLike(eyes, undefined) },
      windows: this.windows,
      onFact: (fact) => this.facts.push(fact),
      onSecret: (_, { text }) => this.secrets.push(text),
      onTrouble: (message) => this.troubles.push(message),
    })
  }

  hear(...inputs: Untimed[]): void {
    for (const input of inputs) this.capture.hear({ ...input, at: ++this.#at })
  }

  /** Facts of this kind, by the names of their elements. */
  names(kind: NewDesktopFact['fact']): unknown[] {
    return this.facts.flatMap((fact) =>
      fact.fact === kind && 'element' in fact ? [fact.element?.description.name] : [],
    )
  }
}

async function openDesk(): Promise<Desk> {
  const desk = new Desk()
  await desk.windows.begin()
  return desk
}

const point = { x: 5, y: 5 }
const press = { input: 'press', button: 'left', point, modifiers: [] } as const
const key = (text: string) => ({ input: 'key', key: text, text, modifiers: [] }) as const

test('what counts is what stood there when the mouse came, not what the press made of it', async () => {
  const desk = await openDesk()
  desk.hear({ input: 'move', point })
  await desk.capture.settle()
  desk.shown = node('button', 'Saved')
  desk.hear(press)
  await desk.capture.settle()
  expect(desk.names('press')).toEqual(['Save'])
  desk.hear({ ...press, point: { x: 50, y: 50 } })
  await desk.capture.settle()
  expect(desk.names('press')).toEqual(['Save', 'Saved'])
})

test('the second press of a double click is on what the first one was on, whatever that has become', async () => {
  const desk = await openDesk()
  desk.hear(press)
  await desk.capture.settle()
  desk.shown = node('textbox', 'Cell')
  desk.hear(press)
  await desk.capture.settle()
  expect(desk.names('press')).toEqual(['Save', 'Save'])
})

test('the wheel turns over what it began over; a click behind it is on what came there', async () => {
  const desk = await openDesk()
  const wheel = { input: 'wheel', point, by: { x: 0, y: 1 }, modifiers: [] } as const
  for (const row of ['Row 1', 'Row 2', 'Row 3']) {
    desk.shown = node('listitem', row)
    desk.hear(wheel)
    await desk.capture.settle()
  }
  desk.hear(press)
  await desk.capture.settle()
  expect(desk.names('wheel')).toEqual(['Row 1', 'Row 1', 'Row 1'])
  expect(desk.names('press')).toEqual(['Row 3'])
})

test('keys that come when a window has just got the keyboard belong to that window', async () => {
  const desk = await openDesk()
  desk.open = []
  desk.hear(press)
  await desk.capture.settle()
  desk.open = [window]
  desk.hear({ input: 'key', key: 'q', text: '', modifiers: ['Control'] })
  await desk.capture.settle()
  expect(desk.facts.findLast(({ fact }) => fact === 'key')).toMatchObject({ window: { title: 'Form' } })
})

test('keys belong to what has the keyboard, and what it holds is told before and after', async () => {
  const desk = await openDesk()
  desk.hear(key('a'), key('b'))
  await desk.capture.settle()
  expect(desk.facts.map(({ fact }) => fact)).toEqual(['value', 'key', 'key', 'value'])
  expect(desk.names('key')).toEqual(['Name', 'Name'])
})

test('what a slow program had not taken when the person rested is read again before something else is done', async () => {
  const desk = await openDesk()
  desk.held = 'a'
  desk.hear(key('a'), key('b'))
  await desk.capture.settle()
  desk.held = 'ab'
  desk.hear(press)
  await desk.capture.settle()
  desk.held = 'c'
  desk.hear(key('c'), key('d'))
  await desk.capture.settle()
  desk.held = 'cd'
  await desk.capture.end()
  const values = desk.facts.flatMap((fact) => (fact.fact === 'value' ? [`${fact.when} ${fact.value}`] : []))
  expect(values).toEqual(['before a', 'after a', 'late ab', 'after c', 'late cd'])
})

test('a window that took its own name while its program started is told by that name', async () => {
  const desk = await openDesk()
  desk.open = [{ ...window, title: 'Loading', program: 'starter' }]
  desk.hear(key('a'))
  await desk.capture.settle()
  desk.open = [window]
  desk.hear(key('b'))
  await desk.capture.settle()
  const programs = desk.facts.flatMap((fact) =>
    fact.fact === 'key' && 'window' in fact ? [fact.window?.choice.program] : [],
  )
  expect(programs).toEqual(['starter', 'form'])
})

test('of a secret there is nothing in the facts', async () => {
  const desk = await openDesk()
  desk.focused = node('textbox', 'Password', true)
  desk.hear(key('x'), key('y'))
  await desk.capture.settle()
  expect(desk.secrets).toEqual(['x', 'y'])
  const keys = desk.facts.filter(({ fact }) => fact === 'key')
  expect(keys).toHaveLength(2)
  for (const fact of keys) expect(fact).not.toHaveProperty('text')
  expect(desk.facts.some(({ fact }) => fact === 'value')).toBe(false)
})

test('what was typed before it could be seen where, and may be a secret, is left out', async () => {
  const desk = await openDesk()
  desk.hear(key('a'))
  await desk.capture.settle()
  const tab = { input: 'key', key: 'Tab', text: '', modifiers: [] } as const
  desk.hear(tab, key('x'), key('y'), tab)
  // The password's field had the keyboard, but not any more when it is asked for.
  desk.focused = node('textbox', 'City')
  await desk.capture.settle()
  const texts = desk.facts.flatMap((fact) => (fact.fact === 'key' && fact.text ? [fact.text] : []))
  expect(texts).toEqual(['a'])
  expect(desk.troubles).toHaveLength(1)
  desk.hear(key('z'))
  await desk.capture.settle()
  expect(desk.names('key').at(-1)).toBe('City')
})

test('a modifier alone is told where nothing was done while it was held', async () => {
  const desk = await openDesk()
  const alt = { key: 'Alt', text: '', modifiers: [] } as const
  desk.hear({ input: 'key', ...alt }, { input: 'key-up', ...alt })
  desk.hear({ input: 'key', ...alt }, key('x'), { input: 'key-up', ...alt })
  await desk.capture.settle()
  const keys = desk.facts.flatMap((fact) => (fact.fact === 'key' ? [fact.key] : []))
  expect(keys).toEqual(['Alt', 'x'])
  expect(desk.troubles).toEqual([])
})

const other: WindowInfo = { ...window, id: 2, title: 'Other', active: false }

test('what goes to a menu of the window manager is told as that, and to no field', async () => {
  const desk = await openDesk()
  const unseen = { ...window, id: 3, kind: 'frame', box: { ...box, x: -100 } } as const
  desk.popups = [unseen, { ...window, id: 4, kind: 'frame' }]
  desk.hear({ ...key(' '), modifiers: ['Alt'], text: '' })
  await desk.capture.settle()
  desk.popups = [unseen]
  desk.hear(key('x'))
  await desk.capture.settle()
  desk.hear(key('a'))
  await desk.capture.settle()
  const typed = desk.facts.filter(({ fact }) => fact === 'key')
  expect(typed).toMatchObject([{ isFrame: true }, { isFrame: true }, { text: 'a' }])
  expect(desk.names('key')).toEqual(['Name'])
})

test('a click in a menu of the window manager is told as one on the frame of the window', async () => {
  const desk = await openDesk()
  desk.popups = [{ ...window, id: 4, kind: 'frame', title: '' }]
  desk.hear(press)
  await desk.capture.settle()
  expect(desk.facts).toMatchObject([{ fact: 'press', isFrame: true, window: { title: 'Form' } }])
})

test('windows that come and go in a pause are not told, those before and after it are', async () => {
  const desk = await openDesk()
  desk.open = [window, other]
  desk.capture.pause()
  await desk.capture.settle()
  desk.open = [window]
  desk.capture.windowsChanged()
  await desk.capture.settle()
  desk.capture.resume()
  await desk.capture.settle()
  expect(desk.facts.map(({ fact }) => fact)).toEqual(['opened', 'value'])
  desk.open = [window, { ...other, id: 3 }]
  desk.capture.windowsChanged()
  await desk.capture.settle()
  expect(desk.facts.filter(({ fact }) => fact === 'opened')).toHaveLength(2)
})

test('only the button that was pressed ends a press', async () => {
  const desk = await openDesk()
  const release = { input: 'release', point, modifiers: [] } as const
  desk.hear(press, { ...release, button: 'right' }, { ...release, button: 'left' })
  await desk.capture.settle()
  const released = desk.facts.flatMap((fact) => (fact.fact === 'release' ? [fact.button] : []))
  expect(released).toEqual(['left'])
})

test('who waits for rest does not wait for a mouse that never is still', async () => {
  const desk = await openDesk()
  desk.hear(key('a'))
  let x = 0
  const mouse = setInterval(() => {
    x += 10
    desk.hear({ input: 'move', point: { x, y: 5 } })
  }, 1)
  await desk.capture.settle().finally(() => clearInterval(mouse))
  expect(desk.facts.at(-1)).toMatchObject({ fact: 'value', when: 'after' })
})
