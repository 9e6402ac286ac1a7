import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openInMemory } from '../../../main/central/stores.ts'
import { deskhand } from '../../deskhand.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { type Around, openBook, posterBot } from './book.ts'
import { openLine } from './line.ts'
import { botFolder, childrenOf, openCentral, until } from './stage.ts'

/** A book, a central with numbers to post, and a runner with the flags to post them. */
async function stage(numbers: readonly string[], around?: Around) {
  const book = await openBook(around)
  const central = await openCentral({ store: await openInMemory() })
  await central.queue('poster', ...numbers)
  const runner = await central.runner('vm-1')
  const flags = ['--bots', botFolder(posterBot()), '--asset', `site=${book.url}`]
  return { book, central, runner, flags }
}

test('takes items, posts each once, and tells what came of them', async () => {
  const { book, central, runner, flags } = await stage(['a', 'b', 'c', 'd', 'e'])
  const running = runner.start(...flags)
  expect(await central.untilAll('done')).toHaveLength(5)
  expect(book.posted.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'])
  const reports = await until(
    () => central.admin.reports.list({ kind: 'run' }),
    ({ entries }) => entries.some(({ report }) => report.kind === 'run' && report.state === 'done'),
  )
  expect(reports.entries[0]?.report).toMatchObject({ bot: 'poster' })
  running.process.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  expect(running.said()).toContain('✓ a of numbers  done')
  expect(running.said()).toContain('Drained.')
})

test('drains: the item under way is finished, the others are given back', async () => {
  const posting = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const before = () => {
    posting.resolve()
    return goOn.promise
  }
  const { book, central, runner, flags } = await stage(['a', 'b', 'c'], { before })
  const running = runner.start(...flags)
  await posting.promise
  running.toAll('SIGINT')
  await until(running.said, (said) => said.includes('Stopping after this item'))
  // The word has to reach the process of the bot before the posting is through.
  setTimeout(goOn.resolve, 1_000)
  expect(await running.ended).toBe(0)
  const states = (await central.items()).map(({ reference, state }) => [reference, state])
  expect(Object.fromEntries(states)).toEqual({ a: 'done', b: 'ready', c: 'ready' })
  expect(book.posted).toEqual(['a'])
})

test('the process of a bot that is killed in the middle takes nobody down, and nothing is posted twice', async () => {
  let killed = false
  const { book, central, runner, flags } = await stage(['a', 'b', 'c'], {
    after: () => {
      if (killed) return
      killed = true
      for (const pid of childrenOf(running)) process.kill(pid, 'SIGKILL')
    },
  })
  const running = runner.start(...flags)
  await central.untilAll('done')
  expect(book.posted.toSorted()).toEqual(['a', 'b', 'c'])
  expect(running.said()).toContain('The process of a bot died: SIGKILL')
})

test('an item over which the process dies again and again is given up; what may have happened is in doubt', async () => {
  const { central, runner, flags } = await stage(['a'], {
    before: () => {
      for (const pid of childrenOf(running)) process.kill(pid, 'SIGKILL')
      return new Promise(() => undefined)
    },
  })
  const running = runner.start(...flags)
  const [item] = await central.untilAll('in-doubt')
  expect(item?.error).toMatchObject({ message: expect.stringContaining('died over this item') })
})

test('while central is away commits wait, and go on when it is back', async () => {
  const { book, central, runner, flags } = await stage(['a', 'b', 'c'])
  const line = await openLine(() => central.url)
  line.atAnswer('/v1/leases/take', () => {
    setImmediate(() => line.cut())
    setTimeout(() => line.mend(), 4_000)
  })
  const running = runner.start(...flags, '--central', line.url)
  await central.untilAll('done')
  expect(book.posted.toSorted()).toEqual(['a', 'b', 'c'])
  expect(running.said()).toContain('Central cannot be reached')
  expect(running.said()).toContain('Central answers again.')
})

test('a bot that cannot work here rests, and its items are given back', async () => {
  const { book, central, runner, flags } = await stage(['a'])
  const running = runner.start(...flags.slice(0, 2))
  await until(running.said, (said) => said.includes('poster rests for'))
  expect(running.said()).toContain('There is no value for the asset "site"')
  await until(central.items, (items) => items[0]?.state === 'ready')
  expect(book.posted).toEqual([])
})

test('a switch that is thrown at central is in the copy at once', async () => {
  const { central, runner, flags } = await stage([])
  const copy = () => {
    try {
      return readFileSync(join(runner.home.folder, 'routes.json'), 'utf8')
    } catch {
      return ''
    }
  }
  await central.admin.routes.put({ name: 'document-type', champion: null, thresholds: {} })
  runner.start(...flags)
  await until(copy, (text) => text.includes('"on":true'))
  await central.admin.routes.kill({ name: 'document-type', reason: 'a test' })
  await until(copy, (text) => text.includes('"on":false'))
})

test('enrols once, for its owner only, and ends where its token ends', async () => {
  const { central, runner, flags } = await stage([])
  expect(statSync(runner.tokenFile).mode & 0o777).toBe(0o600)
  const running = runner.start(...flags)
  await until(
    () => central.admin.runners.list({}),
    ([one]) => one?.seenAt !== null,
  )
  await central.admin.runners.revoke({ name: 'vm-1' })
  expect(await running.ended).toBe(2)
  expect(running.said()).toContain('Central does not accept the token of this runner')
  const again = ['runner', '--central', central.url, '--token-file', join(runner.home.folder, 'other')]
  const { said, status } = await deskhand(temporaryHome(), [...again, '--enrol', 'dhi_nonsense'])
  expect({ said, status }).toMatchObject({ status: 2, said: expect.stringContaining('Ask for a new code') })
  const unknown = await deskhand(temporaryHome(), again)
  expect(unknown).toMatchObject({ status: 2, said: expect.stringContaining('--enrol <code>') })
})
