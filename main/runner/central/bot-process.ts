import { home } from '../../host/home.ts'
import { BotWorker } from './bot-worker.ts'
import { type FromBot, toBot } from './messages.ts'

/** How often the runner hears that this process gets its turns; milliseconds. */
const BETWEEN_BEATS = 1_000
/** How long a run may take to end once the runner is gone; milliseconds. */
const GRACE = 5_000

const say = (message: FromBot) => {
  if (process.connected) process.send?.(message)
}
let worker: BotWorker | undefined

process.on('message', async (raw) => {
  const message = toBot.parse(raw)
  if (message.kind === 'begin') worker = new BotWorker({ ...message, home: home(), say })
  else if (message.kind !== 'close') worker?.hear(message)
  else {
    await worker?.close()
    process.disconnect()
  }
})

// Ctrl-C goes to all processes of the terminal; the runner says what becomes of it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

// Without the runner nobody renews the leases or sends what was done.
process.once('disconnect', () => {
  worker?.kill()
  setTimeout(() => process.exit(), GRACE).unref()
})

setInterval(() => say({ kind: 'alive' }), BETWEEN_BEATS).unref()
