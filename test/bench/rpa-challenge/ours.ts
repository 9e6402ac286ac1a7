import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openJournal, runBot } from '../../../bots/engine/index.ts'
import { readBot } from '../../../bots/index.ts'
import { homePaths } from '../../../main/host/home.ts'
import { wirePorts } from '../../../main/host/ports.ts'
import type { Player } from './player.ts'

const bot = readBot(fileURLToPath(import.meta.resolve('../../../bots/samples/rpa-challenge')))
const people = fileURLToPath(import.meta.resolve('../../../bots/samples/rpa-challenge/people.csv'))

/** Our bot through the engine, with a journal on disk below the folder; its browser stays open between plays. */
export function ourPlayer(url: string, folder: string, pipelining: boolean): Player {
  const nobody = { ask: async () => undefined }
  const journal = openJournal(join(folder, `${pipelining ? 'pipelined' : 'single'}.sqlite`))
  const deciding = { home: homePaths({ DESKHAND_HOME: folder }), decisions: () => journal.decisions }
  const wiring = { bot, people: nobody, headless: true, downloads: folder, deciding, pipelining }
  const { ports, close } = wirePorts(wiring)
  return {
    async play() {
      const { run, error } = await runBot(bot, { ports, journal, inputs: { people }, asset: () => url })
      if (error) throw error
      return String(journal.history(run).results.at(-1)?.value)
    },
    async close() {
      journal.close()
      await close()
    },
  }
}
