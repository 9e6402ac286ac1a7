import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChallenge } from '../../../bots/samples/rpa-challenge/site/index.ts'
import { median, type Row, row } from '../row.ts'
import { ourPlayer } from './ours.ts'
import type { Player } from './player.ts'
import { plainPlayer } from './yardstick.ts'

/** Measured plays of each; one more before them warms all up. */
const PLAYS = 7

interface Score {
  readonly milliseconds: number[]
  allRight: boolean
}

/**
 * The RPA Challenge by our bot with its journal, pipelined and not, against a plain Playwright script. In turns,
 * each in a browser that is open already; the page itself takes the time from Start to the last Submit.
 */
export async function rpaChallengeBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'deskhand-bench-'))
  const site = await startChallenge()
  const players = [
    await plainPlayer(site.url),
    ourPlayer(site.url, folder, true),
    ourPlayer(site.url, folder, false),
  ]
  try {
    return rows(await scores(players))
  } finally {
    for (const player of players) await player.close()
    await site.close()
    await rm(folder, { recursive: true })
  }
}

async function scores(players: readonly Player[]): Promise<Score[]> {
  const all = players.map((): Score => ({ milliseconds: [], allRight: true }))
  for (let round = 0; round <= PLAYS; round++) {
    for (const [index, player] of players.entries()) {
      const said = await player.play()
      const score = all[index]
      if (score && round > 0) note(score, said)
    }
  }
  return all
}

function note(score: Score, said: string): void {
  const [, right, all, milliseconds] =
    /^(\d+) out of (\d+) fields right in (\d+) milliseconds$/.exec(said) ?? []
  if (milliseconds === undefined) throw new Error(`The challenge ended with "${said}"`)
  score.milliseconds.push(Number(milliseconds))
  score.allRight &&= right === '70' && all === '70'
}

function rows([plain, pipelined, single]: readonly Score[]): Row[] {
  const measured = (name: string, ours: Score | undefined, atMost: number) => {
    const figures = { ours: median(ours?.milliseconds ?? []), yardstick: median(plain?.milliseconds ?? []) }
    return row(name, figures, { atMost }, ours?.allRight)
  }
  return [
    measured('RPA Challenge in ms, plain Playwright script', pipelined, 0.6),
    measured('the same, pipelining off', single, 1.1),
  ]
}
