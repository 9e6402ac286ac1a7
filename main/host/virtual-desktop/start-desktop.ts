import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { connectDisplay, type Display } from '../../../bots/drivers/desktop/display/index.ts'
import { askForDesktops } from '../../../bots/drivers/desktop/windows/index.ts'
import { environmentOf } from './fresh-home.ts'
import { programs } from './programs.ts'

/** Milliseconds for each part to be there. */
const PATIENCE = 20_000
const BETWEEN = 20

/** Starts display, session bus and window manager in this home; gives the environment of programs there. */
export async function startDesktop(home: string, size: string): Promise<Record<string, string>> {
  const plain = environmentOf(home)
  const display = `:${await startDisplay(size, plain)}`
  const address = `unix:path=${join(home, 'run', 'bus')}`
  const environment = { ...plain, DISPLAY: display, DBUS_SESSION_BUS_ADDRESS: address }
  await startBus(address, environment)
  await startWindowManager(environment)
  return environment
}

/** The server chooses the number of the display itself, so that two sessions never want the same. */
function startDisplay(size: string, environment: Record<string, string>): Promise<string> {
  const words = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset']
  return firstLine(start('Xvfb', words, environment))
}

/** The accessibility bus comes with it: the session bus starts that when it is asked for first. */
async function startBus(address: string, environment: Record<string, string>): Promise<void> {
  const words = ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3']
  await firstLine(start('dbus-daemon', words, environment))
}

async function startWindowManager(environment: Record<string, string> & { DISPLAY: string }): Promise<void> {
  const child = start('openbox', ['--sm-disable'], environment)
  const display = await connectDisplay(environment)
  try {
    await before(managed(display), child)
  } finally {
    display.close()
  }
}

/**
 * A window manager names itself before it hears what comes: a window that is opened between is left alone for good. So it is
 * asked until it has done what it was asked; one desktop is all that a bot needs.
 */
async function managed(display: Display): Promise<void> {
  while ((await display.numbers(display.root, '_NET_SUPPORTING_WM_CHECK')).length === 0) await pause(BETWEEN)
  for (const count of [2, 1])
    while ((await display.numbers(display.root, '_NET_NUMBER_OF_DESKTOPS'))[0] !== count) {
      await askForDesktops(display, count)
      await pause(BETWEEN)
    }
}

interface Started {
  readonly child: ChildProcess
  /** Why it is not there. */
  readonly failure: Promise<never>
}

function start(
  command: keyof typeof programs,
  words: string[],
  environment: Record<string, string>,
): Started {
  const child = spawn(command, words, {
    env: environment,
    cwd: environment.HOME,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failure = new Promise<never>((_, reject) => {
    child.once('error', () =>
      reject(new Error(`There is no ${command}; install it: \`apt-get install ${programs[command]}\``)),
    )
    child.once('exit', (code, signal) => reject(new Error(`${command} ended with ${code ?? signal}`)))
  })
  failure.catch(() => undefined)
  return { child, failure }
}

/** What the program writes first to its fourth file; both ours do so when they are ready. */
function firstLine(started: Started): Promise<string> {
  const pipe = started.child.stdio[3] as Readable
  const line = new Promise<string>((resolve) => {
    let text = ''
    pipe.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      if (text.includes('\n')) resolve(text.trim())
    })
  })
  return before(line, started)
}

async function before<T>(wanted: Promise<T>, { child, failure }: Started): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`${child.spawnfile} was not ready within ${PATIENCE / 1000} s`)),
    PATIENCE,
  )
  return await Promise.race([wanted, failure, late.promise]).finally(() => clearTimeout(timer))
}
