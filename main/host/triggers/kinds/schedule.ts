import { Cron } from 'croner'
import { z } from 'zod'
import { defineTrigger } from './define.ts'

/** By the clock: a cron line of five fields, in a time zone. Times that pass while a run goes on are left out. */
export const schedule = defineTrigger({
  kind: 'schedule',
  params: z
    .strictObject({
      cron: z.string().describe('When: minute, hour, day, month, weekday'),
      zone: z.string().min(1).optional().describe('Time zone such as Europe/Berlin'),
    })
    .superRefine(({ cron, zone }, { addIssue }) => {
      const problem = problemOf(cron, zone)
      if (problem !== undefined) addIssue(problem)
    }),
  gives: ['time'],
  async watch({ cron, zone }, { fire }) {
    const job = new Cron(cron, options(zone), () => void fire({ time: new Date().toISOString() }))
    return () => job.stop()
  },
  next: ({ cron, zone }, after) => new Cron(cron, options(zone)).nextRun(after) ?? undefined,
})

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
