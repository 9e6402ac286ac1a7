import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, error, nothing } from './common.ts'
import { handOver, itemStory, rehearsal } from './run-story.ts'

/** Times are milliseconds since 1970 everywhere in here. */
const runState = z.enum(['running', 'done', 'failed', 'waiting', 'in-doubt', 'stopped'])
const itemState = z.enum(['ready', 'running', 'done', 'refused', 'rejected', 'failed', 'waiting', 'in-doubt'])
export type ItemState = z.output<typeof itemState>

const run = z.object({
  id: z.string(),
  /** The id of its bot, which may be none that this PC still knows. */
  bot: z.string(),
  /** What people call the bot. */
  title: z.string(),
  state: runState,
  rehearsal: z.boolean(),
  started: z.number(),
  ended: z.number().optional(),
  startedBy: z.string().optional(),
  error: error.optional(),
  /** Items by state; states without any are left out. */
  counts: z.partialRecord(itemState, z.number()),
})
export type RunSummary = z.output<typeof run>

const item = z.object({
  position: z.number(),
  reference: z.string(),
  /** What people call it. */
  title: z.string(),
  state: itemState,
  attempts: z.number(),
  started: z.number().optional(),
  ended: z.number().optional(),
  error: error.optional(),
  /** Who did the rest of it by hand. */
  byPerson: z.string().optional(),
})
export type RunItem = z.output<typeof item>

const place = z.object({ id: z.string(), started: z.number() })

/** What a run is doing right now. */
const doing = z.object({
  /** -1 outside of all items. */
  position: z.number(),
  title: z.string().optional(),
  attempt: z.number(),
  /** The step as its sentence, in each language. */
  sentence: z.object({ en: z.string(), de: z.string() }),
  since: z.number(),
})
export type Doing = z.output<typeof doing>

const live = z.object({
  run,
  /** All items where `whole`, else those that changed. */
  items: z.array(item),
  whole: z.boolean(),
  /** Only of runs that this host carries: what they do, and whether they can be stopped from here. */
  isOurs: z.boolean(),
  doing: doing.optional(),
  /** What it said last, such as that there is no display. */
  note: z.string().optional(),
})
export type LiveRun = z.output<typeof live>

/** What a run sees; in text, for events carry no blobs. */
export const runImage = z.object({
  /** JPEG or PNG in base64. */
  image: z.string(),
  at: z.number(),
  /** What the page is called; none of a whole desktop. */
  title: z.string().optional(),
})
export type RunImage = z.output<typeof runImage>

/** Whether a bot has a use for a display of its own, and what is missing for one. */
const ownDisplayOffer = z.object({
  usesDesktop: z.boolean(),
  /** False on systems that have none to give. */
  isKnownHere: z.boolean(),
  /** What would have to be installed, by the names of Debian. */
  packages: z.array(z.string()),
})
export type OwnDisplayOffer = z.output<typeof ownDisplayOffer>

const one = z.object({ run: z.string() })
const oneItem = one.extend({ position: z.int().min(-1) })
const begun = z.object({ run: z.string() })

export const runsContract = {
  /** The runs of this PC, the newest first; `before` is where the next page begins, if there is one. */
  list: call
    .input(
      z
        .object({
          bot: z.string().optional(),
          state: runState.optional(),
          before: place.optional(),
          limit: z.int().min(1).max(500).default(100),
        })
        .prefault({}),
    )
    .output(z.object({ runs: z.array(run), before: place.optional() })),
  /** The bots that ran on this PC, to choose from. */
  bots: call.output(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** One run with its items. */
  get: call.input(one).output(run.extend({ items: z.array(item) })),
  /** Starts a bot in a process of its own; resolves when the run has begun. */
  start: call
    .input(
      z.object({
        bot: z.string(),
        /** By name: texts as a person types them, or values as in JSON. */
        inputs: z.record(z.string(), z.unknown()).default({}),
        rehearse: z.boolean().default(false),
        /** The references that are to be done, out of the list that the bot makes; all where not given. */
        only: z.array(z.string()).optional(),
        /** The rehearsal in which these were approved: its inputs are used, and only what it showed is done. */
        rehearsal: z.string().optional(),
        /** No browser window. */
        headless: z.boolean().default(false),
        /** On a display of its own, beside that of the person. */
        ownDisplay: z.boolean().default(false),
      }),
    )
    .output(begun),
  /** Whether a display of its own is of use to a bot, and can be had here. */
  ownDisplay: call.input(z.object({ bot: z.string() })).output(ownDisplayOffer),
  /** Goes on with a run that did not come to its end. */
  resume: call.input(one).output(begun),
  /** Ends a run of this host after the item that is under way. */
  stop: call.input(one).output(nothing),
  /** Ends a run of this host at once. */
  kill: call.input(one).output(nothing),
  /** How a run goes: first all of it, then what changed. Ends when the run has ended. */
  live: call.input(one).output(eventIterator(live)),
  /** What happened to an item; outside of all items where the position is -1. */
  story: call.input(oneItem).output(itemStory),
  /** A picture or text among the evidence of a run. */
  picture: call.input(one.extend({ file: z.string().max(200) })).output(z.instanceof(Blob)),
  /** What a rehearsal found that would be done. */
  rehearsal: call.input(one).output(rehearsal),
  /** What is left to do by hand of an item that the bot cannot do. */
  handOver: call.input(oneItem).output(handOver),
  /** Says that a person did the rest of an item by hand. */
  doneByHand: call.input(oneItem).output(nothing),
  /** Begins to record where the bot stood, for a person who does the rest of an item by hand. */
  takeOver: call
    .input(oneItem.extend({ secure: z.boolean(), language: z.enum(['en', 'de']) }))
    .output(z.object({ recording: z.string() })),
  /** Ends such a recording: the item counts as done by the person. */
  handBack: call.input(z.object({ recording: z.string() })).output(oneItem),
  /** What a run of this host sees, whenever it changed. Ends with the run. */
  watch: call.input(one).output(eventIterator(runImage)),
  /** A person's word on the commit in doubt of an item; gives the step that it was. */
  settle: call
    .input(z.object({ run: z.string(), reference: z.string(), happened: z.boolean() }))
    .output(z.object({ step: z.string() })),
}
