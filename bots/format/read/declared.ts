import { z } from 'zod'
import { binding, lazy } from '../../steps/params.ts'
import type { AssetDeclaration, InputDeclaration } from '../model.ts'

/**
 * What the default of an input of each type may be, which is all the types there are; a credential has none, since
 * passwords do not belong in files.
 */
export const inputDefaults = {
  text: z.string(),
  number: z.number(),
  'yes-no': z.boolean(),
  date: z.stringFormat('date', isDate),
  file: z.string(),
  folder: z.string(),
  list: z.array(z.unknown()),
  map: z.record(z.string(), z.unknown()),
  credential: undefined,
} as const satisfies Readonly<Record<InputDeclaration['type'], z.ZodType | undefined>>

const inputTypes = Object.keys(inputDefaults) as InputDeclaration['type'][]

const assetTypes = [
  'text',
  'number',
  'yes-no',
  'url',
  'credential',
] as const satisfies readonly AssetDeclaration['type'][]

const title = z.string().describe('What people are asked for')

/** What a bot and a subflow can say of themselves. */
export const about = {
  title: z.string().describe('What people call it'),
  note: z.string().describe('For those who read the bot'),
} as const

/** What the items of a bot are, beside the steps for each; formulas but for the name and the number. */
export const transactionFields = {
  each: lazy(z.array(z.unknown())).describe('The list of the items; each is worked on by itself'),
  as: binding().describe('What formulas call the item'),
  reference: lazy(z.string()).describe('What identifies an item: the same one is never done twice'),
  retries: z.int().min(0).default(2).describe('How often an item is tried again after a failure'),
} as const

/** What a subflow gives back; a formula. */
export const result = lazy(z.unknown()).describe('What the step gets that calls it')

/** What a declaration can say, in the order in which it is written, by the section that it stands in. */
export const declared = {
  inputs: {
    type: z.enum(inputTypes),
    title,
    default: z.unknown().describe('What counts where nothing is given'),
    optional: z.boolean().describe('Whether it may be left out'),
  },
  assets: { type: z.enum(assetTypes), title },
} as const

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}
