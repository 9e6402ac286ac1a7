import { z } from 'zod'
import { botWishes, pickPurpose, recordingKind } from '../../api/host/contract/recorder.ts'
import { problemMessage } from '../problem-message.ts'

/** How the process of a recording begins; all folders are absolute. */
export const beginning = z.object({
  /** Of Deskhand's home: what was typed in secret goes into its vault. */
  home: z.string(),
  /** That the bot is written into. */
  folder: z.string(),
  /** For small pictures of the steps. */
  pictures: z.string(),
  /** `recovered`: what a killed recorder had recorded in the folder. */
  kind: z.union([recordingKind, z.literal('recovered')]),
  url: z.string(),
  name: z.string(),
  secure: z.boolean(),
  language: z.enum(['en', 'de']),
  headless: z.boolean(),
  /** A script that plays the person. */
  user: z.string().optional(),
  /** The folder of the bot whose pages it is recorded on. */
  pagesOf: z.string().optional(),
  /** The table's file in the folder. */
  table: z.string().optional(),
})
export type Beginning = z.output<typeof beginning>

/** What the host asks of the process; each question gets one answer. */
const question = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('begin'), beginning }),
  z.object({ ask: z.enum(['pause', 'resume', 'undo', 'stop-picking', 'settle', 'end']) }),
  z.object({ ask: z.literal('remove'), step: z.number() }),
  z.object({ ask: z.literal('pick'), purpose: pickPurpose, step: z.number().optional() }),
  z.object({ ask: z.literal('review'), loops: z.boolean() }),
  z.object({ ask: z.literal('save'), wishes: botWishes }),
])
export type Question = z.output<typeof question>

export const toRecorder = z.object({ number: z.int(), question })

const step = z.object({
  id: z.number(),
  kind: z.string(),
  sentence: z.string(),
  effect: z.enum(['commit', 'idempotent']).optional(),
  sent: z.array(z.string()).readonly().optional(),
  hasPicture: z.boolean(),
})

/** How a recording stands; the whole of it each time. */
const standing = z.object({
  phase: z.enum(['recording', 'paused', 'picking', 'ended']),
  picking: z.object({ purpose: pickPurpose, step: z.number().optional() }).optional(),
  steps: z.array(step).readonly(),
  troubles: z.array(z.string()).readonly(),
})
export type Standing = z.output<typeof standing>

/** What the process tells the host. */
export const fromRecorder = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('standing'), standing }),
  z.object({ tell: z.literal('answer'), number: z.int(), value: z.unknown().optional() }),
  z.object({ tell: z.literal('problem'), number: z.int(), problem: problemMessage }),
])
export type FromRecorder = z.output<typeof fromRecorder>
