import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Moment } from '../../../bots/engine/events.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { evidenceTaker } from '../../../main/runner/evidence.ts'
import { aStep } from './a-bot.ts'

const image = new Uint8Array([0xff, 0xd8, 1, 2])
const moment = (when: Moment['when']): Moment => ({
  when,
  at: { position: 0, attempt: 1, key: 'post', step: aStep('browser.click') },
})
const driver = {
  frame: () => undefined as Uint8Array | undefined,
  snapshot: async () => ({ image, page: 'button "Post"', network: ['GET /invoices 500'] }),
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidence-'))
})

describe('evidenceTaker', () => {
  it('takes the free frame before and after a commit', async () => {
    const snapshot = () => Promise.reject(new Error('a snapshot costs'))
    const { take } = evidenceTaker({ folder, shown: () => ({ frame: () => image, snapshot }) })
    expect(await take(moment('before'))).toEqual([{ kind: 'image', file: 'evidence/0001-before.jpg' }])
    expect(await take(moment('after'))).toEqual([{ kind: 'image', file: 'evidence/0002-after.jpg' }])
    expect(readFileSync(join(folder, 'evidence/0002-after.jpg'))).toEqual(Buffer.from(image))
  })

  it('takes a snapshot where there is no frame', async () => {
    const { take } = evidenceTaker({ folder, shown: () => driver })
    expect(await take(moment('before'))).toHaveLength(1)
  })

  it('keeps picture, page and network of a failure, masked', async () => {
    const secret = new Secret('top-secret-word', 'account.password')
    const snapshot = async () => ({
      image,
      page: `textbox "Password" ${secret.reveal()}`,
      network: [`POST /login?p=${secret.reveal()} 500`],
    })
    const { take } = evidenceTaker({ folder, shown: () => ({ ...driver, snapshot }) })
    const taken = await take(moment('failed'))
    expect(taken.map(({ kind }) => kind)).toEqual(['image', 'page', 'network'])
    for (const { file } of taken)
      expect(readFileSync(join(folder, file), 'utf8')).not.toContain(secret.reveal())
    expect(readFileSync(join(folder, 'evidence/0001-failed-page.txt'), 'utf8')).toContain('Password')
  })

  it('goes on counting where an earlier process stopped', async () => {
    await evidenceTaker({ folder, shown: () => driver }).take(moment('before'))
    const resumed = evidenceTaker({ folder, shown: () => driver })
    expect(await resumed.take(moment('after'))).toEqual([{ kind: 'image', file: 'evidence/0002-after.jpg' }])
  })

  it('leaves out what fails or takes too long', async () => {
    const broken = { ...driver, snapshot: () => Promise.reject(new Error('gone')) }
    const hanging = { ...driver, snapshot: () => new Promise<never>(() => {}) }
    expect(await evidenceTaker({ folder, shown: () => broken }).take(moment('failed'))).toEqual([])
    expect(
      await evidenceTaker({ folder, shown: () => hanging, patience: 20 }).take(moment('failed')),
    ).toEqual([])
  })

  it('takes the picture after a commit again when the page shows what came of it', async () => {
    let frame = new Uint8Array([1])
    const evidence = evidenceTaker({ folder, shown: () => ({ ...driver, frame: () => frame }) })
    const [taken] = await evidence.take(moment('after'))
    frame = new Uint8Array([2])
    evidence.event({ type: 'transaction-ended', position: 0, reference: 'r', state: 'done' })
    await evidence.settled()
    expect([...readFileSync(join(folder, taken?.file ?? ''))]).toEqual([2])
  })

  it('takes nothing without a browser', async () => {
    expect(await evidenceTaker({ folder, shown: () => undefined }).take(moment('failed'))).toEqual([])
    expect(existsSync(join(folder, 'evidence'))).toBe(false)
  })

  it('stops when a run has left enough', async () => {
    const { take } = evidenceTaker({ folder, shown: () => driver, mostBytes: 10 })
    for (let i = 0; i < 5; i++) await take(moment('before'))
    expect(readdirSync(join(folder, 'evidence'))).toHaveLength(2)
  })
})
