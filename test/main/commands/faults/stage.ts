import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { temporaryFolder } from '../../temporary-home.ts'

const cli = fileURLToPath(new URL('../../../../main/cli.ts', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Waits until standard output holds the text. */
  until(text: string): Promise<void>
}

interface CallOptions {
  readonly env?: Readonly<Record<string, string>>
  /** False: standard input is closed from the start. */
  readonly stdin?: boolean
}

/** A folder of bots and a home, as somebody has them who calls `deskhand`. */
export interface Stage {
  readonly folder: string
  readonly home: string
  /** Writes a bot of these files, `bot.yaml` first, and gives its folder. */
  bot(name: string, yaml: string, files?: Readonly<Record<string, string>>): string
  call(words: readonly string[], options?: CallOptions): Promise<Ended>
  start(words: readonly string[], options?: CallOptions): Started
}

export function stage(): Stage {
  const folder = temporaryFolder()
  const home = join(folder, 'home')
  const start = (words: readonly string[], options: CallOptions = {}) =>
    startCall(folder, home, words, options)
  return {
    folder,
    home,
    start,
    call: (words, options) => start(words, options).ended,
    bot(name, yaml, files = {}) {
      const root = join(folder, name)
      for (const [file, text] of Object.entries({ 'bot.yaml': yaml, ...files })) {
        mkdirSync(dirname(join(root, file)), { recursive: true })
        writeFileSync(join(root, file), text)
      }
      return root
    },
  }
}

function startCall(cwd: string, home: string, words: readonly string[], options: CallOptions): Started {
  const env = { ...process.env, DESKHAND_HOME: home, NO_COLOR: '1', ...options.env }
  const command = [process.execPath, cli, ...words]
  const [program = '', ...args] =
    options.stdin === false ? ['sh', '-c', 'exec "$0" "$@" <&-', ...command] : command
  const child = spawn(program, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk) => (out += chunk))
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (err += chunk))
  const ended = new Promise<Ended>((resolve) => child.on('close', (status) => resolve({ status, out, err })))
  // With --json the progress goes to standard error.
  const until = (text: string) => expect.poll(() => out + err, { timeout: 60_000 }).toContain(text)
  return { child, ended, until }
}

/** A bot that works through steps, written as in YAML below `steps:`. */
export function botOf(steps: string, more = ''): string {
  return `bot: faulty\nformat: 1\n${more}steps:\n${steps.replace(/^/gm, '  ')}\n`
}

/** The one JSON object that a call with --json leaves, alone on standard output. */
export function answerOf({ out }: Ended) {
  expect(out.match(/\n/g)).toHaveLength(1)
  return JSON.parse(out)
}

/** What people must never see. */
export function expectNoTrace({ out, err }: Ended): void {
  expect(out + err).not.toMatch(/^\s+at (?!:)\S.*:\d+:\d+\)?$|node:internal|file:\/\/\//m)
}
