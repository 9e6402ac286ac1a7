import { asBotError } from '../../../bots/errors/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'

/** What was found out about one thing that bots need. */
export interface Finding {
  readonly what: string
  /** `missing`: bots cannot run; `lacking`: most can. */
  readonly state: 'ok' | 'lacking' | 'missing'
  readonly found: string
  /** What to do where it is not in order. */
  readonly next?: string
}

/** One thing that bots need: says what is there, or throws a BotError that says how to get it. */
export interface Check {
  readonly what: string
  /** Whether no bot can run without it. */
  readonly needed: boolean
  readonly look: () => string | Promise<string>
}

/** Looks at all that bots need on this machine, one after another; never throws. */
export async function findings(checks: readonly Check[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const check of checks) found.push(await finding(check))
  return found
}

async function finding({ what, needed, look }: Check): Promise<Finding> {
  try {
    return { what, state: 'ok', found: await look() }
  } catch (thrown) {
    const error = asBotError(thrown)
    const state = needed ? 'missing' : 'lacking'
    return { what, state, found: maskSecrets(error.message), next: maskSecrets(error.next) }
  }
}
