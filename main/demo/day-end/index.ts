import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Voucher } from '../../../bots/samples/ledger/index.ts'
import type { Home } from '../../host/home.ts'
import { lackOfDesktop } from '../../setup/desktop.ts'
import { dayDifferences } from './check.ts'
import { type Office, openOffice } from './office.ts'

const CLI = fileURLToPath(new URL('../../cli.ts', import.meta.url))
const BOT = fileURLToPath(new URL('../../../bots/samples/day-summary', import.meta.url))

/** Milliseconds for the whole run. */
const PATIENCE = 180_000

/** What came of the day's end: what its programs have otherwise than the ledger, or why there was none. */
export type DayEnd = { readonly differences: readonly string[] } | { readonly lack: string }

/**
 * Ends the day: a bot enters the sums of the ledger into a form and its vouchers into an editor, real programs on a display
 * of their own, and what these wrote is compared with the vouchers. Where the machine lacks something for that, it says what.
 *
 * @param home where the run is kept; its vault knows the ledger
 */
export async function endDay(home: Home, vouchers: readonly Voucher[]): Promise<DayEnd> {
  const lack = lackOfDesktop()
  if (lack !== undefined) return { lack }
  let office: Office
  try {
    office = await openOffice()
  } catch (error) {
    return { lack: error instanceof Error ? error.message : String(error) }
  }
  try {
    return { differences: await entered(office, home, vouchers) }
  } finally {
    await office.close()
  }
}

async function entered(
  { environment, sent }: Office,
  { folder }: Home,
  vouchers: readonly Voucher[],
): Promise<string[]> {
  const journal = join(folder, 'vouchers.txt')
  writeFileSync(journal, '')
  const failure = await failureOfRun({ ...environment, ...ourSettings(), DESKHAND_HOME: folder }, journal)
  if (failure !== undefined) return [failure]
  return dayDifferences(vouchers, { form: await sent(), journal: readFileSync(journal, 'utf8') })
}

/** What the person set for Deskhand, such as the key of the vault. */
function ourSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('DESKHAND_')))
}

/** How the run failed, in the words of its own; undefined where it did not. */
function failureOfRun(env: NodeJS.ProcessEnv, journal: string): Promise<string | undefined> {
  const words = [CLI, 'run', BOT, '--input', `journal=${journal}`]
  return new Promise((resolve) => {
    execFile(process.execPath, words, { env, timeout: PATIENCE }, (error, stdout, stderr) => {
      resolve(
        error
          ? `the bot of the day's end failed: ${stderr.trim() || stdout.trim() || error.message}`
          : undefined,
      )
    })
  })
}
