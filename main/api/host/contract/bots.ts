import { z } from 'zod'
import { call, error, nothing } from './common.ts'

const input = z.object({
  name: z.string(),
  type: z.enum(['text', 'number', 'yes-no', 'date', 'file', 'folder', 'list', 'map', 'credential']),
  title: z.string().optional(),
  default: z.unknown().optional(),
  optional: z.boolean(),
})
/** What a bot asks for when it starts. */
export type BotInput = z.output<typeof input>

const lastRun = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'failed', 'waiting', 'in-doubt', 'stopped']),
  rehearsal: z.boolean(),
  /** Milliseconds since 1970. */
  started: z.number(),
  ended: z.number().optional(),
  error: error.optional(),
})

const card = z.object({
  id: z.string(),
  /** The name in its file; that of its folder where the file cannot be read. */
  name: z.string(),
  title: z.string(),
  folder: z.string(),
  /** True where it stands in the home, and not in a folder that a person added. */
  isOwn: z.boolean(),
  /** The folder of bots that it stands in, where a person has added that. */
  within: z.string().optional(),
  /** True where it works on the sample ledger, which runs while the host does. */
  isSample: z.boolean(),
  /** How many mistakes keep it from running. */
  problems: z.number(),
  /** The first of them, with its place. */
  problem: z.string().optional(),
  inputs: z.array(input).readonly(),
  lastRun: lastRun.optional(),
})
/** A bot as the list of them shows it. */
export type BotCard = z.output<typeof card>

const asset = z.object({ name: z.string(), type: z.string(), title: z.string().optional() })

const preparation = z.object({
  title: z.string(),
  inputs: z.array(input).readonly(),
  /** What the inputs were the last time, or are where nothing is given; paths are absolute. */
  values: z.record(z.string(), z.unknown()),
  /** Assets that it declares and that have no value on this PC. */
  missing: z.array(asset),
  usesBrowser: z.boolean(),
  /** False where no window can be shown. */
  hasDisplay: z.boolean(),
})
/** What has to be known before a bot starts. */
export type Preparation = z.output<typeof preparation>

const omission = z.object({ at: z.string(), what: z.string(), why: z.string() })
/** Something that could not be carried over from another product, or to it. */
export type Omission = z.output<typeof omission>

const origin = z.discriminatedUnion('from', [
  z.object({ from: z.literal('sample') }),
  z.object({ from: z.literal('empty'), title: z.string().trim().min(1).max(200) }),
  z.object({ from: z.literal('import'), file: z.string().min(1).max(500), text: z.string() }),
])
/** What a new bot is made of. */
export type BotOrigin = z.input<typeof origin>

const firstSteps = z.object({
  recorded: z.boolean(),
  bound: z.boolean(),
  rehearsed: z.boolean(),
  ran: z.boolean(),
  answered: z.boolean(),
})
/** What a person new to Deskhand has done by now. */
export type FirstSteps = z.output<typeof firstSteps>

const botFolder = z.object({
  folder: z.string(),
  /** True for the one in the home. */
  isOwn: z.boolean(),
  /** How many stand in it. */
  bots: z.number(),
  /** What keeps bots in it from being shown, or from being changed. */
  problem: z.enum(['missing', 'unreadable', 'read-only']).optional(),
})
/** A folder whose subfolders are bots. */
export type BotFolder = z.output<typeof botFolder>

const oneFolder = z.object({ folder: z.string().min(1).max(4_000) })

const one = z.object({ bot: z.string() })

export const botsContract = {
  /** The bots of this PC, by title; those of folders that were added behind the others. */
  list: call.output(z.array(card)),
  /** Makes a bot; says what of a recording is not in it. */
  create: call.input(origin).output(one.extend({ omissions: z.array(omission).readonly() })),
  /** Adds a folder outside of the home. */
  add: call.input(z.object({ folder: z.string().min(1) })).output(one),
  /** Takes a bot off the list; `delete` removes its folder too, where that stands in the home. */
  remove: call.input(one.extend({ how: z.enum(['forget', 'delete']) })).output(nothing),
  /** A copy that works on its own: what was done by the one is not done for the other. */
  duplicate: call.input(one).output(one),
  /** Gives it another title; its name and folder stay. */
  rename: call.input(one.extend({ title: z.string().trim().min(1).max(200) })).output(nothing),
  /** The bot as a file of another product. */
  export: call
    .input(one.extend({ to: z.enum(['playwright', 'chrome-recorder']) }))
    .output(z.object({ file: z.string(), text: z.string(), omissions: z.array(omission).readonly() })),
  /** What has to be known before it starts. */
  preparation: call.input(one).output(preparation),
  /** Starts the ledger of the sample for whoever wants to practise recording; its account protects nothing. */
  practice: call.output(z.object({ address: z.string(), user: z.string(), password: z.string() })),
  /** What was done here already, out of what everybody does first. */
  firstSteps: call.output(firstSteps),
  /** The folders of bots, in the order of their bots: the home's first. */
  folders: call.output(z.array(botFolder)),
  addFolder: call.input(oneFolder).output(nothing),
  /** Takes a folder of bots off the list; nothing in it is touched. */
  removeFolder: call.input(oneFolder).output(nothing),
  /** Puts a folder of bots before the one above it. */
  raiseFolder: call.input(oneFolder).output(nothing),
  /** What keeps a path from being that of a file or folder of this PC; nothing where it is one. */
  checkPath: call
    .input(z.object({ path: z.string(), type: z.enum(['file', 'folder']) }))
    .output(z.object({ problem: z.enum(['relative', 'missing', 'other']).optional() })),
}
