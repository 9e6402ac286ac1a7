import { expect, test } from 'vitest'
import { forEachStore, type OpenStore } from '../../../main/central/stores.ts'
import { openBook, posterBot } from './book.ts'
import { botFolder, openCentral, until } from './stage.ts'
import { openWire } from './wire.ts'

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

  test('a runner that sleeps through its lease between announcement and posting does not post', async () => {
    const book = await openBook()
    const central = await openCentral({ store: await open() })
    await central.queue('poster', 'a')
    const flags = ['--bots', botFolder(posterBot()), '--asset', `site=${book.url}`]
    let announced = false
    const wire = await openWire(central.url, (path) => {
      if (path !== '/v1/work/intend' || announced) return
      announced = true
      sleeper.toAll('SIGSTOP')
    })
    const sleeper = (await central.runner('vm-1')).start(...flags, '--central', wire.url)
    await until(() => announced, Boolean)
    ;(await central.runner('vm-2')).start(...flags)
    await central.untilAll('done')
    expect(book.posted).toEqual(['a'])
    sleeper.toAll('SIGCONT')
    await until(sleeper.said, (said) => said.includes('given back') || said.includes('lease'))
    sleeper.process.kill('SIGTERM')
    expect(await sleeper.ended).toBe(0)
    expect(book.posted).toEqual(['a'])
  })
}
