import { basename, resolve } from 'node:path'
import { asBotError, BotError } from '../../bots/errors/index.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { type DesktopRecording, desktopPerson, recordDesktop } from '../../recorder/desktop/index.ts'
import type { FeedChange } from '../../recorder/index.ts'
import { recordingDesktop } from '../host/recording-desktop.ts'
import { checkRecordingFolder } from '../host/recording-folder.ts'
import { loadRecordingScript } from '../host/recording-script.ts'
import { exitStatus } from './exit-status.ts'
import { finishRecording } from './record-finish.ts'
import type { RecordFlags } from './record-here.ts'
import { sentenceWriter } from './record-sentences.ts'

/** Records the desktop until the person ends it, and writes the bot; gives the exit status. */
export async function recordDesktopHere(flags: RecordFlags): Promise<number> {
  const folder = resolve(flags.out)
  checkRecordingFolder(folder)
  const script = flags.user === undefined ? undefined : await loadRecordingScript(flags.user)
  const { env: environment } = process
  const desk = await recordingDesktop(environment)
  try {
    const recording = await recordDesktop({
      ...{ folder, environment, eyes: desk.eyes, onChange: listener() },
      name: flags.name ?? basename(folder),
      secure: flags.secure === true,
    })
    const person = desktopPerson({ ...desk, environment, watching: recording })
    try {
      const failure = script
        ? await played(() => script.act(person, recording), recording)
        : await worked('all programs', recording)
      finishRecording(await recording.stop(), folder)
      return statusOf(failure)
    } finally {
      person.leave()
    }
  } finally {
    await desk.close()
  }
}

/** Says how the script that played the person failed, where it did; gives the exit status. */
export function statusOf(failure: BotError | undefined): number {
  if (failure === undefined) return exitStatus.done
  process.stderr.write(`${maskSecrets(failure.describe())}\nThe bot holds what was done until then.\n`)
  return exitStatus.failed
}

/** Tells steps as they are recorded, and what goes wrong. */
export function listener(): (change: FeedChange) => void {
  const write = sentenceWriter((text) => process.stdout.write(`${text}\n`))
  return (change) => {
    write(change)
    if (change.change === 'trouble') process.stderr.write(`${change.message}\n`)
  }
}

/** Lets a script play the person; gives what it threw. */
export async function played(act: () => unknown, recording: DesktopRecording): Promise<BotError | undefined> {
  try {
    await act()
    return undefined
  } catch (cause) {
    return new BotError('unexpected', 'The script that plays the person failed', {
      found: asBotError(cause).message,
      next: 'Correct the script.',
      cause,
    })
  } finally {
    await recording.settle()
  }
}

/** Milliseconds in which Ctrl-C may come twice: what starts us passes it on. */
const SAME_KEY = 300

/** Waits until the person asks to stop; who then presses Ctrl-C again does not wait for the bot. */
export async function worked(what: string, recording: DesktopRecording): Promise<undefined> {
  process.stdout.write(`Recording ${what}. Press Ctrl-C here to end it.\n`)
  const ended = Promise.withResolvers<void>()
  let first: number | undefined
  process.on('SIGINT', () => {
    if (first !== undefined && performance.now() - first > SAME_KEY) process.exit(exitStatus.failed)
    first ??= performance.now()
    recording.interrupted()
    ended.resolve()
  })
  process.once('SIGTERM', ended.resolve)
  await ended.promise
  process.off('SIGTERM', ended.resolve)
}
