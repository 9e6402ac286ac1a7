import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BotError } from '../../../../bots/errors/index.ts'
import type { SightSeen } from '../../../api/host/contract/sight.ts'
import type { Home } from '../../home.ts'
import { errorOf } from '../../problem-message.ts'
import { fromTrial, type Trial } from './messages.ts'

const PROGRAM = fileURLToPath(new URL('./trial-process.ts', import.meta.url))
/** How long a trial may take in all, and a process that was called off to go; milliseconds. */
const LONGEST = 60_000
const PATIENCE = 8_000

/**
 * Looks for an element in a process of its own: browser and hooks may take it down, and nothing else. Throws as that
 * process did, `stopped` where `signal` called it off, `step-timeout` where it took too long. It is gone then.
 */
export async function tryApart(
  trial: Trial,
  home: Pick<Home, 'folder'>,
  signal: AbortSignal,
): Promise<SightSeen> {
  const child = fork(PROGRAM, {
    execArgv: [],
    env: { ...process.env, DESKHAND_HOME: home.folder },
    stdio: ['ignore', 'ignore', process.stderr, 'ipc'],
  })
  const told = Promise.withResolvers<SightSeen>()
  const gone = Promise.withResolvers<void>()
  told.promise.catch(() => undefined)
  const late = setTimeout(() => told.reject(tooLong()), LONGEST)
  const stop = () => told.reject(new BotError('stopped', 'The trial was called off', { acted: false }))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop)
  child.on('message', (raw) => {
    const message = fromTrial.parse(raw)
    if (message.tell === 'sight') told.resolve(message.sight)
    else told.reject(errorOf(message.problem))
  })
  const ended = (how: string) => {
    told.reject(new BotError('unexpected', `The process of the trial ended by itself: ${how}`))
    gone.resolve()
  }
  child.on('error', (error) => child.pid === undefined && ended(error.message))
  child.on('exit', (code, killed) => ended(killed ?? `exit status ${code}`))
  child.send(trial, () => undefined)
  try {
    return await told.promise
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
    if (child.connected) child.disconnect()
    const stuck = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    await gone.promise
    clearTimeout(stuck)
  }
}

function tooLong(): BotError {
  return new BotError('step-timeout', `The trial took more than ${LONGEST / 1000} s`, {
    next: 'Look whether the page loads in a browser of yours, and try it again.',
    acted: false,
  })
}
