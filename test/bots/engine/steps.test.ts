import { describe, expect, test } from 'vitest'
import { Secret } from '../../../bots/secrets/index.ts'
import { bot, broken, run, World } from './harness.ts'

const form = { 'elements.yaml': 'form:\n  a: { textbox: A }\n  b: { textbox: B }\n  go: { button: Go }\n' }

describe('neighbours on a page', () => {
  test('go out together, and the journal has a row for each', async () => {
    const world = new World()
    const text = `
steps:
  - browser.fill: form.a
    value: one
  - browser.fill: form.b
    value: two
  - browser.read: form.a
    save: a
  - data.set: =a
    save: copy
`
    const { journal, run: id, state } = await run(bot(text, form), world)
    expect(state).toBe('done')
    expect(world.performed.map((batch) => batch.map((action) => action.do))).toEqual([
      ['fill', 'fill', 'read'],
    ])
    expect(journal.history(id).results.map(({ kind, value }) => [kind, value])).toEqual([
      ['browser.fill', null],
      ['browser.fill', null],
      ['browser.read', 'form.a'],
      ['data.set', 'form.a'],
    ])
  })

  test('wait where one needs what another reads', async () => {
    const world = new World()
    const text = `
steps:
  - browser.read: form.a
    save: a
  - browser.fill: form.b
    value: =a
`
    await run(bot(text, form), world)
    expect(world.performed.map((batch) => batch.length)).toEqual([1, 1])
  })
})

describe('a step', () => {
  test('is passed over when its condition does not hold, and its name is then nothing', async () => {
    const text = `
steps:
  - data.set: 1
    when: =1 = 2
    save: one
  - data.set: '=one = null ? "nothing" : "something"'
    save: what
  - data.set: 2
    off: true
`
    const { journal, run: id } = await run(bot(text), new World())
    expect(journal.history(id).results.map(({ value }) => value)).toEqual(['nothing'])
  })

  test('whose formula gives another kind of value says in plain words what it takes', async () => {
    const given = async (value: string) => {
      const text = `steps:\n  - browser.fill: form.a\n    value: =${value}\n`
      return (await run(bot(text, form), new World())).error
    }
    expect(await given('12.5')).toMatchObject({
      code: 'value-invalid',
      details: { expected: 'text', found: '12.5', next: expect.stringContaining('$formatNumber') },
    })
    expect((await given('true'))?.next).not.toContain('$formatNumber')
  })

  test('is tried again as often as it says, where nothing happened', async () => {
    const world = new World()
    let failures = 2
    world.before = () => {
      if (failures-- > 0) throw broken(false)
    }
    const text =
      'steps:\n  - http.request: http://world/post\n    method: POST\n    body: x\n    retry: { times: 2, wait: 1s }\n'
    expect((await run(bot(text), world)).state).toBe('done')
    expect(world.posted).toEqual(['x'])
  })

  test('that is a commit is not tried again by itself where something may have happened', async () => {
    const world = new World()
    world.after = () => {
      throw broken()
    }
    const text = 'steps:\n  - http.request: http://world/post\n    method: POST\n    body: x\n    retry: 5\n'
    expect((await run(bot(text), world)).state).toBe('in-doubt')
    expect(world.posted).toEqual(['x'])
  })

  test('may fail without harm where the bot says so', async () => {
    const world = new World()
    world.before = () => {
      throw broken(false)
    }
    const text =
      'steps:\n  - http.request: http://world/open\n    on-error: continue\n    save: answer\n  - data.set: =answer = null\n    save: none\n'
    const { state, journal, run: id } = await run(bot(text), world)
    expect(state).toBe('done')
    expect(journal.history(id).failures).toHaveLength(1)
    expect(journal.history(id).results.at(-1)?.value).toBe(true)
  })

  test('ends when its time is up, and says where', async () => {
    const world = new World()
    world.before = () => new Promise(() => {})
    const text = 'steps:\n  - http.request: http://world/open\n    timeout: 10ms\n'
    const { state, error } = await run(bot(text), world)
    expect(state).toBe('failed')
    expect(error?.code).toBe('step-timeout')
    expect(error?.details.at).toMatchObject({ file: 'bot.yaml', line: 4 })
  })

  test('gets its values checked, and the error names the place', async () => {
    const text = 'steps:\n  - data.set: 7\n    save: seven\n  - http.request: =seven\n'
    const { error } = await run(bot(text), new World())
    expect(error).toMatchObject({ code: 'value-invalid' })
    expect(error?.details.found).toBe('7')
  })

  test('cannot save a secret', async () => {
    const text =
      'assets:\n  account: { type: credential }\nsteps:\n  - data.set: =assets.account.password\n    save: stolen\n'
    const secret = new Secret('hunter2-hunter2', 'account.password')
    const { error } = await run(bot(text), new World(), { asset: () => ({ user: 'ada', password: secret }) })
    expect(error?.code).toBe('secret-leak')
  })
})

describe('subflows', () => {
  test('have variables of their own and give a result', async () => {
    const text = `
steps:
  - data.set: mine
    save: x
  - call: double
    with: { n: 21 }
    save: answer
  - data.set: =x & answer
    save: both
`
    const subflow =
      'subflow: double\ninputs:\n  n: { type: number }\nsteps:\n  - data.set: =inputs.n * 2\n    save: x\nresult: =x\n'
    const { journal, run: id } = await run(bot(text, { 'subflows/double.yaml': subflow }), new World())
    const results = journal.history(id).results
    expect(results.at(-1)?.value).toBe('mine42')
    expect(results[1]?.step).toBe('call double/data.set =inputs.n * 2')
  })
})

describe('loops', () => {
  test('give their variables back', async () => {
    const text = `
steps:
  - data.set: outer
    save: item
  - flow.each: =[1, 2]
    as: item
    steps:
      - data.set: =item * 10
        save: last
  - data.set: =item & last
    save: end
`
    const { journal, run: id } = await run(bot(text), new World())
    const results = journal.history(id).results
    expect(results.map(({ value }) => value)).toEqual(['outer', 10, 20, 'outer20'])
    expect(results.map(({ step }) => step)).toContain('flow.each =[1, 2][1]/data.set =item * 10')
  })

  test('leave the rest of the process its turn', async () => {
    const text =
      'steps:\n  - flow.each: =[1..3000]\n    as: n\n    steps:\n      - data.set: =n\n        save: m\n'
    let ticks = 0
    const timer = setInterval(() => ticks++, 5)
    await run(bot(text), new World())
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(0)
  })
})
