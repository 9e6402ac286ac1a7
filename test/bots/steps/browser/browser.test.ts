import { describe, expect, test } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { runStep } from '../fake-ports.ts'

const target = { ref: 'ledger.number' }
const other = { ref: 'ledger.done' }

/** What each step asks of the browser. */
const cases: [string, Record<string, unknown>, unknown[][]][] = [
  ['address', {}, [['browser.address']]],
  ['click', { target }, [['browser.click', target, { button: 'left' }]]],
  [
    'click',
    { target, button: 'right', modifiers: ['Shift'], position: { x: 1, y: 2 } },
    [['browser.click', target, { button: 'right', modifiers: ['Shift'], position: { x: 1, y: 2 } }]],
  ],
  ['close-tab', {}, [['browser.closeTab', {}]]],
  ['dialog', { answer: 'accept' }, [['browser.expectDialog', { accept: true }]]],
  ['dialog', { answer: 'dismiss', text: 'x' }, [['browser.expectDialog', { accept: false, text: 'x' }]]],
  ['double-click', { target }, [['browser.click', target, { count: 2 }]]],
  ['drag', { from: target, to: other }, [['browser.drag', target, { element: other }, {}]]],
  ['drag', { from: target, by: { x: 3, y: 4 } }, [['browser.drag', target, { by: { x: 3, y: 4 } }, {}]]],
  [
    'drag',
    { from: target, position: { x: 1, y: 2 }, to: other, toPosition: { x: 3, y: 4 } },
    [['browser.drag', target, { element: other, position: { x: 3, y: 4 } }, { position: { x: 1, y: 2 } }]],
  ],
  [
    'drag',
    { from: target, path: [{ x: 5, y: 0 }] },
    [['browser.drag', target, { path: [{ x: 5, y: 0 }] }, {}]],
  ],
  ['hover', { target }, [['browser.hover', target, {}]]],
  ['open', { address: 'https://example.com' }, [['browser.open', 'https://example.com', { newTab: false }]]],
  ['open', { address: 'about:blank', newTab: true }, [['browser.open', 'about:blank', { newTab: true }]]],
  ['press', { keys: 'Enter' }, [['browser.press', 'Enter', undefined, {}]]],
  ['press', { keys: 'Control+A', target }, [['browser.press', 'Control+A', target, {}]]],
  ['scroll', { target }, [['browser.scroll', target, undefined, {}]]],
  ['scroll', { by: { y: 300 } }, [['browser.scroll', undefined, { x: 0, y: 300 }, {}]]],
  ['switch-tab', {}, [['browser.switchTab', {}, {}]]],
  ['switch-tab', { title: 'Invoice' }, [['browser.switchTab', { title: 'Invoice' }, {}]]],
  ['type', { target, text: 'abc', pause: '50ms' }, [['browser.type', target, 'abc', { pause: 50 }]]],
  ['upload', { target, files: 'a.pdf' }, [['browser.upload', target, ['/bots/sample/a.pdf'], {}]]],
  [
    'upload',
    { target, files: [{ path: '/scans/b.png' }, 'a.pdf'] },
    [['browser.upload', target, ['/scans/b.png', '/bots/sample/a.pdf'], {}]],
  ],
  ['wait', { target }, [['browser.waitFor', target, 'visible', {}]]],
  ['wait', { target, state: 'hidden' }, [['browser.waitFor', target, 'hidden', {}]]],
  ['fill', { target, value: 'x' }, [['browser.perform', [{ do: 'fill', target, value: 'x' }], {}]]],
  [
    'select',
    { target, options: 'EUR' },
    [['browser.perform', [{ do: 'select', target, options: ['EUR'] }], {}]],
  ],
  [
    'select',
    { target, options: ['a', 'b'] },
    [['browser.perform', [{ do: 'select', target, options: ['a', 'b'] }], {}]],
  ],
  ['check', { target }, [['browser.perform', [{ do: 'check', target, checked: true }], {}]]],
  ['check', { target, checked: false }, [['browser.perform', [{ do: 'check', target, checked: false }], {}]]],
  ['read', { target }, [['browser.perform', [{ do: 'read', target, what: 'text' }], {}]]],
  [
    'read',
    { target, attribute: 'href' },
    [['browser.perform', [{ do: 'read', target, what: 'attribute', attribute: 'href' }], {}]],
  ],
]

test.each(cases)('browser.%s %j', async (name, params, calls) => {
  const ran = await runStep(`browser.${name}`, params, { 'browser.address': 'https://example.com' })
  expect(ran.error).toBeUndefined()
  expect(ran.calls).toEqual(calls)
})

test('the wheel is turned until what is looked for is there', async () => {
  const answers = [false, false, true].map((value) => [{ ok: true, value }])
  const params = { target, by: { y: 400 }, until: other }
  const { calls } = await runStep('browser.scroll', params, { 'browser.perform': () => answers.shift() })
  const look = ['browser.perform', [{ do: 'read', target: other, what: 'visible' }], {}]
  const turn = ['browser.scroll', target, { x: 0, y: 400 }, {}]
  const wait = ['clock.sleep', 150]
  expect(calls).toEqual([look, turn, wait, look, turn, wait, look])
})

