import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginRecovery } from '../../../../main/central/recovery/begin.ts'
import { centrals } from '../central.ts'
import { copyOf, emptied } from '../copy.ts'
import type { OpenStore } from '../stores.ts'
import { openWorld, QUEUE, type World } from '../world.ts'
import { type Acted, HonestPc, ticking } from './honest-pc.ts'

const REFERENCES = ['a', 'b']

/** What may happen, and how often in proportion: the worse things are the rarer ones, or nothing gets far. */
const happens = {
  take: 5,
  'send and take': 6,
  'send and take, unheard': 1,
  intend: 9,
  act: 5,
  send: 5,
  lapse: 4,
  resend: 1,
  fail: 1,
  crash: 1,
  'crash after': 1,
  copy: 1,
  restore: 1,
} as const
type Step = keyof typeof happens
const what = fc.oneof(
  ...Object.entries(happens).map(([step, weight]) => ({ weight, arbitrary: fc.constant(step as Step) })),
)
const steps = fc.array(fc.record({ who: fc.nat(1), what }), { minLength: 50, maxLength: 100, size: 'max' })

/**
 * Two PCs work, die, sleep through their leases and tell what they did late, twice or not yet, and now and then the
 * store is a copy of an earlier time: in any order.
 */
export function interleavings(runs: number): (open: OpenStore) => void {
  return (open) => {
    const start = centrals(open)

    it('ends each item once or names the doubt, and loses and doubles no report', async () => {
      const world = await openWorld(start)
      const property = fc.asyncProperty(steps, async (todo) => {
        const story = await begun(world)
        for (const { who, what: step } of todo) await story.do(step, who)
        await story.settle()
        await story.check()
      })
      await fc.assert(property, { numRuns: runs, interruptAfterTimeLimit: 240_000 })
    })
  }
}

let stories = 0

async function begun(world: World): Promise<Story> {
  const { store } = world.central
  await emptied(store)
  await store.query('DELETE FROM deskhand.pcs; DELETE FROM deskhand.runners')
  await store.query(
    `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused) VALUES ($1, $1, 'post-invoices', '{}', 9, false)`,
    [QUEUE],
  )
  await world.add(...REFERENCES)
  const acted: Acted = new Map()
  const now = ticking()
  stories += 1
  const pcs: HonestPc[] = []
  for (const name of ['vm-1', 'vm-2']) {
    pcs.push(new HonestPc(await world.pc(`${name}-${stories}`), acted, now))
  }
  return new Story(world, pcs, acted, await copyOf(store))
}

class Story {
  readonly #world: World
  readonly #pcs: readonly HonestPc[]
  readonly #acted: Acted
  #restore: () => Promise<void>

  constructor(world: World, pcs: readonly HonestPc[], acted: Acted, restore: () => Promise<void>) {
    this.#world = world
    this.#pcs = pcs
    this.#acted = acted
    this.#restore = restore
  }

  async do(step: Step, who: number): Promise<void> {
    const pc = this.#pcs[who]
    if (!pc) return
    if (step === 'take') await this.#take(pc, () => pc.take())
    else if (step === 'send and take') await this.#take(pc, () => pc.sendAndTake())
    else if (step === 'send and take, unheard') await this.#take(pc, () => pc.sendAndTake({ isLost: true }))
    else if (step === 'intend') await pc.intend()
    else if (step === 'act') pc.act()
    else if (step === 'crash') pc.crash(false)
    else if (step === 'crash after') pc.crash(true)
    else if (step === 'fail') pc.fail()
    else if (step === 'send') await pc.pc.send()
    else if (step === 'resend') await pc.pc.send(0)
    else if (step === 'lapse') await this.#lapse()
    else if (step === 'copy') this.#restore = await copyOf(this.#world.central.store)
    else await this.#restoreCopy()
  }

  /** In the end everybody tells everything. */
  async settle(): Promise<void> {
    for (const pc of this.#pcs) await this.#tellAll(pc)
  }

  async check(): Promise<void> {
    const { store } = this.#world.central
    for (const { pc, written } of this.#pcs) {
      const kept = await store.query<{ number: number; body: unknown }>(
        'SELECT number, body FROM deskhand.reports WHERE pc = $1 ORDER BY number',
        [pc.id],
      )
      expect(kept.map(({ number }) => number)).toEqual(written.map((_, at) => at + 1))
      expect(kept.map(({ body }) => body)).toEqual(written)
    }
    for (const reference of REFERENCES) {
      const { state } = await this.#world.item(reference)
      const times = this.#acted.get(reference) ?? 0
      if (times === 0) expect(state).not.toBe('done')
      if (times === 1) expect(['done', 'in-doubt', 'ready', 'running']).toContain(state)
      if (times > 1) expect(state).toBe('in-doubt')
      if (times > 0) await this.#checkKnown(reference)
    }
  }

  /** Whoever gets it next knows that it may have been done. */
  async #checkKnown(reference: string): Promise<void> {
    const commit = await this.#world.commit(`post ${reference}`)
    expect(['done', 'intent', 'in-doubt']).toContain(commit?.state)
  }

  /** As a runner does it: while items are held back, it says hello and sends what is missing. */
  async #take(pc: HonestPc, take: () => Promise<void>): Promise<void> {
    if (await pc.pc.held()) await this.#tellAll(pc)
    await take()
  }

  async #tellAll({ pc }: HonestPc): Promise<void> {
    await pc.hello()
    await pc.send()
  }

  async #lapse(): Promise<void> {
    const { store } = this.#world.central
    await store.query(
      `UPDATE deskhand_jobs.job SET state = 'retry', retry_count = 0, start_after = now() WHERE state = 'active'`,
    )
    await store.query(`UPDATE deskhand.items SET state = 'ready' WHERE state = 'running'`)
  }

  async #restoreCopy(): Promise<void> {
    await this.#restore()
    await beginRecovery(this.#world.central)
  }
}
