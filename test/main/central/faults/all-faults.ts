import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Item } from '../../../../main/api/central/contract/items.ts'
import type { Lease } from '../../../../main/api/central/contract/leases.ts'
import type { Fate } from '../../runner/central/book.ts'
import { BLIND, type Posting, VERIFYING } from './ledger.ts'
import { type Stage, until } from './stage.ts'

/** Something that goes wrong while a number is posted. */
export interface Fault {
  readonly name: string
  /** Only a posting by this bot will do. */
  readonly bot?: string
  /** What becomes of the posting; what goes on beside it is `underWay`. */
  strike(stage: Stage, posting: Posting, underWay: (work: Promise<unknown>) => void): Fate
}

/** How long a line stays cut; milliseconds. */
const CUT = 3_000
/** So late is an answer: a runner has given it up by then; milliseconds. */
const LATE = 7_000

const TAKE = '/v1/leases/take'
const INTEND = '/v1/leases/intend'
const SEND = '/v1/reports'

/** What can go wrong. */
export function allFaults(stage: Stage): Fault[] {
  return [
    centralDies,
    ...(stage.place.database ? [databaseDies(stage.place.database)] : []),
    ...[VERIFYING, BLIND].flatMap((bot) => [
      runnerDies(bot, 'lost', 'before it posts'),
      runnerDies(bot, 'unanswered', 'when it has posted'),
    ]),
    runnerIsGone,
    runnerSleepsBefore,
    runnerSleepsAfter,
    lineIsCut,
    ...[TAKE, INTEND, SEND].map(answerIsLost),
    answerIsLate,
  ]
}

const centralDies: Fault = {
  name: 'central is killed',
  strike(stage, _posting, underWay) {
    underWay(stage.killCentral().then(() => stage.startCentral()))
    return 'booked'
  },
}

function databaseDies(database: NonNullable<Stage['place']['database']>): Fault {
  return {
    name: 'PostgreSQL is killed',
    strike(_stage, _posting, underWay) {
      underWay(database.kill9().then(() => database.restart()))
      return 'booked'
    },
  }
}

/** It comes back at once, with the home that it had. */
function runnerDies(bot: string, fate: Fate, when: string): Fault {
  return {
    name: `the runner of "${bot}" is killed ${when}`,
    bot,
    strike(stage, { runner }) {
      stage.runner(runner).process.toAll('SIGKILL')
      stage.runner(runner).start()
      return fate
    },
  }
}

const runnerIsGone: Fault = {
  name: 'a runner is killed, and never seen again',
  strike(stage, { runner }) {
    stage.runner(runner).process.toAll('SIGKILL')
    return 'unanswered'
  },
}

/** It falls asleep when it may act, and wakes up when somebody else has done it. */
const runnerSleepsBefore: Fault = {
  name: 'a runner sleeps between the announcement and the act',
  strike(stage, { runner }, underWay) {
    stage.runner(runner).line.atAnswer(INTEND, (body) => {
      const { id }: Lease = JSON.parse(body)
      underWay(sleepUntilDone(stage, runner, (item) => item.id === id))
    })
    return 'booked'
  },
}

/** It falls asleep when it has acted and has not told, and wakes up when somebody else has gone on. */
const runnerSleepsAfter: Fault = {
  name: 'a runner sleeps between the act and the word of it',
  strike(stage, { runner, number }, underWay) {
    underWay(sleepUntilDone(stage, runner, ({ reference }) => reference === number))
    return 'booked'
  },
}

async function sleepUntilDone(stage: Stage, runner: string, isIts: (item: Item) => boolean): Promise<void> {
  const { process } = stage.runner(runner)
  process.toAll('SIGSTOP')
  await until(async () => {
    expect((await stage.items()).find(isIts)).toMatchObject({
      state: 'done',
      runner: expect.not.stringMatching(runner),
    })
  }).finally(() => process.toAll('SIGCONT'))
}

const lineIsCut: Fault = {
  name: 'the line of a runner is cut',
  strike(stage, { runner }, underWay) {
    const { line } = stage.runner(runner)
    line.cut()
    underWay(pause(CUT).then(() => line.mend()))
    return 'booked'
  },
}

function answerIsLost(path: string): Fault {
  return {
    name: `an answer to ${path} is lost`,
    strike(stage, { runner }) {
      stage.runner(runner).line.loseAnswer(path)
      return 'booked'
    },
  }
}

const answerIsLate: Fault = {
  name: `an answer to ${INTEND} comes late`,
  strike(stage, { runner }) {
    stage.runner(runner).line.delayAnswer(INTEND, LATE)
    return 'booked'
  },
}
