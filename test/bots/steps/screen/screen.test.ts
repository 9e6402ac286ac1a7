import { expect, test } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { runStep } from '../fake-ports.ts'

const within = { ref: 'ledger.window' }
const done = { ref: 'ledger.posted' }
const place = { x: 10, y: 20, width: 30, height: 8, score: 0.97 }
const image = '/bots/sample/images/plus.png'
const click = { button: 'left', count: 1 }

/** What each step asks of the screen. */
const cases: [string, Record<string, unknown>, unknown[][]][] = [
  ['find-image', { image: 'images/plus.png' }, [['screen.find', { image }, {}]]],
  ['find-image', { image: 'images/plus.png', within }, [['screen.find', { image, within }, {}]]],
  ['find-text', { text: 'Total', within }, [['screen.find', { text: 'Total', within }, {}]]],
  ['click', { text: 'Post' }, [['screen.click', { text: 'Post' }, click]]],
  [
    'click',
    { image: 'images/plus.png', within, nth: 2, position: { x: -5, y: 3 }, button: 'right' },
    [['screen.click', { image, within, nth: 2 }, { button: 'right', count: 1, position: { x: -5, y: 3 } }]],
  ],
  [
    'click',
    { text: 'Post', count: 2, modifiers: ['Control'], until: done },
    [
      ['screen.click', { text: 'Post' }, { button: 'left', count: 2, modifiers: ['Control'] }],
      ['desktop.waitFor', done, 'visible', {}],
    ],
  ],
  ['read', {}, [['screen.read', {}, {}]]],
  ['read', { within }, [['screen.read', { from: { within } }, {}]]],
  [
    'read',
    { text: 'Total', within, region: { x: 80, y: 0, width: 60, height: 20 } },
    [
      [
        'screen.read',
        { from: { text: 'Total', within }, region: { x: 80, y: 0, width: 60, height: 20 } },
        {},
      ],
    ],
  ],
  [
    'read',
    { region: { x: 0, y: 0, width: 60, height: 20 } },
    [['screen.read', { region: { x: 0, y: 0, width: 60, height: 20 } }, {}]],
  ],
  ['assert', { text: 'Posted', within }, [['screen.find', { text: 'Posted', within }, {}]]],
]

test.each(cases)('screen.%s %j', async (name, params, calls) => {
  const ran = await runStep(`screen.${name}`, params, { 'screen.find': [place], 'screen.read': 'text' })
  expect(ran.error).toBeUndefined()
  expect(ran.calls).toEqual(calls)
})

test('screen.find-text gives all places, after waiting for the first', async () => {
  const looks = [[], [], [place, { ...place, y: 50 }]]
  const ran = await runStep('screen.find-text', { text: 'Total' }, { 'screen.find': () => looks.shift() })
  expect(ran.result).toEqual([place, { ...place, y: 50 }])
  expect(ran.passed).toBe(200)
})

test('screen.find-image gives none where it is not to wait, and says where it waited for nothing', async () => {
  const none = { 'screen.find': [] }
  const { result } = await runStep('screen.find-image', { image: 'a.png', wait: false }, none)
  expect(result).toEqual([])
  const { error, passed } = await runStep('screen.find-image', { image: 'a.png', within }, none)
  expect(error).toMatchObject({
    code: 'element-missing',
    message: 'The image /bots/sample/a.png in "ledger.window" is not on the screen',
    details: { acted: false },
  })
  expect(passed).toBeGreaterThan(800)
})

test('screen.assert waits until it is shown, or gone', async () => {
  const looks = [[place], [place], []]
  const gone = await runStep(
    'screen.assert',
    { text: 'Busy', visible: false },
    { 'screen.find': () => looks.shift() },
  )
  expect(gone.error).toBeUndefined()
  expect(gone.passed).toBe(200)
  const still = await runStep('screen.assert', { text: 'Busy', visible: false }, { 'screen.find': [place] })
  expect(still.error).toMatchObject({
    code: 'assertion-failed',
    message: 'The text "Busy" is still on the screen',
  })
})

test('in a window that is gone nothing is shown any more', async () => {
  const gone = { 'screen.find': () => Promise.reject(new BotError('window-missing', 'no such window')) }
  const params = { text: 'Busy', within }
  const ran = await runStep('screen.assert', { ...params, visible: false }, gone)
  expect([ran.error, ran.calls]).toEqual([undefined, [['screen.find', params, {}]]])
  expect((await runStep('screen.assert', params, gone)).error).toMatchObject({ code: 'window-missing' })
  const broken = { 'screen.find': () => Promise.reject(new BotError('display-gone', 'no display')) }
  const { error } = await runStep('screen.assert', { ...params, visible: false }, broken)
  expect(error).toMatchObject({ code: 'display-gone' })
})

test.each([
  ['click', {}, 'none'],
  ['click', { text: 'a', image: 'a.png' }, 'both'],
  ['assert', {}, 'none'],
  ['read', { text: 'a', image: 'a.png' }, 'both'],
])('screen.%s %j does not say what it looks for', async (name, params, found) => {
  const { error, calls } = await runStep(`screen.${name}`, params)
  expect(error).toMatchObject({ code: 'field-invalid', details: { found, acted: false } })
  expect(calls).toEqual([])
})

test('screen.screenshot saves a part of the screen and tells what it saved', async () => {
  const saved = { path: '/bots/sample/a.png', name: 'a.png', size: 3, sha256: 'ab' }
  const png = new Uint8Array([1, 2, 3])
  const ran = await runStep(
    'screen.screenshot',
    { file: 'a.png', within },
    { 'screen.screenshot': png, 'files.info': saved },
  )
  expect(ran.result).toEqual(saved)
  expect(ran.calls).toEqual([
    ['screen.screenshot', { from: { within } }, {}],
    ['files.writeBytes', '/bots/sample/a.png', png],
    ['files.info', '/bots/sample/a.png'],
  ])
})
