import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, error, nothing } from './common.ts'

/** A step as it is shown while it is recorded. */
const recordedStep = z.object({
  /** Stays while the step grows. */
  id: z.number(),
  kind: z.string(),
  sentence: z.string(),
  effect: z.enum(['commit', 'idempotent']).optional(),
  /** What the page sent after it: `POST /orders`. */
  sent: z.array(z.string()).readonly().optional(),
  hasPicture: z.boolean(),
})
export type RecordedStep = z.output<typeof recordedStep>

/** What the next thing that the person points at in the recorded window is for. */
export const pickPurpose = z.enum(['assert', 'extract', 'extract-list', 'extract-table', 'verify'])
export type PickPurpose = z.output<typeof pickPurpose>

const recordedTable = z.object({
  file: z.string(),
  headings: z.array(z.string()),
  rows: z.int(),
})

/** What is recorded; `both`: a browser, and the programs beside it. */
export const recordingKind = z.enum(['browser', 'desktop', 'both'])
export type RecordingKind = z.output<typeof recordingKind>

/** `ended`: its browser is closed, what was recorded is there; `broken`: its recorder died, and it can be recovered. */
const phase = z.enum(['recording', 'paused', 'picking', 'ended', 'broken'])
export type RecordingPhase = z.output<typeof phase>

const recordingState = z.object({
  id: z.string(),
  kind: recordingKind,
  /** As the person calls it; empty where nothing was said. */
  name: z.string(),
  url: z.string().optional(),
  secure: z.boolean(),
  /** Milliseconds since 1970. */
  started: z.number(),
  phase,
  /** What the pick is for; `step` where it is to show that this one worked. */
  picking: z.object({ purpose: pickPurpose, step: z.number().optional() }).optional(),
  steps: z.array(recordedStep).readonly(),
  /** What was not recorded as it should be, the newest last. */
  troubles: z.array(z.string()).readonly(),
  table: recordedTable.optional(),
  /** The item of a run that is done by hand with it; `isDone` once it counts as done. */
  item: z.object({ run: z.string(), position: z.int(), isDone: z.boolean() }).optional(),
})
export type RecordingState = z.output<typeof recordingState>

/** A text that was typed, by the element that it went into. */
const typedText = z.object({ ref: z.string(), text: z.string() })

const review = z.object({
  /** Of the bot, as proposed. */
  name: z.string(),
  title: z.string(),
  /** Steps that change something for good, and how one would see that they worked. */
  commits: z.array(
    z.object({
      step: z.number(),
      sentence: z.string(),
      sent: z.array(z.string()).readonly(),
      verify: z.array(z.string()),
      hasPicture: z.boolean(),
    }),
  ),
  /** What was typed or chosen, with the input or column that it could come from. */
  values: z.array(
    typedText.extend({
      name: z.string(),
      title: z.string(),
      isTyped: z.boolean(),
      /** The column of the table that it stands in; `isGuess`: its value alone says so. */
      column: z.string().optional(),
      isGuess: z.boolean().optional(),
    }),
  ),
  /** The same done to one row after another: the steps of one round, and which rows. */
  loops: z.array(z.object({ steps: z.array(z.string()), rows: z.array(z.string()) })),
  /** Why nothing of the table fits, where it does not. */
  unbound: error.optional(),
  /** Log-ins that the bot needs; `isKept`: what was typed goes into the vault with the bot. */
  secrets: z.array(z.object({ asset: z.string(), title: z.string(), isKept: z.boolean() })),
})
export type RecordingReview = z.output<typeof review>

const one = z.object({ recording: z.string() })

/** What the person says of the bot. Values that are not named stay as they were typed. */
export const botWishes = z.object({
  name: z.string(),
  title: z.string(),
  loops: z.boolean(),
  inputs: z.array(typedText.extend({ name: z.string(), title: z.string() })),
  columns: z.array(typedText.extend({ heading: z.string() })),
})
export type BotWishes = z.output<typeof botWishes>

export const recorderContract = {
  /** Recordings that go on, and those that were broken off; the newest first. */
  list: call.output(z.array(recordingState.omit({ steps: true, troubles: true }))),
  /** Opens the window to be recorded; answers when it is there. */
  start: call
    .input(
      z.object({
        kind: recordingKind,
        /** Where the browser begins. */
        url: z.string().optional(),
        name: z.string().max(200),
        /** Keeps no typed value and no image. */
        secure: z.boolean(),
        /** Of the sentences. */
        language: z.enum(['en', 'de']),
        /** The bot may do for each of its rows what is recorded for one. */
        table: z.union([z.object({ file: z.file() }), z.object({ text: z.string() })]).optional(),
      }),
    )
    .output(one),
  /** The recording as it is, and again whenever something about it changed. */
  live: call.input(one).output(eventIterator(recordingState)),
  /** The picture of a step. */
  picture: call.input(one.extend({ step: z.number() })).output(z.instanceof(Blob)),
  pause: call.input(one).output(nothing),
  resume: call.input(one).output(nothing),
  /** Forgets a step and what it was made of. */
  remove: call.input(one.extend({ step: z.number() })).output(nothing),
  /** Forgets the last step. */
  undo: call.input(one).output(nothing),
  /** What the person points at next is for the recorder; the feed tells when it was. */
  pick: call.input(one.extend({ purpose: pickPurpose, step: z.number().optional() })).output(nothing),
  stopPicking: call.input(one).output(nothing),
  /** Pauses, and gives what the bot would be and what could be made of it. */
  review: call.input(one.extend({ loops: z.boolean() })).output(review),
  /** Ends the recording and makes its bot; `notKept` are log-ins that the vault did not take. */
  save: call
    .input(one.extend(botWishes.shape))
    .output(z.object({ bot: z.string(), notKept: z.array(z.string()) })),
  /** Ends the recording, or what was broken off, and forgets all of it. */
  discard: call.input(one).output(nothing),
  /** Takes up a recording that was broken off, to be reviewed. */
  recover: call.input(one.extend({ language: z.enum(['en', 'de']) })).output(nothing),
}
