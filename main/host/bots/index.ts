import type { Journal } from '../../../bots/engine/journal/index.ts'
import { type ExportFormat, exportBot } from '../../../bots/exchange/index.ts'
import { readBot } from '../../../bots/index.ts'
import type { BotCard, BotOrigin } from '../../api/host/contract/bots.ts'
import type { Home } from '../home.ts'
import { botFolders } from './bot-folders.ts'
import { cardOf } from './cards.ts'
import { duplicateBot, removeBot, renameBot } from './change.ts'
import { createEmpty, createFromRecording } from './create.ts'
import { firstSteps } from './first-steps.ts'
import { botLibrary } from './library.ts'
import { preparationOf, problemOfPath } from './preparation.ts'
import { readAgain } from './read-again.ts'
import { createSample } from './sample/index.ts'
import { sampleLedger } from './sample/ledger.ts'

/** What a file of an exported bot ends with. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = { playwright: '.spec.ts', 'chrome-recorder': '.json' }

/** The bots of this PC: what there is, and making, changing and removing them. All throw BotError or BotErrors. */
export function botServices(home: Home, journal: Journal) {
  const library = botLibrary(home)
  const folders = botFolders(home)
  const ledger = sampleLedger(home)
  const readKnown = readAgain()
  const cards = () => library.all().map((bot) => cardOf(bot, { home, journal, readBot: readKnown }))
  const readable = () => {
    const sound = cards().filter(({ problems }) => problems === 0)
    return sound.map(({ folder }) => readKnown(folder))
  }
  const sample = () => cards().find((card) => card.isSample)
  return {
    list(): BotCard[] {
      const order = folders.list().map(({ folder }) => folder)
      const place = ({ within }: BotCard) => (within === undefined ? 0 : order.indexOf(within))
      return cards().sort((a, b) => place(a) - place(b) || a.title.localeCompare(b.title))
    },
    folders,
    async create(origin: BotOrigin) {
      if (origin.from === 'sample') {
        const bot = sample()?.id ?? library.idOf(await createSample(home, ledger))
        await ledger.open()
        return { bot, omissions: [] }
      }
      const { folder, omissions } =
        origin.from === 'empty'
          ? createEmpty(home, origin.title)
          : createFromRecording(home, origin.file, origin.text)
      return { bot: library.idOf(folder), omissions }
    },
    add(folder: string): string {
      readBot(folder)
      return library.add(folder)
    },
    remove: (id: string, how: 'forget' | 'delete') => removeBot({ home, library, journal }, id, how),
    duplicate: (id: string) => library.idOf(duplicateBot(home, library.folderOf(id))),
    rename: (id: string, title: string) => renameBot(library.folderOf(id), title),
    export(id: string, to: ExportFormat) {
      const bot = readBot(library.folderOf(id))
      return { file: `${bot.name}${ENDINGS[to]}`, ...exportBot(bot, to) }
    },
    async preparation(id: string) {
      if (cards().some((card) => card.id === id && card.isSample)) await ledger.open()
      return preparationOf(library.folderOf(id), home, journal)
    },
    practice: () => ledger.place(),
    firstSteps: () => firstSteps(home, readable(), journal),
    checkPath(path: string, type: 'file' | 'folder') {
      const problem = problemOfPath(path, type)
      return problem === undefined ? {} : { problem }
    },
    /** Starts what the sample works on where there is a copy of it. */
    async openSample() {
      // Looking at all bots takes its time, which a host that never had the sample does not have to spend.
      if (ledger.wasOpened() && sample()) await ledger.open()
    },
    close: () => ledger.close(),
  }
}
