import { expect, test } from 'vitest'
import { openLedger, VERIFYING } from './ledger.ts'
import { actsOf, expectDoneOnce } from './outcome.ts'
import type { Place } from './place.ts'
import { openStage, type Stage, until } from './stage.ts'

const RUNNERS = ['vm-1', 'vm-2']

/** The store of central is an older one of a sudden, or gone. */
export function restoredTests(make: () => Promise<Place>): void {
  test('a copy of an earlier time is filled by the PCs before anything is handed out', async () => {
    const ledger = await openLedger()
    const stage = await openStage(await make(), ledger, RUNNERS)
    const numbers = await addedNumbers(stage, 40)
    for (const runner of stage.runners.values()) runner.start()
    await untilBooked(stage, 6)
    expect(await stage.stopCentral()).toBe(0)
    await stage.place.copy()
    await stage.startCentral()
    await untilBooked(stage, 24)
    // What it did since the copy nobody else knows.
    expect(await stage.runner('vm-2').stop()).toBe(0)
    await stage.killCentral()
    await stage.place.putBack()
    await stage.startCentral()

    await expectHeldFor(stage, 'vm-2')
    stage.runner('vm-2').start()
    await expectEnd(stage, numbers)
  })

  test('a store that is lost is filled by the PCs before anything is handed out', async () => {
    const ledger = await openLedger()
    const stage = await openStage(await make(), ledger, RUNNERS)
    const numbers = await addedNumbers(stage, 12)
    for (const runner of stage.runners.values()) runner.start()
    await untilDone(stage)
    for (const runner of stage.runners.values()) expect(await runner.stop()).toBe(0)
    await stage.killCentral()
    await stage.place.empty()
    await stage.addChief()
    await stage.startCentral()
    for (const runner of stage.runners.values()) await runner.enrol()
    // Whoever adds them does not know which are done, and there are new ones.
    await stage.add(VERIFYING, [...numbers, 'new-1', 'new-2', 'new-3'])

    stage.runner('vm-1').start()
    await expectHeldFor(stage, 'vm-2')
    stage.runner('vm-2').start()
    await expectEnd(stage, [...numbers, 'new-1', 'new-2', 'new-3'])
  })
}

async function addedNumbers(stage: Stage, count: number): Promise<string[]> {
  const numbers = Array.from({ length: count }, (_, index) => `n-${index + 1}`)
  await stage.add(VERIFYING, numbers)
  return numbers
}

/** vm-1 has told all that it did, and gets nothing, because another one has not. */
async function expectHeldFor(stage: Stage, other: string): Promise<void> {
  const before = new Map(stage.ledger.booked)
  await until(async () => {
    expect(await stage.admin().central.recovery()).toMatchObject({ held: true, waitingFor: [other] })
    expect(stage.runner('vm-1').process.said()).toMatch(
      new RegExp(`Central hands nothing out: .* the PCs tell again what they did. Waiting for ${other}`),
    )
  })
  expect(stage.ledger.booked).toEqual(before)
}

/** What was done is done again in the books only. */
async function expectEnd(stage: Stage, numbers: readonly string[]): Promise<void> {
  await untilDone(stage)
  for (const runner of stage.runners.values()) expect(await runner.stop()).toBe(0)
  expect(await stage.stopCentral()).toBe(0)
  const store = await stage.place.open()
  try {
    await expectDoneOnce(store, stage.ledger, numbers)
    expect(await actsOf(store, 'recovery.begun')).toHaveLength(1)
    expect(await actsOf(store, 'reports.refilled')).not.toEqual([])
  } finally {
    await store.close()
  }
}

function untilBooked({ ledger }: Stage, count: number): Promise<void> {
  return until(() => {
    if (ledger.booked.size < count) throw new Error(`${ledger.booked.size} of ${count} are booked`)
  })
}

function untilDone(stage: Stage): Promise<void> {
  return until(async () => {
    const open = (await stage.items()).filter(({ state }) => state !== 'done')
    expect(open.map(({ reference, state }) => `${reference} is ${state}`)).toEqual([])
  })
}
