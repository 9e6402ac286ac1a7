import { type Journal, type RunOutcome, runBot } from '../../bots/engine/index.ts'
import { parseBot } from '../../bots/format/index.ts'
import type { Ports } from '../../bots/steps/ports/index.ts'

/** Runs a bot that needs nothing but the engine; throws where it does not end as done. */
export async function engineOnly(text: string, journal: Journal): Promise<RunOutcome> {
  const bot = parseBot({ folder: '/', texts: new Map([['bot.yaml', `bot: bench\nformat: 1\n${text}`]]) })
  const ports = {
    clock: { now: () => new Date(), sleep: () => Promise.resolve() },
    random: { next: Math.random },
    reset: () => Promise.resolve(),
  } as unknown as Ports
  const outcome = await runBot(bot, { ports, journal, inputs: {}, asset: () => undefined })
  if (outcome.state !== 'done') throw outcome.error ?? new Error(`the run ended as ${outcome.state}`)
  return outcome
}
