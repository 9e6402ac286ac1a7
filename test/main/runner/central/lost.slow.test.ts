import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { forEachStore, type OpenStore } from '../../../main/central/stores.ts'
import { openBook, posterBot } from './book.ts'
import { openLine } from './line.ts'
import { botFolder, openCentral, until } from './stage.ts'

forEachStore('slow', lostRunnerTests)

/** Runners that are lost in the middle of a posting, and those that go on behind them. */
function lostRunnerTests(open: OpenStore): void {
  test('what a killed runner had under way is taken by another, and each is posted once', async () => {
    const book = await openBook({
      after: (number) => {
        if (number === 'a' && book.posted.length === 1) first.toAll('SIGKILL')
      },
    })
    const central = await openCentral({ store: await open() })
    await central.queue('poster', 'a', 'b', 'c')
    const flags = ['--bots', botFolder(posterBot()), '--asset', `site=${book.url}`]
    const first = (await central.runner('vm-1')).start(...flags)
    expect(await first.ended).toBe('SIGKILL')
    ;(await central.runner('vm-2')).start(...flags)
    const items = await central.untilAll('done')
    expect(items.map(({ runner }) => runner)).toEqual(['vm-2', 'vm-2', 'vm-2'])
    expect(book.posted.toSorted()).toEqual(['a', 'b', 'c'])
  })

  test.each(['before it reads the answer', 'when it has read the answer'])(
    'a runner that sleeps through its lease after it announced a posting, %s, does not post',
    async (moment) => {
      const book = await openBook()
      const central = await openCentral({ store: await open() })
      await central.queue('poster', 'a')
      const flags = ['--bots', botFolder(posterBot()), '--asset', `site=${book.url}`]
      const asleep = Promise.withResolvers<void>()
      const line = await openLine(() => central.url)
      line.atAnswer('/v1/leases/intend', () => {
        const freeze = () => {
          sleeper.toAll('SIGSTOP')
          asleep.resolve()
        }
        if (moment.startsWith('before')) freeze()
        else holdUp(runner.home.journal, freeze)
      })
      const runner = await central.runner('vm-1')
      const sleeper = runner.start(...flags, '--central', line.url)
      await asleep.promise
      ;(await central.runner('vm-2')).start(...flags)
      await central.untilAll('done')
      expect(book.posted).toEqual(['a'])
      sleeper.toAll('SIGCONT')
      await until(sleeper.said, (said) => said.includes('given back'))
      sleeper.process.kill('SIGTERM')
      expect(await sleeper.ended).toBe(0)
      expect(book.posted).toEqual(['a'])
    },
  )
}

/** Keeps a runner from writing that it may act now, for long enough that it has read so; then calls `freeze`. */
function holdUp(journal: string, freeze: () => void): void {
  const lock = new DatabaseSync(journal)
  lock.exec('PRAGMA busy_timeout = 2000; BEGIN IMMEDIATE')
  setTimeout(() => {
    freeze()
    lock.close()
  }, 1_000)
}
