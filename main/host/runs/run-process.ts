import { carryOut } from '../../runner/carry-out.ts'
import { type DebugSession, debugSession, LookingDebugger, noStanding } from '../../runner/debugging/index.ts'
import { home } from '../home.ts'
import { takeOwnDisplay } from '../own-display.ts'
import { problemOf } from '../problem-message.ts'
import { sightMessage } from '../sight-message.ts'
import { LiveImage } from './live-image.ts'
import { type BeginRun, type FromRun, type ToRun, toRun } from './messages.ts'
import { newsOf } from './news.ts'
import { elementsOf } from './sentences.ts'

/** How long a run that was called off may take to close what it has open; milliseconds. */
const GRACE = 5_000

const stop = new AbortController()
const kill = new AbortController()
let debugging: DebugSession | undefined
let looking: LookingDebugger | undefined
let image: LiveImage | undefined

function say(message: FromRun): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
}

process.on('message', (raw) => {
  const message = toRun.parse(raw)
  if (message.kind === 'begin') void carry(message)
  else if (message.kind === 'stop') stop.abort()
  else if (message.kind === 'watch') watch(message.on)
  else if (message.kind === 'debug') debugging?.command(message.command)
  else if (message.kind === 'breakpoints') debugging?.setBreakpoints(message.breakpoints)
  else if (message.kind === 'look') void look(message)
  else endAtOnce()
})

// Ctrl-C goes to all processes of the terminal; the host says what becomes of it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)

// Without the host nobody could stop it any more. The journal holds how far it came, so that it can be resumed.
process.once('disconnect', endAtOnce)

function watch(on: boolean): void {
  if (on) image?.begin()
  else image?.end()
}

async function look({ number, element, on }: Extract<ToRun, { kind: 'look' }>): Promise<void> {
  try {
    if (!looking) throw noStanding()
    say({ kind: 'sight', number, sight: sightMessage(await looking.look(element, on, kill.signal)) })
  } catch (thrown) {
    say({ kind: 'no-sight', number, problem: problemOf(thrown) })
  }
}

function endAtOnce(): void {
  kill.abort()
  setTimeout(() => process.exit(), GRACE).unref()
}

async function carry({ debug, ...begin }: BeginRun): Promise<void> {
  const news = newsOf(say, elementsOf(begin.folder))
  let endDisplay: (() => Promise<void>) | undefined
  try {
    if (begin.ownDisplay) endDisplay = await takeOwnDisplay()
    await carryOut({
      ...begin,
      assets: {},
      home: home(),
      progress: news.progress,
      onWired: (wired) => {
        image = new LiveImage(wired, (shot) => say({ kind: 'image', image: shot }))
      },
      ...(debug && {
        debugging: (bot, wired) => {
          debugging = debugSession(bot, wired, debug, (stop) => say({ kind: 'stands', stop }))
          looking = new LookingDebugger(debugging, bot.folder, wired)
          return looking
        },
      }),
      stop: stop.signal,
      kill: kill.signal,
    })
  } catch (thrown) {
    say({ kind: 'refused', problem: problemOf(thrown) })
  }
  image?.end()
  await endDisplay?.()
  news.flush()
  say({ kind: 'ended' })
  if (process.connected) process.disconnect()
}
