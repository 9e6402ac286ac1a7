import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NewFolder } from '../new-folder.ts'
import { ACCOUNT_ASSET, LEDGER_ASSET } from './names.ts'

const SAMPLE = fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url))
const PARTS = ['elements.yaml', 'elements.lock', 'subflows']

/** Where the documents stand in the folder of the copy. */
export const SCANS = 'scans'

/** What is different in the copy: its documents are beside it, and its assets have names of their own. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['title: Where the scans are }', `title: Where the scans are, default: ${SCANS} }`],
  ['  site: {', `  ${LEDGER_ASSET}: {`],
  ['  account: {', `  ${ACCOUNT_ASSET}: {`],
  ['=assets.site', `=assets.${LEDGER_ASSET}`],
  ['=assets.account', `=assets.${ACCOUNT_ASSET}`],
]

/** Copies the sample bot into a folder of the home. */
export function copySample({ name, folder }: NewFolder): void {
  for (const part of PARTS) cpSync(join(SAMPLE, part), join(folder, part), { recursive: true })
  const text = readFileSync(join(SAMPLE, 'bot.yaml'), 'utf8').replace(/^bot: .*$/m, `bot: ${name}`)
  const changed = CHANGES.reduce((before, [from, to]) => before.replace(from, to), text)
  writeFileSync(join(folder, 'bot.yaml'), changed)
}
