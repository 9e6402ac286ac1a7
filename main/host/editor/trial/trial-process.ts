import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { readBot } from '../../../../bots/index.ts'
import { describeWith } from '../../../runner/debugging/looking.ts'
import { runAssets } from '../../../runner/watched-run.ts'
import { home } from '../../home.ts'
import { once } from '../../lazy-port.ts'
import { wirePorts } from '../../ports.ts'
import { problemOf } from '../../problem-message.ts'
import { sightMessage } from '../../sight-message.ts'
import { type FromTrial, type Trial, trial } from './messages.ts'

/** How long a page may take to load, an element to come, and a program to tell of its elements; milliseconds. */
const LOADING = 30_000
const MOST = { page: 5_000, desktop: 20_000 } as const
/** How long it may take to close the browser once the host is gone; milliseconds. */
const GRACE = 5_000

const over = new AbortController()

// Nobody waits for it any more.
process.once('disconnect', () => {
  over.abort()
  setTimeout(() => process.exit(), GRACE).unref()
})
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

process.once('message', async (raw) => {
  const told: FromTrial = await lookFor(trial.parse(raw)).catch((thrown: unknown) => ({
    tell: 'problem',
    problem: problemOf(thrown),
  }))
  if (process.connected) process.send?.(told, undefined, undefined, () => process.exit())
  else process.exit()
})

async function lookFor({ folder, element, address, values }: Trial): Promise<FromTrial> {
  const bot = readBot(folder)
  const { signal } = over
  const journal = once(() => openJournal(home().journal))
  const wired = wirePorts({
    bot,
    asset: runAssets(bot, home(), {}),
    people: { ask: () => Promise.reject(new BotError('wrong-use', 'Nobody is asked in a trial')) },
    headless: true,
    downloads: home().downloads,
    deciding: { home: home(), decisions: () => journal().decisions },
  })
  try {
    const target = await describeWith(bot, element, values)
    if (address !== undefined) await wired.ports.browser.open(address, { signal, timeout: LOADING })
    const on = address === undefined ? 'desktop' : 'page'
    return { tell: 'sight', sight: sightMessage(await wired.look(on, target, { signal, timeout: MOST[on] })) }
  } finally {
    await wired.close()
    journal.made?.close()
  }
}
