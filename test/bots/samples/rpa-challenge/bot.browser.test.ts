import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../../../bots/samples/loopback.ts'
import { startChallenge } from '../../../../bots/samples/rpa-challenge/site/index.ts'
import { ourPlayer } from '../../../bench/rpa-challenge/ours.ts'

let site: RunningServer
let folder: string
beforeAll(async () => {
  site = await startChallenge()
  folder = mkdtempSync(join(tmpdir(), 'rpa-challenge-'))
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['pipelined', true],
  ['one action at a time', false],
])('the bot gets all seventy fields right, %s, twice in a row', async (_how, pipelining) => {
  const player = ourPlayer(site.url, folder, pipelining)
  try {
    expect(await player.play()).toContain('70 out of 70 fields right')
    expect(await player.play()).toContain('70 out of 70 fields right')
  } finally {
    await player.close()
  }
})
