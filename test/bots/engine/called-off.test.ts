import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { bot, broken, freshJournal, run, threeItems, World } from './harness.ts'

/** A world whose service does not care that it is called off, and answers when it likes. */
function stubborn(path: string, milliseconds: number): World {
  const world = new World()
  world.before = async ({ url }) => {
    if (url.endsWith(path)) await new Promise((resolve) => setTimeout(resolve, milliseconds))
  }
  return world
}

describe('steps inside one whose time is up', () => {
  const text = (more: string) => `
steps:
  - flow.each: =[1, 2]
    timeout: 60ms
    ${more}
    steps:
      - http.request: http://world/slow
      - http.request: http://world/post
        method: POST
        body: x
  - http.request: http://world/next
`

  test('do not go on behind its back', async () => {
    const world = stubborn('/slow', 150)
    const { state, error } = await run(bot(text('')), world)
    expect({ state, code: error?.code }).toEqual({ state: 'failed', code: 'step-timeout' })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(world.posted).toEqual([])
  })

  test('have ended before the bot goes on', async () => {
    const world = stubborn('/slow', 150)
    const { state } = await run(bot(text('on-error: continue')), world)
    expect(state).toBe('done')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(world.requests).toEqual(['GET /slow', 'GET /next'])
    expect(world.posted).toEqual([])
  })

  test('have told what their commit did', async () => {
    const world = stubborn('/post', 150)
    const { journal, run: id } = await run(bot(text('on-error: continue')), world)
    expect(world.posted).toEqual(['x'])
    expect(journal.history(id).commits.map(({ state }) => state)).toEqual(['done'])
  })
})

describe('killing', () => {
  test('ends a run whose step does not listen', async () => {
    const world = new World()
    const kill = new AbortController()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    world.before = () => {
      kill.abort()
      setImmediate(() => vi.advanceTimersByTime(3_000))
      return new Promise(() => {})
    }
    const { state } = await run(bot('steps:\n  - http.request: http://world/open\n'), world, {
      kill: kill.signal,
    })
    expect(state).toBe('stopped')
  })

  test('during a wait before the next try is a stop, not a failure', async () => {
    for (const path of ['/post', '/open']) {
      const world = new World()
      const kill = new AbortController()
      world.before = ({ url }) => {
        if (url.endsWith(path)) throw broken(false)
      }
      const { sleep } = world.ports.clock
      world.ports.clock.sleep = (milliseconds, signal) => {
        kill.abort()
        return sleep(milliseconds, signal)
      }
      const { state, counts } = await run(bot(threeItems()), world, { kill: kill.signal })
      expect({ path, state, ready: counts.ready }).toEqual({ path, state: 'stopped', ready: 3 })
    }
  })
})

describe('a commit that was given up', () => {
  test('counts as not done only when it could no longer arrive since then', async () => {
    const world = new World()
    let arrives = Number.POSITIVE_INFINITY
    world.before = ({ url }) => {
      if (world.time >= arrives && !world.posted.includes('first')) world.posted.push('first', 'a')
      if (!url.endsWith('/post') || arrives < Number.POSITIVE_INFINITY) return
      // It took its time, then the line was cut; what was sent arrives three seconds later.
      world.time += 60_000
      arrives = world.time + 3_000
      throw broken()
    }
    const { state } = await run(bot(threeItems(undefined, "['a']")), world)
    expect(state).toBe('done')
    expect(world.posted).toEqual(['first', 'a'])
  })

  test('and that the steps no longer lead to leaves its item in doubt', async () => {
    const world = new World()
    const journal = freshJournal()
    let isOn = true
    const text = threeItems('      when: =assets.on\n', "['a']").replace(
      'open:',
      'assets:\n  on: { type: yes-no }\nopen:',
    )
    world.after = ({ url }) => {
      if (url.endsWith('/post')) throw broken()
    }
    const asset = () => isOn
    const first = await run(bot(text), world, { journal, asset })
    expect(first.state).toBe('in-doubt')
    isOn = false
    const second = await run(bot(text), world, { journal, asset, resume: first.run })
    expect(second.state).toBe('in-doubt')
  })
})

describe('a batch', () => {
  const form = { 'elements.yaml': 'form:\n  a: { textbox: A }\n  b: { textbox: B }\n' }
  const text = 'steps:\n  - browser.fill: form.a\n    value: one\n  - browser.fill: form.b\n    value: two\n'

  test('of which the driver tells too little is not done', async () => {
    const world = new World()
    world.ports.browser.perform = async () => [{ ok: true, value: undefined }]
    const { state, error } = await run(bot(text, form), world)
    expect(state).toBe('failed')
    expect(error?.details.step).toBe('browser.fill form.b')
  })

  test('that fails as a whole names its first step', async () => {
    const world = new World()
    world.ports.browser.perform = async () => {
      throw new BotError('browser-gone', 'gone')
    }
    const { error, journal, run: id } = await run(bot(text, form), world)
    expect(error?.details).toMatchObject({ step: 'browser.fill form.a', at: { line: 4 } })
    expect(journal.history(id).failures).toHaveLength(1)
  })
})
