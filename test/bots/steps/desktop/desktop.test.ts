import { expect, test } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { runStep } from '../fake-ports.ts'

const target = { ref: 'entry.number' }
const window = { ref: 'entry.window' }
const other = { ref: 'entry.saved' }

/** What each step asks of the desktop. */
const cases: [string, Record<string, unknown>, unknown[][]][] = [
  ['activate', { window }, [['desktop.activate', window, {}]]],
  ['click', { target }, [['desktop.click', target, { button: 'left' }]]],
  [
    'click',
    { target, button: 'middle', modifiers: ['Shift'], position: { x: 1, y: 2 } },
    [['desktop.click', target, { button: 'middle', modifiers: ['Shift'], position: { x: 1, y: 2 } }]],
  ],
  [
    'click',
    { target, until: other },
    [
      ['desktop.click', target, { button: 'left' }],
      ['desktop.waitFor', other, 'visible', {}],
    ],
  ],
  ['close', { window }, [['desktop.close', window, {}]]],
  ['double-click', { target }, [['desktop.click', target, { count: 2 }]]],
  ['drag', { from: target, to: other }, [['desktop.drag', target, { element: other }, {}]]],
  [
    'drag',
    { from: target, position: { x: 1, y: 2 }, by: { x: 3, y: 4 } },
    [['desktop.drag', target, { by: { x: 3, y: 4 } }, { position: { x: 1, y: 2 } }]],
  ],
  ['menu', { path: ['File', 'Save'] }, [['desktop.menu', ['File', 'Save'], undefined, {}]]],
  [
    'menu',
    { path: ['File', 'Save'], window, until: other },
    [
      ['desktop.menu', ['File', 'Save'], window, {}],
      ['desktop.waitFor', other, 'visible', {}],
    ],
  ],
  ['press', { keys: 'Enter' }, [['desktop.press', 'Enter', undefined, {}]]],
  ['press', { keys: 'Control+A', target }, [['desktop.press', 'Control+A', target, {}]]],
  ['read', { target }, [['desktop.read', target, 'text', {}]]],
  ['read', { target, what: 'checked' }, [['desktop.read', target, 'checked', {}]]],
  ['read-clipboard', {}, [['desktop.readClipboard', {}]]],
  [
    'right-click',
    { target, until: other },
    [
      ['desktop.click', target, { button: 'right' }],
      ['desktop.waitFor', other, 'visible', {}],
    ],
  ],
  ['scroll', { target }, [['desktop.scroll', target, undefined, {}]]],
  ['scroll', { by: { y: 5 } }, [['desktop.scroll', undefined, { x: 0, y: 5 }, {}]]],
  ['set-value', { target, value: 'x' }, [['desktop.setValue', target, 'x', {}]]],
  ['set-value', { target, value: true }, [['desktop.setValue', target, true, {}]]],
  [
    'start',
    { program: 'mousepad' },
    [['desktop.start', { program: 'mousepad', args: [], folder: '/bots/sample' }, {}]],
  ],
  [
    'start',
    { program: '/opt/erp', args: ['-u', 'me'], in: { path: 'data' }, window },
    [['desktop.start', { program: '/opt/erp', args: ['-u', 'me'], folder: '/bots/sample/data', window }, {}]],
  ],
  ['type', { text: 'abc' }, [['desktop.type', undefined, 'abc', { pause: 0 }]]],
  ['type', { text: 'abc', target, pause: '50ms' }, [['desktop.type', target, 'abc', { pause: 50 }]]],
  ['wait', { target }, [['desktop.waitFor', target, 'visible', {}]]],
  ['wait', { target, state: 'hidden' }, [['desktop.waitFor', target, 'hidden', {}]]],
  ['write-clipboard', { text: 'x' }, [['desktop.writeClipboard', 'x', {}]]],
]

const answers = {
  'desktop.start': { pid: 7, title: 'Untitled' },
  'desktop.read': 'x',
  'desktop.readClipboard': 'x',
}

test.each(cases)('desktop.%s %j', async (name, params, calls) => {
  const ran = await runStep(`desktop.${name}`, params, answers)
  expect(ran.error).toBeUndefined()
  expect(ran.calls).toEqual(calls)
})

test('desktop.start tells of the program and its window', async () => {
  const { result } = await runStep('desktop.start', { program: 'mousepad' }, answers)
  expect(result).toEqual({ pid: 7, title: 'Untitled' })
})

test.each(['text', 7, false])('desktop.read gives %j', async (value) => {
  const { result } = await runStep('desktop.read', { target }, { 'desktop.read': value })
  expect(result).toBe(value)
})

test.each(['type', 'set-value', 'write-clipboard'])(
  'a secret reaches desktop.%s as a secret',
  async (name) => {
    const secret = new Secret('correct horse', 'account.password')
    const params = name === 'set-value' ? { target, value: secret } : { text: secret }
    const { calls } = await runStep(`desktop.${name}`, params)
    expect(calls.flat()).toContain(secret)
  },
)

test('what goes wrong while it is waited for what shows that it worked, goes wrong after the click', async () => {
  const missing = () => Promise.reject(new BotError('element-missing', 'not there', { acted: false }))
  const { error } = await runStep('desktop.click', { target, until: other }, { 'desktop.waitFor': missing })
  expect(error).toMatchObject({ code: 'element-missing', details: { acted: true } })
})

test('desktop.drag needs one goal', async () => {
  const { error, calls } = await runStep('desktop.drag', { from: target })
  expect(error).toMatchObject({ code: 'field-invalid', details: { found: 'none', acted: false } })
  expect(calls).toEqual([])
})

test('desktop.assert looks again until it is so', async () => {
  const texts = ['1', '12', ' 12  3 ']
  const ran = await runStep(
    'desktop.assert',
    { target, text: '12 3' },
    { 'desktop.read': () => texts.shift() },
  )
  const look = ['desktop.read', target, 'text', {}]
  const wait = ['clock.sleep', 100]
  expect(ran.calls).toEqual([look, wait, look, wait, look])
  expect(ran.error).toBeUndefined()
})

test('desktop.assert says what it found when the time is up', async () => {
  const { error } = await runStep('desktop.assert', { target }, { 'desktop.read': false })
  expect(error).toMatchObject({
    code: 'assertion-failed',
    details: { expected: 'visible: true', found: 'false', acted: false },
  })
})
