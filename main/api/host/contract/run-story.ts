import { z } from 'zod'

/** Times are milliseconds since 1970 everywhere in here; values are masked and cut. */
const sentence = z.object({ en: z.string(), de: z.string() })
export type SentenceByLanguage = z.output<typeof sentence>

/** Names of pictures, as `picture` takes them. */
const beforeAndAfter = z.object({ before: z.string().optional(), after: z.string().optional() })

const words = z.array(z.object({ text: z.string(), weight: z.number() }))

const failure = z.object({
  code: z.string(),
  message: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  next: z.string(),
  /** File and line of the step. */
  place: z.string().optional(),
})

/** Something that happened to an item. */
const happening = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('step'),
    at: z.number(),
    sentence,
    /** What it gave, in a few words; empty where it gave nothing. */
    value: z.string(),
    /** Milliseconds. */
    took: z.number(),
  }),
  z.object({
    kind: z.literal('decision'),
    at: z.number(),
    sentence,
    label: z.string(),
    by: z.enum(['model', 'person']),
    confidence: z.number(),
    /** What the model had to reach; unknown where its record is gone. */
    threshold: z.number().optional(),
    model: z.string().optional(),
    route: z.string().optional(),
    /** What decided: the weight says how much, below 0 against it. */
    words,
  }),
  z.object({
    kind: z.literal('commit'),
    at: z.number(),
    sentence,
    state: z.enum(['intent', 'done', 'not-done', 'in-doubt', 'undo-asked', 'compensated']),
    settled: z.number().optional(),
    /** `run`, `verify`, or the name of a person. */
    settledBy: z.string().optional(),
    pictures: beforeAndAfter,
  }),
  z.object({
    kind: z.literal('failure'),
    at: z.number(),
    sentence,
    attempt: z.number(),
    error: failure,
    pictures: z.array(z.string()),
    /** The page as text, and what went wrong on the network. */
    files: z.array(z.object({ kind: z.enum(['page', 'network']), file: z.string() })),
  }),
  z.object({
    kind: z.literal('healed'),
    at: z.number(),
    sentence,
    element: z.string(),
    /** How sure that was, and how far ahead of the second best, 0 to 1. */
    score: z.number(),
    lead: z.number(),
    recorded: z.string().optional(),
    found: z.string().optional(),
  }),
])
export type Happening = z.output<typeof happening>

const reading = z.object({
  document: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      read: z.string(),
      /** What a person made of it, where one was asked. */
      decided: z.string().optional(),
      doubt: z.string().optional(),
      confidence: z.number().optional(),
      reason: z.string().optional(),
    }),
  ),
  doubts: z.array(z.string()),
})
export type ReadingOfDocument = z.output<typeof reading>

/** What a person did of an item, where that was recorded. */
const doneByHand = z.object({
  at: z.number(),
  who: z.string(),
  /** In the language of the recording. */
  steps: z.array(z.object({ sentence: z.string(), picture: z.string().optional() })),
  /** The recording where it can still be reviewed, or the bot that was made of it. */
  recording: z.string().optional(),
  bot: z.string().optional(),
})
export type DoneByHand = z.output<typeof doneByHand>

export const itemStory = z.object({
  /** In the order in which it happened. */
  happenings: z.array(happening),
  /** How many more there are that are not told. */
  left: z.number(),
  readings: z.array(reading),
  byHand: doneByHand.optional(),
})
export type ItemStory = z.output<typeof itemStory>

/** What a person has to know who does the rest of an item by hand. */
export const handOver = z.object({
  /** The step that was reached. */
  reached: sentence.optional(),
  /** The steps behind it. */
  remaining: z.array(sentence),
  /** Where the page stood. */
  address: z.string().optional(),
  /** What can be recorded while a person does the rest. */
  records: z.enum(['browser', 'desktop']).optional(),
  picture: z.string().optional(),
})
export type HandOver = z.output<typeof handOver>

const rehearsedValue = z.object({
  name: z.string(),
  value: z.string(),
  /** The step that saved it; the list where there is none. */
  from: sentence.optional(),
})

const rehearsedItem = z.object({
  position: z.number(),
  reference: z.string(),
  title: z.string(),
  state: z.enum(['would-commit', 'would-end', 'refused', 'rejected', 'failed', 'waiting']),
  /** What would be done. */
  sentence: sentence.optional(),
  values: z.array(rehearsedValue),
  /** Why it would not be done. */
  error: failure.optional(),
  picture: z.string().optional(),
})
export type RehearsedItem = z.output<typeof rehearsedItem>

export const rehearsal = z.object({
  inputs: z.record(z.string(), z.unknown()),
  items: z.array(rehearsedItem),
})
export type Rehearsal = z.output<typeof rehearsal>
