import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, BrowserContext } from 'playwright'
import { type Bot, readBot, writeBot } from '../../../bots/index.ts'
import { recordBrowser } from '../../../recorder/index.ts'
import { replay } from '../behaviours/replay.ts'
import type { Application, RunningApplication } from './application.ts'
import { freePort } from './serve.ts'

/** Milliseconds in which an application has stored what was done last. */
const STORING = 5_000
const BETWEEN_LOOKS = 200

/** What came of one replay. */
export interface Round {
  readonly outcome: unknown
  /** How the run of the bot ended, where not well. */
  readonly failure: string | undefined
}

/** What the task became. */
export interface TriedApplication {
  readonly bot: Bot
  readonly recorded: unknown
  readonly rounds: readonly Round[]
}

/**
 * Records the task once, and replays it `rounds` times, each against an application that was started with nothing in
 * it, at the same address. The caller removes the bot's folder.
 */
export async function tryApplication(
  browser: Browser,
  application: Application,
  rounds: number,
): Promise<TriedApplication> {
  const port = await freePort()
  const { bot, recorded } = await using(browser, application, port, (context, running) =>
    record(context, running, application),
  )
  const tried: Round[] = []
  for (let round = 0; round < rounds; round++)
    tried.push(
      await using(browser, application, port, async (context, running) => {
        const failure = await replay(bot, context, application.assets)
        return { failure, outcome: await storedOutcome(running, recorded) }
      }),
    )
  return { bot, recorded, rounds: tried }
}

/** True where the replay ended well and left what the person left. */
export function isRight({ failure, outcome }: Round, recorded: unknown): boolean {
  return failure === undefined && isDeepStrictEqual(outcome, recorded)
}

async function record(context: BrowserContext, running: RunningApplication, { act }: Application) {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-application-'))
  const recording = await recordBrowser(context, { folder, name: 'recorded' })
  const page = await context.newPage()
  await page.goto(running.url)
  await act(page)
  const recorded = await running.outcome()
  writeBot(await recording.stop(), folder)
  return { bot: readBot(folder), recorded }
}

/** What it holds once that is as expected, else what it holds when it had time enough. */
async function storedOutcome(running: RunningApplication, expected: unknown): Promise<unknown> {
  const deadline = Date.now() + STORING
  for (;;) {
    const outcome = await running.outcome()
    if (isDeepStrictEqual(outcome, expected) || Date.now() > deadline) return outcome
    await pause(BETWEEN_LOOKS)
  }
}

async function using<T>(
  browser: Browser,
  application: Application,
  port: number,
  use: (context: BrowserContext, running: RunningApplication) => Promise<T>,
): Promise<T> {
  const running = await application.start(port)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    return await use(context, running)
  } finally {
    await context.close()
    await running.close()
  }
}