test('what never comes by scrolling is said when the time is up, and a distance is needed', async () => {
  const never = { 'browser.perform': [{ ok: true, value: false }] }
  const { error } = await runStep('browser.scroll', { by: { y: 400 }, until: other }, never)
  expect(error).toMatchObject({ code: 'element-missing', message: expect.stringContaining('ledger.done') })
  const { error: noBy, calls } = await runStep('browser.scroll', { until: other }, never)
  expect(noBy).toMatchObject({ code: 'field-invalid', details: { acted: false } })
  expect(calls).toEqual([])
})

test('a secret reaches the driver as a secret', async () => {
  const value = new Secret('correct horse', 'account.password')
  const { calls } = await runStep('browser.fill', { target, value })
  expect(calls).toEqual([['browser.perform', [{ do: 'fill', target, value }], {}]])
})

test('what the driver found wrong is thrown as it is', async () => {
  const error = new BotError('element-missing', 'not there')
  const ran = await runStep(
    'browser.fill',
    { target, value: 'x' },
    { 'browser.perform': [{ ok: false, error }] },
  )
  expect(ran.error).toBe(error)
})

test.each(['text', 7, false, null])('browser.read gives %j', async (value) => {
  const { result } = await runStep('browser.read', { target }, { 'browser.perform': [{ ok: true, value }] })
  expect(result).toBe(value)
})

test('browser.download saves below the folder of the bot', async () => {
  const saved = { path: '/bots/sample/in/a.csv', name: 'a.csv' }
  const ran = await runStep('browser.download', { target, folder: './in' }, { 'browser.download': saved })
  expect(ran.result).toEqual(saved)
  expect(ran.calls).toEqual([['browser.download', target, '/bots/sample/in', {}]])
})

test('browser.screenshot writes the image and gives the file', async () => {
  const image = new Uint8Array([1, 2])
  const file = { path: '/bots/sample/a.png', name: 'a.png', size: 2, sha256: 'd1' }
  const ran = await runStep(
    'browser.screenshot',
    { file: 'a.png' },
    { 'browser.screenshot': image, 'files.info': file },
  )
  expect(ran.result).toEqual(file)
  expect(ran.calls[1]).toEqual(['files.writeBytes', '/bots/sample/a.png', image])
})

test.each([
  ['browser.open', { address: 'example.com' }],
  ['browser.wait', { target, state: 'gone' }],
  ['browser.fill', { target, value: 5 }],
  ['browser.read', { target, what: 'colour' }],
])('%s refuses %j', async (name, params) => {
  await expect(runStep(name, params)).rejects.toThrow()
})

test.each([{ from: target }, { from: target, to: other, by: { x: 1, y: 1 } }])(
  'browser.drag needs one goal: %j',
  async (params) => {
    const { error, calls } = await runStep('browser.drag', params)
    expect(error).toMatchObject({ code: 'field-invalid', details: { acted: false } })
    expect(calls).toEqual([])
  },
)

describe('browser.assert', () => {
  const showing = (...values: unknown[]) => ({
    'browser.perform': () => [{ ok: true, value: values.length > 1 ? values.shift() : values[0] }],
  })

  test.each([
    [{ text: 'Posted  now' }, ' Posted\n now '],
    [{ contains: 'Invoice 7' }, 'The Invoice\t7 is posted'],
    [{ value: ' 12 ' }, ' 12 '],
    [{ checked: false }, false],
    [{ count: 0 }, 0],
    [{ visible: false }, false],
    [{}, true],
  ])('%j fits %j', async (expectation, shown) => {
    const ran = await runStep('browser.assert', { target, ...expectation }, showing(shown))
    expect(ran.error).toBeUndefined()
    expect(ran.calls).toHaveLength(1)
  })

  test('looks again until the page has come round', async () => {
    const ran = await runStep(
      'browser.assert',
      { target, text: 'Posted' },
      showing('Saving', 'Saving', 'Posted'),
    )
    expect(ran.error).toBeUndefined()
    expect(ran.passed).toBe(200)
  })

  test('fails within the time of the step, with what was there', async () => {
    const ran = await runStep('browser.assert', { target, text: 'Posted' }, showing('Refused'))
    expect(ran.error).toMatchObject({
      code: 'assertion-failed',
      details: { expected: 'text: "Posted"', found: '"Refused"' },
    })
    expect(ran.passed).toBeLessThanOrEqual(1000)
    expect(ran.passed).toBeGreaterThan(500)
  })

  test('everything that is said must hold', async () => {
    const byReading: Record<string, unknown> = { text: 'Posted', count: 2 }
    const perform = (actions: { what: string }[]) =>
      actions.map(({ what }) => ({ ok: true, value: byReading[what] }))
    const ran = await runStep(
      'browser.assert',
      { target, text: 'Posted', count: 1 },
      { 'browser.perform': perform },
    )
    expect(ran.error).toMatchObject({ details: { expected: 'count: 1', found: '2' } })
  })
})
