import type { Bot } from '../../../../bots/index.ts'

/** The assets of the sample have names of their own, so that they never take the place of a person's. */
export const LEDGER_ASSET = 'sample_ledger'
export const ACCOUNT_ASSET = 'sample_account'

/** True for a bot that works on the sample ledger. */
export function worksOnSample({ assets }: Bot): boolean {
  return assets.some(({ name }) => name === LEDGER_ASSET)
}
