import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DesktopDriver, desktopDriver } from '../../../../bots/drivers/desktop/index.ts'
import type { ElementDescription, WindowChoice } from '../../../../bots/elements/types.ts'
import { screenEyes } from '../../../../main/host/eyes.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'
import { within } from './programs.ts'

/** A desktop with a driver, for the tests of one file. */
export interface Desk {
  readonly session: VirtualDesktop
  readonly driver: DesktopDriver
  /** Another one on the same display: another bot. */
  another(): DesktopDriver
  /** Starts zenity's form with these fields. */
  form(title: string, ...fields: string[]): Promise<Form>
  /** The same, but it tells nobody of its elements. */
  silentForm(title: string, ...fields: string[]): Promise<Form>
  close(): Promise<void>
}

export interface Form {
  readonly pid: number
  /** What was entered, once it was sent. */
  entered(): string | undefined
}

export async function openDesk(): Promise<Desk> {
  const session = await virtualDesktop()
  const drivers: DesktopDriver[] = []
  const another = () => {
    const driver = desktopDriver({
      environment: session.environment,
      eyes: async () => screenEyes(),
      folder: session.home,
    })
    drivers.push(driver)
    return driver
  }
  const driver = another()
  const form = async (setting: string, title: string, ...fields: string[]): Promise<Form> => {
    const file = join(session.home, `${title}.txt`)
    const entries = fields.map((field) => `--add-entry='${field}'`).join(' ')
    const script = `${setting} exec zenity --forms --title='${title}' ${entries} > '${file}'`
    const start = { program: 'sh', args: ['-c', script], folder: session.home }
    const { pid } = await driver.start(
      { ...start, window: { ref: title, window: { title } } },
      within(30_000),
    )
    const entered = () => (existsSync(file) ? readFileSync(file, 'utf8').trimEnd() || undefined : undefined)
    return { pid, entered }
  }
  return {
    session,
    driver,
    another,
    form: (...words) => form('', ...words),
    silentForm: (...words) => form('NO_AT_BRIDGE=1', ...words),
    close: async () => {
      await Promise.all(drivers.map((each) => each.end()))
      await session.stop()
    },
  }
}

export function button(name: string, window: WindowChoice): ElementDescription {
  return { ref: name, role: 'button', name, window }
}

export function field(name: string, window: WindowChoice): ElementDescription {
  return { ref: name, role: 'textbox', name, window }
}
