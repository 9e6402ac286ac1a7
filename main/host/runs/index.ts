import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Journal, RunRecord, RunState } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { readBot } from '../../../bots/index.ts'
import type { LiveRun, RunSummary } from '../../api/host/contract/runs.ts'
import { botLibrary } from '../bots/library.ts'
import type { Home } from '../home.ts'
import { happenedByHand } from './by-hand.ts'
import { CarriedRuns, type StartRun } from './carried.ts'
import { handOverOf } from './hand-over.ts'
import { liveRun } from './live.ts'
import { endOrphans } from './orphans.ts'
import { ownDisplayOffer } from './own-display-offer.ts'
import { evidenceFile } from './picture.ts'
import { approvedChoices, rehearsalOf } from './rehearsed.ts'
import { sentencesOf } from './sentences.ts'
import { itemStory } from './story.ts'
import { runItem, runSummary } from './summary.ts'
import { watchRun } from './watch-run.ts'

export type { BegunRun } from './carried.ts'

interface ListRuns {
  readonly bot?: string | undefined
  readonly state?: RunState | undefined
  readonly before?: Pick<RunRecord, 'id' | 'started'> | undefined
  readonly limit: number
}

type StartBot = Omit<StartRun, 'folder' | 'only'> & {
  readonly bot: string
  /** References. */
  readonly only?: readonly string[] | undefined
  /** The rehearsal in which they were approved, with its inputs. */
  readonly rehearsal?: string | undefined
}

export type RunServices = ReturnType<typeof runServices>

/** The runs of this PC. All throw BotError. */
export function runServices(home: Home, journal: Journal) {
  const library = botLibrary(home)
  const carried = new CarriedRuns(home, journal)
  const summary = (record: RunRecord) => runSummary(journal, record, library.idOf)
  const bots = () =>
    journal.runList
      .bots()
      .map(({ folder, bot, title }) => ({ folder, id: library.idOf(folder), title: title ?? bot }))
  const isNotOurs = ({ id }: RunRecord) => carried.get(id) === undefined
  const current = (id: string): RunRecord => {
    endOrphans(journal, [journal.run(id)].filter(isNotOurs))
    return journal.run(id)
  }
  const byHand = (run: string, position: number) => {
    const who = journal.transactions(run).find((one) => one.position === position)?.byPerson
    return who === undefined ? undefined : happenedByHand(home, { run, position }, who)
  }
  return {
    /** The process of a run that this host carries. Throws `run-finished` or `run-elsewhere`. */
    process: (run: string) => carried.ours(run),
    list({ bot, state, before, limit }: ListRuns) {
      endOrphans(journal, journal.runList.page({ state: 'running', limit: 100 }).filter(isNotOurs))
      const folder = bot === undefined ? undefined : (bots().find(({ id }) => id === bot)?.folder ?? NOWHERE)
      const found = journal.runList.page({ folder, state, before, limit })
      const last = found.length === limit ? found.at(-1) : undefined
      return {
        runs: found.map(summary),
        ...(last && { before: { id: last.id, started: last.started } }),
      }
    },
    bots: () => bots().map(({ id, title }) => ({ id, title })),
    get(id: string) {
      return { ...summary(current(id)), items: journal.transactions(id).map((item) => runItem(item, id)) }
    },
    /** Starts the bot of a folder; for what starts bots by itself, too. */
    startFolder: (start: StartRun) => carried.start(start),
    start({ bot, only, rehearsal, ...start }: StartBot) {
      const folder = library.folderOf(bot)
      if (rehearsal === undefined)
        return carried.start({ ...start, folder, only: only?.map((reference) => ({ reference })) })
      const inputs = { ...journal.run(rehearsal).inputs, ...start.inputs }
      return carried.start({
        ...start,
        folder,
        inputs,
        only: approvedChoices(journal, rehearsal, folder, only),
      })
    },
    ownDisplay: (bot: string) => ownDisplayOffer(readBot(library.folderOf(bot))),
    resume: (run: string) => carried.resume(run),
    stop: (run: string) => carried.ours(run).stop(),
    kill: (run: string) => carried.ours(run).kill(),
    live: (run: string, signal: AbortSignal | undefined): AsyncGenerator<LiveRun, void, void> =>
      liveRun({
        journal,
        run,
        summary: (): RunSummary => summary(current(run)),
        carried: () => carried.get(run),
        signal,
      }),
    story: (run: string, position: number) =>
      itemStory(journal.happenings(run, position), {
        sentences: sentencesOf(journal.run(run).folder),
        decisions: journal.decisions,
        folder: join(home.runs, run),
        byHand: byHand(run, position),
      }),
    picture: (run: string, file: string) => evidenceFile(join(home.runs, journal.run(run).id), file),
    rehearsal: (run: string) => rehearsalOf(journal, journal.run(run)),
    handOver: (run: string, position: number) =>
      handOverOf(journal.run(run), journal.happenings(run, position), join(home.runs, run)),
    /** A person did the rest of an item by hand. Throws `run-locked` while its run is under way. */
    doneByHand(run: string, position: number): void {
      if (current(run).state === 'running')
        throw new BotError('run-locked', 'The run is still under way', { found: run, acted: false })
      journal.doneByHand(run, position, userInfo().username)
    },
    /** What a run of this host sees; nothing of a run that it does not carry. */
    watch: (run: string, signal: AbortSignal | undefined) => watchRun(carried.get(run), signal),
    settle: (run: string, reference: string, happened: boolean) =>
      journal.settle(run, reference, happened, userInfo().username),
    /** Ends all runs of this host at once; the journal holds how far they came. */
    close: () => carried.close(),
  }
}

/** A folder in which no bot ever ran. */
const NOWHERE = ''
