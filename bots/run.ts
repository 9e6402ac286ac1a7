import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBot as carry, openJournal, type RunOptions, type RunOutcome } from './engine/index.ts'
import { BotError } from './errors/index.ts'
import type { Bot } from './format/index.ts'

/** What a run needs at the least is ports; all else has a plain default. */
export type PlainRunOptions = Pick<RunOptions, 'ports'> & Partial<RunOptions>

/**
 * Runs a bot. Without a `journal` it keeps one for this run alone, so that nothing is done twice within it; hand
 * one in to keep that promise from run to run. Throws as the engine does: only where the run could not begin.
 */
export async function runBot(bot: Bot, options: PlainRunOptions): Promise<RunOutcome> {
  if (options.journal) return carry(bot, { ...defaults, ...options, journal: options.journal })
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-run-'))
  const journal = openJournal(join(folder, 'journal.sqlite'))
  try {
    return await carry(bot, { ...defaults, ...options, journal })
  } finally {
    journal.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const defaults = {
  inputs: {},
  asset: (name: string): never => {
    throw new BotError('asset-missing', `The asset "${name}" was not given`)
  },
}
