import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SetupError } from './needs.mjs'

const TICK = 1000
/** Where no line can be written over, a sign of life is enough now and then; seconds. */
const QUIET_TICKS = 15
const LOG_LINES_SHOWN = 10

/**
 * Runs a command that takes its time: one line says so, with the seconds that go by; its own noise goes to a log
 * file, which is named where it fails. Throws a SetupError then.
 * @param {{ title: string, command: string, words: string[], folder?: string, next: string,
 *   environment?: Record<string, string> }} task `next` says what the person can do where it fails
 */
export async function longTask({ title, command, words, folder, next, environment = {} }) {
  const log = join(mkdtempSync(join(tmpdir(), 'deskhand-setup-')), 'log.txt')
  const clock = progress(title)
  const failure = await run(command, words, { folder, log, environment: { ...process.env, ...environment } })
  clock.end(failure === undefined)
  if (failure !== undefined) throw new SetupError(`${failure}\n${gist(log)}\n  log:  ${log}\n  next: ${next}`)
  rmSync(dirname(log), { recursive: true, force: true })
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {{ folder?: string | undefined, log: string, environment: NodeJS.ProcessEnv }} options
 * @returns {Promise<string | undefined>} what went wrong
 */
function run(command, words, { folder, log, environment }) {
  const output = openSync(log, 'w')
  const called = [command, ...words].join(' ')
  return new Promise((resolve) => {
    // On Windows npm is a script, which only a shell can start; none of the words needs quoting.
    const shell = process.platform === 'win32' && command === 'npm'
    const child = spawn(command, words, {
      cwd: folder,
      env: environment,
      shell,
      stdio: ['ignore', output, output],
    })
    child.on('error', (error) => resolve(`\`${called}\` could not be started: ${error.message}`))
    child.on('exit', (code, signal) =>
      resolve(code === 0 ? undefined : `\`${called}\` ended with ${code ?? signal}.`),
    )
  }).finally(() => closeSync(output))
}

/** @param {string} title */
function progress(title) {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / TICK)
  const live = process.stderr.isTTY
  process.stderr.write(live ? `${title} ...` : `${title} ...\n`)
  const timer = setInterval(() => {
    if (live) process.stderr.write(`\r${title} ... ${seconds()} s`)
    else if (seconds() % QUIET_TICKS === 0) process.stderr.write(`  ... ${seconds()} s\n`)
  }, TICK)
  return {
    /** @param {boolean} well */
    end(well) {
      clearInterval(timer)
      const result = `${well ? 'done' : 'failed'} after ${seconds()} s`
      process.stderr.write(live ? `\r${title} ... ${result}\n` : `  ${result}\n`)
    },
  }
}

/**
 * The lines that say what went wrong, where they can be told, else the last ones.
 * @param {string} log
 */
function gist(log) {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
  const telling = lines.filter((line) => /^(npm error|E:) .*\w/.test(line)).slice(0, LOG_LINES_SHOWN)
  return (telling.length > 0 ? telling : lines.slice(-LOG_LINES_SHOWN))
    .map((line) => `  | ${line}`)
    .join('\n')
}
