import { randomBytes } from 'node:crypto'
import { asBotError, BotError } from '../errors/index.ts'
import { digestOf } from '../format/digest.ts'
import type { Bot } from '../format/model.ts'
import { Waiting } from '../steps/waiting.ts'
import { Applications, RunEnds } from './applications.ts'
import { rehearsedVariables, valuesDigest } from './approval.ts'
import { carryItem } from './carry-item.ts'
import type { Ending, Item } from './item.ts'
import { keptError, keptInputs, type RunState, type TransactionState } from './journal/index.ts'
import { itemsOf } from './list.ts'
import type { RehearsalRow, RunOptions, RunOutcome } from './options.ts'
import { ReadAhead } from './read-ahead.ts'
import { refuseUnfit } from './refusals.ts'
import { Run } from './run.ts'

/**
 * Runs a bot to its end, or goes on with a run (`resume`). Throws only where the run could not begin:
 * `run-unknown`, `run-locked`, `run-finished`, `input-invalid`, or what the journal throws. All else is in the outcome.
 */
export async function runBot(bot: Bot, options: RunOptions): Promise<RunOutcome> {
  const { journal } = options
  const id = options.resume ?? newRunId(options.ports.clock.now())
  refuseUnfit(bot, options)
  const lock = journal.lock(id)
  const run = new Run(id, bot, options)
  try {
    begin(run)
    return await carry(run)
  } finally {
    run.watchdog.close()
    lock.release()
  }
}

function begin(run: Run): void {
  const { bot, id, journal, options } = run
  const { name, title, folder } = bot
  const digest = digestOf(bot)
  const resumed = options.resume !== undefined
  if (resumed) journal.resumeRun(id, digest, process.pid, run.now())
  else {
    const inputs = keptInputs(options.inputs)
    const rehearsal = options.rehearse ?? false
    journal.startRun({
      id,
      bot: name,
      title,
      folder,
      digest,
      inputs,
      rehearsal,
      pid: process.pid,
      started: run.now(),
      startedBy: options.startedBy,
      headless: options.headless,
      ownDisplay: options.ownDisplay,
      only: bot.transactions ? options.only : options.only?.map((choice) => ({ ...choice, reference: id })),
    })
  }
  run.emit({ type: 'run-started', run: id, resumed })
}

async function carry(run: Run): Promise<RunOutcome> {
  const applications = new Applications(run)
  const rehearsal: RehearsalRow[] = []
  let last: Ending | undefined
  let end: unknown
  let ahead: ReadAhead | undefined
  try {
    const items = await itemsOf(run, applications)
    run.ahead = ahead = new ReadAhead(run, items)
    for (const [index, item] of items.entries()) {
      if (run.options.stop?.aborted) break
      ahead.begin(index, applications.variables)
      last = await carryToEnd(run, item, applications)
      if (run.options.rehearse) rehearsal.push(rehearsed(run, item, last))
    }
    await applications.close()
  } catch (thrown) {
    end = thrown instanceof RunEnds ? thrown.cause : thrown
  } finally {
    await ahead?.close()
  }
  return outcome(run, end, last, rehearsal)
}

/** Whatever a wait makes of being called off, the run was stopped. */
function whyItEnded(run: Run, thrown: unknown): BotError {
  const error = asBotError(thrown)
  if (!run.killSignal.aborted || error.kind === 'stopped') return error
  return new BotError('stopped', 'The run was stopped at once', { cause: thrown })
}

async function carryToEnd(run: Run, item: Item, applications: Applications): Promise<Ending> {
  const { position, reference } = item
  try {
    const ending = await carryItem(run, item, applications)
    const { error, doneBy } = ending
    // A rehearsed item is as ready as before, even where nothing in it would change the world.
    const state = run.options.rehearse && ending.state === 'done' ? 'ready' : ending.state
    run.journal.endTransaction(run.id, position, state, run.now(), error && keptError(error), doneBy)
    run.emit({ type: 'transaction-ended', position, reference, state: ending.state, ...(error && { error }) })
    return ending
  } catch (thrown) {
    // The run ends, not the item: it is as ready as before.
    run.journal.endTransaction(run.id, position, 'ready', run.now())
    throw thrown
  }
}

