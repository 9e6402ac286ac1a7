import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { xHands } from '../../../bots/drivers/desktop/hands/index.ts'
import { accessibleEnvironment, accessibleTree } from '../../../bots/drivers/desktop/tree/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../host/virtual-desktop/index.ts'
import { BETWEEN_FIELDS } from './check.ts'

/** Milliseconds for programs to tell of their elements, and for the form to end when it was sent. */
const PATIENCE = 20_000
const FIELDS = ['Vouchers', 'Last voucher', 'Totals']

/** The desktop of the accounts office, with its form open. */
export interface Office {
  /** For programs that are to run there. */
  readonly environment: Readonly<Record<string, string>>
  /** What the form sent; '' where nobody has sent it. */
  sent(): Promise<string>
  close(): Promise<void>
}

/** Opens it on a display of its own, which disturbs nobody. Throws what is missing for that. */
export async function openOffice(): Promise<Office> {
  const desktop = await virtualDesktop()
  try {
    await tryOut(desktop)
    const environment = { ...desktop.environment, ...accessibleEnvironment(desktop.environment) }
    const said = text(await openForm(environment))
    return {
      environment,
      sent: async () => (await Promise.race([said, pause(PATIENCE, '', { ref: false })])).trimEnd(),
      close: () => desktop.stop(),
    }
  } catch (error) {
    await desktop.stop()
    throw error
  }
}

/** Whether bots can work there at all. */
async function tryOut({ environment }: VirtualDesktop): Promise<void> {
  const hands = xHands(environment)
  const tree = accessibleTree({ environment })
  try {
    await hands.pointer()
    await tree.windows({ signal: AbortSignal.timeout(PATIENCE), timeout: PATIENCE })
  } finally {
    await Promise.all([hands.close(), tree.close()])
  }
}

/** Gives what the form will say. */
async function openForm(environment: Office['environment']): Promise<Readable> {
  const about = ['--title=Summary of the day', '--text=As the ledger has it', `--separator=${BETWEEN_FIELDS}`]
  const words = ['--forms', ...about, ...FIELDS.map((field) => `--add-entry=${field}`)]
  const form = spawn('zenity', words, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise<void>((resolve, reject) => {
    form.once('spawn', resolve)
    form.once('error', reject)
  })
  return form.stdout
}
