import { basename, resolve } from 'node:path'
import { asBotError, BotError } from '../../bots/errors/index.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { type DesktopRecording, desktopPerson, recordDesktop } from '../../recorder/desktop/index.ts'
import type { FeedChange } from '../../recorder/index.ts'
import { type RecordingDesktop, recordingDesktop } from '../host/recording-desktop.ts'
import { checkRecordingFolder } from '../host/recording-folder.ts'
import { loadRecordingScript, type RecordingScript } from '../host/recording-script.ts'
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
    const failure = script ? await played(script, desk, recording) : await worked(recording)
    finishRecording(await recording.stop(), folder)
    if (failure === undefined) return exitStatus.done
    process.stderr.write(`${maskSecrets(failure.describe())}\nThe bot holds what was done until then.\n`)
    return exitStatus.failed
  } finally {
    await desk.close()
  }
}

function listener(): (change: FeedChange) => void {
  const write = sentenceWriter((text) => process.stdout.write(`${text}\n`))
  return (change) => {
    write(change)
    if (change.change === 'trouble') process.stderr.write(`${change.message}\n`)
  }
}

/** Lets the script play the person; gives what it threw. */
async function played(
  script: RecordingScript,
  { hands, windows, tree }: RecordingDesktop,
  recording: DesktopRecording,
): Promise<BotError | undefined> {
  const person = desktopPerson({ hands, windows, tree, environment: process.env, watching: recording })
  try {
    await script.act(person, recording)
    return undefined
  } catch (cause) {
    return new BotError('unexpected', 'The script that plays the person failed', {
      found: asBotError(cause).message,
      next: 'Correct the script.',
      cause,
    })
  } finally {
    await recording.settle()
    person.leave()
  }
}

/** Milliseconds in which Ctrl-C may come twice: what starts us passes it on. */
const SAME_KEY = 300

/** Waits until the person asks to stop; who then presses Ctrl-C again does not wait for the bot. */
async function worked(recording: DesktopRecording): Promise<undefined> {
  process.stdout.write('Recording all programs. Press Ctrl-C here to end it.\n')
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
