import { Cron } from 'croner'
import { z } from 'zod'
import { repeat } from '../repeat.ts'
import { defineTrigger, type Watching } from './define.ts'

/** A time that is noticed later than this was missed, milliseconds: the PC was asleep, or Deskhand did not run. */
const ON_TIME = 60_000
/** Timers stand still while a PC sleeps: so often, at least, the clock is looked at; milliseconds. */
const BETWEEN_LOOKS = 30_000
/** More missed times than this are not counted. */
const MOST = 100

/**
 * By the clock: a cron line of five fields, in a time zone. Times that pass while a run goes on or in quiet hours are left
 * out; `missed` says what becomes of those that came while the PC was off or asleep, or all triggers were paused.
 */
export const schedule = defineTrigger({
  kind: 'schedule',
  params: z
    .strictObject({
      cron: z.string().describe('When: minute, hour, day, month, weekday'),
      zone: z.string().min(1).optional().describe('Time zone such as Europe/Berlin'),
      missed: z.enum(['skip', 'start', 'ask']).default('skip').describe('What becomes of missed times'),
    })
    .superRefine(({ cron, zone }, { addIssue }) => {
      const problem = problemOf(cron, zone)
      if (problem !== undefined) addIssue(problem)
    }),
  gives: ['time'],
  watch({ cron, zone, missed }, watching) {
    const times = new Cron(cron, options(zone))
    const plan = JSON.stringify([cron, zone, missed])
    const look = async () => {
      const passed = takePassed(times, plan, watching)
      const left = await startOnTime(passed, missed, watching)
      const [at] = left
      if (missed !== 'skip' && at) watching.missed({ at, times: left.length })
      if (missed === 'start') await watching.startMissed()
    }
    return repeat(() => untilNext(times), look, watching.trouble)
  },
  next: ({ cron, zone }, after) => new Cron(cron, options(zone)).nextRun(after) ?? undefined,
})

/** The times that came since the last look, the latest first. No later look gives them again, whatever becomes of them. */
function takePassed(times: Cron, plan: string, { id, memory, isQuiet }: Watching): number[] {
  const now = Date.now()
  const since = memory.seenUntil(id, plan, now)
  const next = times.nextRun(new Date(since))?.getTime()
  // A clock that was put back would else keep the trigger still until it is where it was.
  if (since > now || (next !== undefined && next <= now)) memory.seen(id, now)
  if (next === undefined || next > now) return []
  // Croner leaves the moment itself out, to the second.
  return times
    .previousRuns(MOST, new Date(now + 1_000))
    .filter((time) => time.getTime() > since && time.getTime() <= now && !isQuiet(time))
    .map((time) => time.getTime())
}

/** Starts the bot where the latest time has only just come; gives those that were missed. */
async function startOnTime(passed: readonly number[], missed: string, watching: Watching): Promise<number[]> {
  const [latest, ...earlier] = passed
  if (latest === undefined || Date.now() - latest > ON_TIME) return [...passed]
  const firing = await watching.fire({ time: new Date(latest).toISOString() })
  if (firing === 'paused') return [...passed]
  // What is started once for all of them has been started.
  return firing === 'taken' && missed === 'start' ? [] : earlier
}

function untilNext(times: Cron): number {
  const now = Date.now()
  const next = times.nextRun(new Date(now))?.getTime() ?? Number.POSITIVE_INFINITY
  return Math.min(next - now, BETWEEN_LOOKS)
}

function options(zone: string | undefined) {
  return { mode: '5-part', ...(zone !== undefined && { timezone: zone }) } as const
}

function problemOf(cron: string, zone: string | undefined): string | undefined {
  try {
    new Cron(cron, options(zone)).nextRun()
    return undefined
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    return `a cron line such as "30 8 * * 1-5", and a time zone such as Europe/Berlin (${why})`
  }
}
