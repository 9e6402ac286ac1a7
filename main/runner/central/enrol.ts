import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { centralClient, isRefusal } from '../../api/central/client.ts'
import type { Home } from '../../host/home.ts'
import { writeWhole } from '../../host/write-whole.ts'
import { refusal } from './asking.ts'

interface EnrolOptions {
  readonly url: string
  /** What an administrator was given for this runner; it works once. */
  readonly code: string
  readonly tokenFile: string
  readonly home: Home
}

/**
 * Trades a code for the token of a runner, which is bound to this PC, and keeps it in a file; gives the runner's name.
 * Throws `central-refused` where the code does not fit, `folder-read-only` before anything is asked, `central-unreachable`.
 */
export async function enrol({ url, code, tokenFile, home }: EnrolOptions): Promise<string> {
  // The code works once: that its fruit can be kept must be sure before it is spent.
  makeWritable(dirname(resolve(tokenFile)))
  try {
    const { name, token } = await centralClient({ url }).runners.enrol({ code, pc: pcOf(home) })
    writeWhole(tokenFile, `${token}\n`)
    return name
  } catch (thrown) {
    if (!isRefusal(thrown)) throw refusal(thrown)
    throw new BotError('central-refused', 'Central does not accept this code', {
      found: thrown.message,
      next: 'Ask for a new code: each works once, and for a day.',
      cause: thrown,
    })
  }
}

/** The token of this runner. Throws `input-missing` where it was not enrolled yet. */
export function readToken(tokenFile: string, url: string): string {
  try {
    const token = readFileSync(tokenFile, 'utf8').trim()
    if (token !== '') return token
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new BotError('file-unreadable', `The token in ${tokenFile} cannot be read`, { cause })
    }
  }
  throw new BotError('input-missing', `There is no token in ${tokenFile}: this runner is not enrolled`, {
    next: `Have a code made with \`deskhand central invite <name>\`, then enrol: deskhand runner --central ${url} --token-file ${tokenFile} --enrol <code>`,
  })
}

function pcOf(home: Home): string {
  const journal = openJournal(home.journal)
  try {
    return journal.pc()
  } finally {
    journal.close()
  }
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new BotError('folder-read-only', `The token cannot be kept in ${folder}`, {
      next: 'Name a file in a folder that you may write to with --token-file.',
      cause,
    })
  }
}
