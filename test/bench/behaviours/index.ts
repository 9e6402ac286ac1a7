import { rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Browser } from 'playwright'
import type { Behaviour, Effect } from '../../recorder/behaviours/behaviour.ts'
import { doIn, inContext, restingEffect, wantedBy } from '../../recorder/behaviours/do.ts'
import { openBrowser } from '../../recorder/behaviours/open-browser.ts'
import { openSite, type Site } from '../../recorder/behaviours/site.ts'
import { suite } from '../../recorder/behaviours/suite/index.ts'
import { tryBehaviour } from '../../recorder/behaviours/try.ts'
import { type Row, row } from '../row.ts'
import { recordByCodegen, runScript } from './codegen.ts'

const ROUNDS = 10

interface Tally {
  /** Behaviours that were replayed right in each round. */
  right: Set<string>
  commits: number
  missed: number
  /** Commits proposed where nothing was sent, and the steps of which that can be said. */
  falsely: number
  harmless: number
}

/** Every behaviour, recorded and replayed ten times by us, and once by Playwright's own recorder. */
export async function behavioursBench(): Promise<Row[]> {
  const browser = await openBrowser()
  const site = await openSite()
  try {
    const all = Object.values(suite).flat()
    const tally = {
      right: new Set(all.map(({ name }) => name)),
      commits: 0,
      missed: 0,
      falsely: 0,
      harmless: 0,
    }
    for (let round = 1; round <= ROUNDS; round++) {
      for (const behaviour of all) await tryOurs(browser, site, behaviour, tally)
      console.error(`  round ${round}: ${tally.right.size} of ${all.length} right so far`)
    }
    let theirs = 0
    for (const behaviour of all) if (await tryTheirs(browser, site, behaviour)) theirs++
    return rows(tally, all.length, theirs)
  } finally {
    await browser.close()
    await site.close()
  }
}

function rows({ right, commits, missed, falsely, harmless }: Tally, all: number, theirs: number): Row[] {
  const share = { ours: (100 * right.size) / all, yardstick: (100 * theirs) / all }
  return [
    row(
      `% of ${all} behaviours right in ten rounds, Playwright's recorder in one`,
      share,
      { atLeast: 1 },
      right.size === all,
    ),
    row(
      'commits proposed, those that were there',
      { ours: commits - missed, yardstick: commits },
      { atLeast: 1 },
    ),
    row(
      'commits proposed in vain, steps that send nothing',
      { ours: falsely, yardstick: harmless },
      { atMost: 0.05 },
    ),
  ]
}

async function tryOurs(browser: Browser, site: Site, behaviour: Behaviour, tally: Tally): Promise<void> {
  const wrong = (why: string) => {
    tally.right.delete(behaviour.name)
    console.error(`  ${behaviour.name}: ${why}`)
  }
  try {
    const { bot, recorded, replayed, failure } = await tryBehaviour(browser, site, behaviour)
    rmSync(bot.folder, { recursive: true })
    const proposed = bot.steps.filter(({ effect }) => effect === 'commit').length
    const there = behaviour.commits ?? 0
    tally.commits += there
    tally.missed += Math.max(0, there - proposed)
    tally.falsely += Math.max(0, proposed - there)
    tally.harmless += bot.steps.length - there
    if (failure !== undefined) wrong(failure)
    else if (!isDeepStrictEqual(recorded, replayed))
      wrong(`${JSON.stringify(replayed)} for ${JSON.stringify(recorded)}`)
  } catch (error) {
    wrong(String(error))
  }
}

async function tryTheirs(browser: Browser, site: Site, behaviour: Behaviour): Promise<boolean> {
  try {
    const { body, recorded } = await inContext(browser, wantedBy(behaviour), async (context) => {
      let recorded: Effect | undefined
      const body = await recordByCodegen(context, async () => {
        recorded = await doIn(context, site, behaviour)
      })
      return { body, recorded }
    })
    return await inContext(browser, wantedBy(behaviour), async (context) => {
      site.show(behaviour)
      const failure = await runScript(context, body)
      return (
        failure === undefined && isDeepStrictEqual(await restingEffect(context, site, recorded), recorded)
      )
    })
  } catch {
    return false
  }
}
