import { describe, expect, test } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { type Flow, isContainer } from '../../../../bots/steps/define.ts'
import { stepKind } from '../../../../bots/steps/index.ts'
import { Waiting } from '../../../../bots/steps/waiting.ts'
import { runStep } from '../fake-ports.ts'

/** Walks a container over blocks that note that they ran; a block may be a function that throws. */
async function walk(name: string, params: Record<string, unknown>, blocks: Record<string, () => void>) {
  const kind = stepKind(name)
  if (kind === undefined || !isContainer(kind)) throw new Error(`${name} is no container`)
  const ran: unknown[] = []
  const flow: Flow = {
    blocks: Object.keys(blocks),
    run: async (block, options) => {
      ran.push(options === undefined ? block : [block, options])
      blocks[block]?.()
    },
    call: async (subflow, inputs) => ({ subflow, inputs }),
    signal: new AbortController().signal,
  }
  const parsed = kind.params.parse(params)
  const end = async () => kind.walk(parsed, flow)
  const error = await end().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return { ran, error }
}

const nothing = () => {}
const throws = (error: unknown) => () => {
  throw error
}

test.each([
  [true, { steps: nothing, else: nothing }, ['steps']],
  [false, { steps: nothing, else: nothing }, ['else']],
  [false, { steps: nothing }, []],
])('flow.if %s', async (condition, blocks, expected) => {
  expect((await walk('flow.if', { condition }, blocks)).ran).toEqual(expected)
})

test('flow.if takes no other value for true', async () => {
  await expect(walk('flow.if', { condition: 1 }, { steps: nothing })).rejects.toThrow()
})

test.each([
  ['invoice', 'cases.invoice'],
  [7, 'cases.7'],
  ['letter', 'else'],
])('flow.switch %j', async (value, block) => {
  const blocks = { 'cases.invoice': nothing, 'cases.7': nothing, else: nothing }
  expect((await walk('flow.switch', { value }, blocks)).ran).toEqual([block])
})

test('flow.switch without the case and without else is an error', async () => {
  const { error, ran } = await walk('flow.switch', { value: 'letter' }, { 'cases.invoice': nothing })
  expect(error).toMatchObject({ code: 'value-invalid', details: { expected: 'one of invoice' } })
  expect(ran).toEqual([])
})

test('flow.each gives each item its name and round', async () => {
  const { ran } = await walk(
    'flow.each',
    { items: ['a', 'b'], as: 'letter', index: 'at' },
    { steps: nothing },
  )
  expect(ran).toEqual([
    ['steps', { iteration: 0, variables: { letter: 'a', at: 0 } }],
    ['steps', { iteration: 1, variables: { letter: 'b', at: 1 } }],
  ])
})

test('flow.each ends with the round that fails', async () => {
  const failure = new BotError('http-failed', 'down')
  const { ran, error } = await walk('flow.each', { items: [1, 2, 3] }, { steps: throws(failure) })
  expect(ran).toHaveLength(1)
  expect(error).toBe(failure)
})

describe('flow.while', () => {
  test('asks before each round', async () => {
    let left = 3
    const condition = async () => left-- > 0
    expect((await walk('flow.while', { condition }, { steps: nothing })).ran).toHaveLength(3)
  })

  test('may run as often as it says, and no more', async () => {
    let left = 5
    const five = async () => left-- > 0
    expect(
      (await walk('flow.while', { condition: five, atMost: 5 }, { steps: nothing })).error,
    ).toBeUndefined()
    const endless = await walk('flow.while', { condition: async () => true, atMost: 5 }, { steps: nothing })
    expect(endless.error).toMatchObject({ code: 'loop-limit' })
    expect(endless.ran).toHaveLength(5)
  })
})

describe('flow.try', () => {
  const down = new BotError('http-failed', 'down')
  const all = { catch: nothing, finally: nothing }

  test('without a failure there is nothing to catch', async () => {
    expect((await walk('flow.try', {}, { steps: nothing, ...all })).ran).toEqual(['steps', 'finally'])
  })

  test('catch sees the error', async () => {
    const { ran, error } = await walk('flow.try', {}, { steps: throws(down), ...all })
    expect(error).toBeUndefined()
    expect(ran).toEqual([
      'steps',
      ['catch', { variables: { error: { code: 'http-failed', kind: 'system', message: 'down' } } }],
      'finally',
    ])
  })

  test('without catch the error goes on, behind finally', async () => {
    const { ran, error } = await walk('flow.try', {}, { steps: throws(down), finally: nothing })
    expect(error).toBe(down)
    expect(ran).toEqual(['steps', 'finally'])
  })

  test('an error in catch goes on, behind finally', async () => {
    const worse = new BotError('business-rule', 'worse')
    const { ran, error } = await walk(
      'flow.try',
      {},
      { steps: throws(down), catch: throws(worse), finally: nothing },
    )
    expect(error).toBe(worse)
    expect(ran.at(-1)).toBe('finally')
  })

  test('what is for a person to set up is not caught', async () => {
    const refused = new BotError('login-refused', 'wrong password')
    const { ran, error } = await walk('flow.try', {}, { steps: throws(refused), ...all })
    expect(error).toBe(refused)
    expect(ran).toEqual(['steps', 'finally'])
  })

  test.each([
    new BotError('stopped', 'by hand'),
    new BotError('in-doubt', 'did it happen?'),
    new Waiting({ id: '1', title: 'Check', fields: [] }),
  ])('%s leaves finally for later', async (pause) => {
    const { ran, error } = await walk('flow.try', {}, { steps: throws(pause), ...all })
    expect(error).toBe(pause)
    expect(ran).toEqual(['steps'])
  })
})

test('call hands over its inputs and gives the result', async () => {
  const kind = stepKind('call')
  if (kind === undefined || !isContainer(kind)) throw new Error('call is no container')
  const call = async (subflow: string, inputs: Record<string, unknown>) => ({ subflow, inputs })
  const flow = { call } as unknown as Flow
  const params = kind.params.parse({ flow: 'ledger/find', with: { number: '7' } })
  expect(await kind.walk(params, flow)).toEqual({ subflow: 'ledger/find', inputs: { number: '7' } })
})

test('flow.fail is a business exception before anything was done', async () => {
  const { error } = await runStep('flow.fail', { message: 'Not an invoice' })
  expect(error).toMatchObject({
    code: 'business-rule',
    kind: 'business',
    message: 'Not an invoice',
    details: { acted: false },
  })
})

test('flow.stop stops the run with its reason', async () => {
  const { error } = await runStep('flow.stop', { reason: 'Month end' })
  expect(error).toMatchObject({ code: 'stopped', message: 'Month end' })
})

test.each([
  ['500ms', 500],
  ['2m', 120_000],
  [1.5, 1500],
])('flow.wait %j', async (time, expected) => {
  expect((await runStep('flow.wait', { time })).calls).toEqual([['clock.sleep', expected]])
})
