import { z } from 'zod'
import { breakpoint, debugCommand, debugStop, debugWishes } from '../../api/host/contract/debug.ts'
import { runImage } from '../../api/host/contract/runs.ts'
import { sight, surface } from '../../api/host/contract/sight.ts'
import { problemMessage } from '../problem-message.ts'

/** What the host tells the process of a run. */
export const toRun = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('begin'),
    folder: z.string(),
    inputs: z.record(z.string(), z.unknown()),
    headless: z.boolean(),
    rehearse: z.boolean(),
    startedBy: z.string(),
    only: z
      .array(
        z.object({
          reference: z.string(),
          approval: z.object({ commit: z.string().optional(), digest: z.string().optional() }).optional(),
        }),
      )
      .optional(),
    resume: z.string().optional(),
    ownDisplay: z.boolean().optional(),
    debug: debugWishes.optional(),
  }),
  z.object({ kind: z.literal('watch'), on: z.boolean() }).describe('Show what the bot sees, or no longer'),
  z.object({ kind: z.literal('debug'), command: debugCommand }),
  z
    .object({ kind: z.literal('look'), number: z.int(), element: z.string(), on: surface })
    .describe('Debugged, look what the selectors of an element find where the run stands'),
  z.object({ kind: z.literal('breakpoints'), breakpoints: z.array(breakpoint) }),
  z.object({ kind: z.literal('stop') }).describe('End after the item that is under way'),
  z.object({ kind: z.literal('kill') }).describe('End at once'),
])
export type ToRun = z.output<typeof toRun>
export type BeginRun = Omit<Extract<ToRun, { kind: 'begin' }>, 'kind'>

const doing = z.object({
  position: z.number(),
  title: z.string().optional(),
  attempt: z.number(),
  sentence: z.object({ en: z.string(), de: z.string() }),
  since: z.number(),
})

/** What the process of a run tells the host; what it writes to the journal is not told again. */
export const fromRun = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), run: z.string() }),
  z.object({ kind: z.literal('refused'), problem: problemMessage }),
  z.object({
    kind: z.literal('news'),
    doing: doing.optional(),
    /** True where the journal knows something new of an item. */
    items: z.boolean(),
    note: z.string().optional(),
  }),
  z
    .object({ kind: z.literal('stands'), stop: debugStop.optional() })
    .describe('Debugged, it stands here, or goes on'),
  z.object({ kind: z.literal('image'), image: runImage }).describe('What the bot sees'),
  z.object({ kind: z.literal('sight'), number: z.int(), sight }),
  z.object({ kind: z.literal('no-sight'), number: z.int(), problem: problemMessage }),
  z.object({ kind: z.literal('ended') }),
])
export type FromRun = z.output<typeof fromRun>
export type RunNews = Omit<Extract<FromRun, { kind: 'news' }>, 'kind'>
