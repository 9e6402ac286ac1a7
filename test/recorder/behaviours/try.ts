import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { type Bot, readBot, writeBot } from '../../../bots/index.ts'
import { recordBrowser } from '../../../recorder/index.ts'
import type { Behaviour, Effect } from './behaviour.ts'
import { doIn, inContext, restingEffect, wantedBy } from './do.ts'
import { pagesOf, replay } from './replay.ts'
import type { Site } from './site.ts'

/** What a behaviour became. */
export interface Tried {
  readonly recorded: Effect
  readonly replayed: Effect
  readonly bot: Bot
  /** How the run of the bot ended, where not well. */
  readonly failure: string | undefined
}

/** Records a behaviour in a fresh context, and replays it in another one. The caller removes the bot's folder. */
export async function tryBehaviour(browser: Browser, site: Site, behaviour: Behaviour): Promise<Tried> {
  const { bot, recorded } = await record(browser, site, behaviour)
  return await inContext(browser, pagesOf(bot, behaviour.assets), async (context) => {
    site.show(behaviour)
    const failure = await replay(bot, context, behaviour.assets)
    return { bot, recorded, failure, replayed: await restingEffect(context, site, recorded) }
  })
}

async function record(browser: Browser, site: Site, behaviour: Behaviour) {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-behaviour-'))
  return await inContext(browser, wantedBy(behaviour), async (context) => {
    // The recorder has seen the page before a person could go anywhere with it.
    await context.newPage()
    const recording = await recordBrowser(context, {
      folder,
      name: 'recorded',
      ...(behaviour.context && { contextOptions: behaviour.context }),
    })
    const recorded = await doIn(context, site, behaviour, recording)
    writeBot(await recording.stop(), folder)
    return { bot: readBot(folder), recorded }
  })
}
