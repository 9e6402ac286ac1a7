import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { accessibleEnvironment } from '../../../bots/drivers/desktop/tree/index.ts'
import { type RecordingDesktop, recordingDesktop } from '../../../main/host/recording-desktop.ts'
import { virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import type { Way } from './way.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
/** Milliseconds for a recording or a run. */
const PATIENCE = 150_000
/** Milliseconds for a program to show itself. */
const START = 30_000
/** No bus of elements: no program tells of its own, and nobody could ask. */
const SILENT = { AT_SPI_BUS_ADDRESS: 'unix:path=/nowhere', NO_AT_BRIDGE: '1', GTK_A11Y: 'none' }

/** How a command ended: its exit status, and all that it said. */
export interface Ended {
  readonly status: number
  readonly said: string
}

/** A desktop of its own, on which something is recorded or replayed, and read from outside. */
export interface Stage {
  readonly desktop: RecordingDesktop
  /** Calls deskhand there. */
  deskhand(...words: readonly string[]): Promise<Ended>
  /** Starts a program; gives whether its window came. */
  open(command: string, ...words: readonly string[]): Promise<boolean>
}

/** What a desktop may have that is not as usual. */
export interface Scene {
  /** In pixels: `1280x800`. */
  readonly size?: string
  /** What programs there are told, such as another scale. */
  readonly environment?: Readonly<Record<string, string>>
}

/** Calls it with a fresh desktop, which ends after it with all that was started there. */
export async function onStage<T>(way: Way, act: (stage: Stage) => Promise<T>, scene: Scene = {}): Promise<T> {
  const session = await virtualDesktop(scene.size)
  const { environment } = session
  const shown = way === 'elements' ? accessibleEnvironment(environment) : SILENT
  const env = {
    ...environment,
    ...shown,
    ...scene.environment,
    DESKHAND_HOME: join(session.home, 'deskhand'),
  }
  const desktop = await recordingDesktop(env)
  try {
    return await act({
      desktop,
      deskhand: (...words) => called(words, env),
      open: (command, ...words) => opened(desktop, env, command, words),
    })
  } finally {
    await desktop.close()
    await session.stop()
  }
}

async function called(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, ...words], {
      ...{ env, timeout: PATIENCE },
    })
    return { status: 0, said: `${stdout}${stderr}` }
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number | null; stdout: string; stderr: string }
    return { status: code ?? 1, said: `${stdout}${stderr}` }
  }
}

async function opened(
  { windows }: RecordingDesktop,
  env: NodeJS.ProcessEnv,
  command: string,
  words: readonly string[],
): Promise<boolean> {
  const child = spawn(command, words, { env, stdio: 'ignore' })
  const failed = new Promise<false>((resolve) => child.once('error', () => resolve(false)))
  const options = { signal: AbortSignal.timeout(START), timeout: START }
  const came = windows.waitFor({ program: command }, options).then(
    () => true,
    () => false,
  )
  return await Promise.race([came, failed])
}