function outcome(run: Run, end: unknown, last: Ending | undefined, rehearsal: RehearsalRow[]): RunOutcome {
  const counts = counted(run)
  const isWaiting = end instanceof Waiting
  const runError = end === undefined || isWaiting ? undefined : whyItEnded(run, end)
  // A simple recording is a single item: how that ended is how the run ended.
  const found = runError ?? (run.bot.transactions ? undefined : last?.error)
  const otherwise = isWaiting ? 'waiting' : stateOf(run, counts)
  const reached = runError ? endedEarly(runError) : otherwise
  const unwritten = keepEnd(run, reached, found)
  const error = found ?? unwritten
  const state = unwritten ? 'failed' : reached
  run.emit({ type: 'run-ended', state, ...(error && { error }) })
  return { run: run.id, state, counts, ...(error && { error }), ...(run.options.rehearse && { rehearsal }) }
}

/** A journal that cannot take the end of a run is told with the outcome: the run can be resumed. */
function keepEnd(run: Run, state: RunState, error: BotError | undefined): BotError | undefined {
  try {
    run.journal.endRun(run.id, state, run.now(), error && keptError(error))
    return undefined
  } catch (thrown) {
    return asBotError(thrown)
  }
}

function counted(run: Run): Record<TransactionState, number> {
  const none = {
    ready: 0,
    running: 0,
    done: 0,
    refused: 0,
    rejected: 0,
    failed: 0,
    waiting: 0,
    'in-doubt': 0,
  }
  for (const { state } of run.journal.transactions(run.id)) none[state]++
  return none
}

function endedEarly(error: BotError): RunState {
  return error.kind === 'stopped' ? 'stopped' : 'failed'
}

function stateOf({ options, bot }: Run, counts: Record<TransactionState, number>): RunState {
  if (options.rehearse) return 'done'
  if (counts['in-doubt'] > 0) return 'in-doubt'
  if (counts.ready > 0) return 'stopped'
  if (counts.waiting > 0) return 'waiting'
  // Rejected items are an outcome of working through a list; a recording that stops half-way is not done.
  const failed = bot.transactions ? counts.failed : counts.failed + counts.rejected
  return failed > 0 ? 'failed' : 'done'
}

const REHEARSED = {
  done: 'would-end',
  ready: 'would-commit',
  refused: 'refused',
  rejected: 'rejected',
  waiting: 'waiting',
} as const

function rehearsed(run: Run, item: Item, ending: Ending): RehearsalRow {
  const row = rehearsalRow(item, ending)
  const variables = ending.rehearsed?.variables ?? item.variables
  run.journal.rehearsals.add(run.id, {
    position: row.position,
    state: row.state,
    variables: rehearsedVariables(variables, run.given),
    ...(row.commit !== undefined && { commit: row.commit, digest: valuesDigest(variables, run) }),
  })
  return row
}

function rehearsalRow(
  { position, reference, variables }: Item,
  { state, rehearsed, error }: Ending,
): RehearsalRow {
  const rehearsedState = state in REHEARSED ? REHEARSED[state as keyof typeof REHEARSED] : 'failed'
  return {
    position,
    reference,
    state: rehearsedState,
    values: JSON.parse(keptInputs(rehearsed?.variables ?? variables)),
    ...(rehearsed && { commit: rehearsed.commit }),
    ...(error && { error }),
  }
}

/** Sorts by time and can be read out on the telephone: `20261122-130500-k7x2`. */
function newRunId(now: Date): string {
  const [date = '', time = ''] = now.toISOString().split('T')
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${randomBytes(2).toString('hex')}`
}
