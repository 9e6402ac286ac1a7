import { z } from 'zod'
import { call, error, nothing } from './common.ts'

const type = z.enum(['text', 'number', 'yes-no', 'url', 'credential'])
const plain = z.union([z.string(), z.number(), z.boolean()])

/** An asset that bots of this PC ask for, or that is stored; nothing of it that is secret. */
const knownAsset = z.object({
  name: z.string(),
  type,
  title: z.string().optional(),
  /** The bots that ask for it. */
  bots: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Where its value is: encrypted in the vault, in the clear among the settings, or not there yet. */
  kept: z.enum(['vault', 'settings', 'nowhere']),
  /** When the vault got it, in milliseconds since 1970. */
  storedAt: z.number().optional(),
  /** Of a credential. */
  user: z.string().optional(),
  /** Of what stands in the clear. */
  value: plain.optional(),
  /** Why the vault cannot open it. */
  problem: error.optional(),
})
export type KnownAsset = z.output<typeof knownAsset>
export type AssetType = KnownAsset['type']

const assetGiven = z.object({
  name: z.string().min(1).max(200),
  type,
  value: z.union([plain, z.object({ user: z.string(), password: z.string() })]),
  /** True for the vault, where it is never shown again; a credential always goes there. */
  secret: z.boolean(),
})
export type AssetGiven = z.output<typeof assetGiven>

export const vaultContract = {
  /** All assets, by name. */
  list: call.output(z.array(knownAsset)),
  set: call.input(assetGiven).output(nothing),
  remove: call.input(z.object({ name: z.string() })).output(nothing),
}
