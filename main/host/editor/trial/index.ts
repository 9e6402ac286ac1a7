import type { Journal } from '../../../../bots/engine/journal/index.ts'
import type { SightSeen, Surface } from '../../../api/host/contract/sight.ts'
import { botLibrary } from '../../bots/library.ts'
import type { Home } from '../../home.ts'
import { checkAddress } from '../../recorder/recorded-browser.ts'
import type { RunServices } from '../../runs/index.ts'
import { lastValues } from '../last-values.ts'
import { tryApart } from './try-apart.ts'

/** Where an element is looked for. */
type TrialPlace =
  | { readonly place: 'run'; readonly run: string; readonly on: Surface }
  | { readonly place: 'page'; readonly address: string }
  | { readonly place: 'desktop' }

/** Elements and formulas tried out, without anything being done with them. */
export function trialServices(home: Home, runs: Pick<RunServices, 'process'>, journal: Journal) {
  const library = botLibrary(home)
  const all = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const valuesOf = (folder: string) => lastValues(journal, folder)
  return {
    /** What formulas of the bot are tried with where no run stands; nothing where none has ended. */
    lastValues(bot: string) {
      const values = valuesOf(library.folderOf(bot))
      return values ? { values } : {}
    },
    /**
     * What each selector of an element finds there. Throws `bot-unknown`, what is wrong with the bot or the address, and what
     * keeps the page or the desktop from being looked at.
     */
    async element(
      bot: string,
      element: string,
      at: TrialPlace,
      signal: AbortSignal | undefined,
    ): Promise<SightSeen> {
      if (at.place === 'run') return await runs.process(at.run).look(element, at.on)
      const folder = library.folderOf(bot)
      if (at.place === 'page') checkAddress(at.address)
      const ends = AbortSignal.any([all.signal, ...(signal ? [signal] : [])])
      const address = at.place === 'page' ? { address: at.address } : {}
      const trial = tryApart({ folder, element, values: valuesOf(folder) ?? {}, ...address }, home, ends)
      const over = trial.catch(() => undefined).finally(() => underWay.delete(over))
      underWay.add(over)
      return await trial
    },
    /** Calls all of them off; settles when their processes are gone. */
    async close(): Promise<void> {
      all.abort()
      await Promise.all(underWay)
    },
  }
}
