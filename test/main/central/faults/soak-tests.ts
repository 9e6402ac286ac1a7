import { expect, onTestFailed, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import type { Fate } from '../../runner/central/book.ts'
import { allFaults, type Fault } from './all-faults.ts'
import { BLIND, openLedger, type Posting, VERIFYING } from './ledger.ts'
import { actsOf, expectDoneOnce } from './outcome.ts'
import type { Place } from './place.ts'
import { type Planned, plan, seedGiven } from './schedule.ts'
import { openStage, type Runner, type Stage, until } from './stage.ts'

const OF_EACH_BOT = 30
const RUNNERS = ['vm-1', 'vm-2', 'vm-3', 'vm-4']

/** Everything dies, sleeps or is cut off while numbers are posted. */
export function soakTests(make: () => Promise<Place>): void {
  test('whatever dies, each number is posted once, or a person is asked about it', async () => {
    const seed = seedGiven()
    const strikes = new Strikes()
    onTestFailed(
      () => void process.stderr.write(`DESKHAND_FAULTS_SEED=${seed}\n${strikes.said.join('\n')}\n`),
    )
    const ledger = await openLedger((posting) => strikes.fateOf(posting))
    const stage = await openStage(await make(), ledger, RUNNERS)
    strikes.begin(stage, plan(seed, allFaults(stage)))
    const verified = numbered('v')
    const blind = numbered('b')
    await stage.add(VERIFYING, verified)
    await stage.add(BLIND, blind)
    for (const runner of stage.runners.values()) runner.start()

    const doubted = await settledUntilDone(stage)
    expect(strikes.pending).toEqual([])
    await Promise.all(strikes.underWay)
    expect([...doubted]).toEqual(expect.arrayContaining(strikes.blindly))
    expect(blind).toEqual(expect.arrayContaining([...doubted]))

    const left = [...stage.runners.values()].filter(({ process }) => process.process.signalCode !== 'SIGKILL')
    expect(left).toHaveLength(RUNNERS.length - 1)
    for (const runner of left) await expectDrained(runner)
    expect(await stage.stopCentral()).toBe(0)
    const store = await stage.place.open()
    try {
      await expectDoneOnce(store, ledger, [...verified, ...blind])
      const settled = (await actsOf(store, 'item.settled')).map(({ details }) => JSON.parse(details))
      expect(new Set(settled.map(({ reference }) => reference))).toEqual(doubted)
      expect(new Set(settled.map(({ happened }) => happened))).toEqual(new Set([true, false]))
    } finally {
      await store.close()
    }
  })
}

function numbered(letter: string): string[] {
  return Array.from({ length: OF_EACH_BOT }, (_, index) => `${letter}-${index + 1}`)
}

/**
 * Settles what is in doubt as the ledger has it, as an operator does who looks there, until all is done; gives the
 * numbers that were in doubt.
 */
async function settledUntilDone(stage: Stage): Promise<Set<string>> {
  const doubted = new Set<string>()
  await until(async () => {
    const items = await stage.items()
    for (const { id, reference } of items.filter(({ state }) => state === 'in-doubt')) {
      doubted.add(reference)
      await stage.admin().items.settle({ id, happened: stage.ledger.booked.has(reference) })
    }
    const open = items.filter(({ state }) => state !== 'done')
    expect(open.map(({ reference, state }) => `${reference} is ${state}`)).toEqual([])
  })
  return doubted
}

/** It ends in order, and central has all that it has to tell. */
async function expectDrained(runner: Runner): Promise<void> {
  expect(await runner.stop()).toBe(0)
  const journal = openJournal(runner.home.journal)
  expect(journal.outbox.position().acknowledged).toBe(journal.outbox.written())
  journal.close()
}

/** Strikes with what is planned, one fault a posting at most. */
class Strikes {
  /** What has happened, in words. */
  readonly said: string[] = []
  readonly underWay: Promise<unknown>[] = []
  /** Numbers of which nobody can tell whether they were posted, because the runner died over them. */
  readonly blindly: string[] = []
  #stage: Stage | undefined
  #planned: Planned<Fault>[] = []
  #postings = 0
  readonly #begun = performance.now()

  begin(stage: Stage, planned: Planned<Fault>[]): void {
    this.#stage = stage
    this.#planned = planned
  }

  get pending(): string[] {
    return this.#planned.map(({ fault }) => fault.name)
  }

  fateOf(posting: Posting): Fate {
    this.#postings += 1
    const next = this.#planned.findIndex(({ from, fault }) => {
      return from <= this.#postings && (fault.bot ?? posting.bot) === posting.bot
    })
    const [struck] = next < 0 ? [] : this.#planned.splice(next, 1)
    if (!struck || !this.#stage) return 'booked'
    const { fault } = struck
    const { runner, number } = posting
    const at = `posting ${this.#postings}, ${((performance.now() - this.#begun) / 1000).toFixed(1)} s`
    this.said.push(`${at}: ${fault.name} (${runner}, ${number})`)
    const fate = fault.strike(this.#stage, posting, (work) => {
      this.underWay.push(work)
      // Whoever awaits all of it hears of it.
      work.catch(() => undefined)
    })
    if (fate !== 'booked' && posting.bot === BLIND) this.blindly.push(number)
    return fate
  }
}
