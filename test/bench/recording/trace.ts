import type { Browser, Page } from 'playwright'
import { z } from 'zod'

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute']

const events = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      tid: z.number(),
      pid: z.number(),
      /** When it began, and how long it took: microseconds; `tdur` is what its thread worked in it. */
      ts: z.number(),
      dur: z.number().default(0),
      tdur: z.number().optional(),
      args: z
        .object({ data: z.object({ type: z.string(), url: z.string() }).partial() })
        .partial()
        .optional(),
    }),
  ),
})
type TraceEvent = z.infer<typeof events>['traceEvents'][number]

/** What scripts without an address did in one go, and for which event of the page, if for one. */
export interface Piece {
  readonly event: string | undefined
  /** Milliseconds that the main thread worked. */
  readonly ms: number
  /** The browser's task that it was done in. */
  readonly task: number
}

/** What scripts without an address, as the recorder's, did in the page while `work` went on. */
export async function piecesWhile(
  browser: Browser,
  page: Page,
  work: () => Promise<void>,
): Promise<readonly Piece[]> {
  await browser.startTracing(page, { categories: CATEGORIES })
  await work()
  const { traceEvents } = events.parse(JSON.parse((await browser.stopTracing()).toString()))
  const main = traceEvents.find(({ name }) => name === 'EventDispatch')
  const isOfPage = ({ pid, tid }: TraceEvent) => pid === main?.pid && tid === main.tid
  return piecesOf(traceEvents.filter(isOfPage))
}

/** Pieces of work by what they were done for: those of one event that is dispatched are one. */
function piecesOf(all: readonly TraceEvent[]): Piece[] {
  const pieces = new Map<TraceEvent, Piece>()
  const around: TraceEvent[] = []
  for (const event of all
    .filter(isOfInterest)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
    while (around.length > 0 && endOf(around.at(-1)) < event.ts + event.dur) around.pop()
    if (isOurs(event) && !around.some(isOurs)) {
      const dispatch = around.findLast(({ name }) => name === 'EventDispatch')
      const key = dispatch ?? event
      const ms = (event.tdur ?? event.dur) / 1000 + (pieces.get(key)?.ms ?? 0)
      pieces.set(key, { event: dispatch?.args?.data?.type, ms, task: around[0]?.ts ?? event.ts })
    }
    around.push(event)
  }
  return [...pieces.values()]
}

function isOfInterest(event: TraceEvent): boolean {
  return isOurs(event) || ['RunTask', 'EventDispatch'].includes(event.name)
}

function isOurs({ name, args }: TraceEvent): boolean {
  return name === 'RunMicrotasks' || (name === 'FunctionCall' && args?.data?.url === '')
}

function endOf(event: TraceEvent | undefined): number {
  return event ? event.ts + event.dur : Number.POSITIVE_INFINITY
}
