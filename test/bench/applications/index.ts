import { rmSync } from 'node:fs'
import type { Browser } from 'playwright'
import type { Application } from '../../recorder/applications/application.ts'
import { applications } from '../../recorder/applications/index.ts'
import { installApplications } from '../../recorder/applications/install.ts'
import { isRight, tryApplication } from '../../recorder/applications/try.ts'
import { openBrowser } from '../../recorder/behaviours/open-browser.ts'
import { type Row, row } from '../row.ts'

const ROUNDS = 10

/** A person's task in real web applications: recorded once, replayed ten times, each in a fresh start of it. */
export async function applicationsBench(): Promise<Row[]> {
  installApplications()
  const browser = await openBrowser()
  try {
    const rows: Row[] = []
    for (const application of applications) rows.push(await rowOf(browser, application))
    return rows
  } finally {
    await browser.close()
  }
}

async function rowOf(browser: Browser, application: Application): Promise<Row> {
  const { bot, recorded, rounds } = await tryApplication(browser, application, ROUNDS)
  rmSync(bot.folder, { recursive: true })
  for (const [round, { failure, outcome }] of rounds.entries())
    if (!isRight({ failure, outcome }, recorded))
      console.error(`  ${application.name}, round ${round + 1}: ${failure ?? JSON.stringify(outcome)}`)
  const right = rounds.filter((round) => isRight(round, recorded)).length
  const name = `${application.name}: replays of ${bot.steps.length} steps that left what the person left`
  return row(name, { ours: right, yardstick: ROUNDS }, { atLeast: 1 })
}
