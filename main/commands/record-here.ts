import { basename, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { asBotError, BotError } from '../../bots/errors/index.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import type { Table } from '../../recorder/compose/many/index.ts'
import { type FeedChange, type Recording, recoverRecording, removeJournal } from '../../recorder/index.ts'
import { home } from '../host/home.ts'
import { checkAddress, recordedBrowser } from '../host/recorder/recorded-browser.ts'
import { readTable } from '../host/recorder/table.ts'
import { checkRecordingFolder } from '../host/recording-folder.ts'
import { loadRecordingScript, type RecordingScript } from '../host/recording-script.ts'
import { exitStatus } from './exit-status.ts'
import { finishRecording } from './record-finish.ts'
import { offerLoops, wishesLoops } from './record-loops.ts'
import { sentenceWriter } from './record-sentences.ts'

export interface RecordFlags {
  readonly out: string
  readonly desktop?: boolean
  readonly headless?: boolean
  readonly user?: string
  readonly secure?: boolean
  readonly name?: string
  readonly recover?: boolean
  readonly loops?: boolean
  readonly table?: string
  readonly sheet?: string
}

/** Records until the person ends it, and writes the bot; gives the exit status. */
export async function recordHere(url: string, flags: RecordFlags): Promise<number> {
  const folder = resolve(flags.out)
  checkAddress(url)
  checkRecordingFolder(folder)
  const table = await tableOf(folder, flags)
  const script = flags.user === undefined ? undefined : await loadRecordingScript(flags.user)
  const ended = Promise.withResolvers<void>()
  const browser = await recordedBrowser(url, {
    folder,
    headless: flags.headless === true,
    downloads: home().downloads,
    isPlayed: script !== undefined,
    name: flags.name ?? basename(folder),
    secure: flags.secure === true,
    ...(script?.contextOptions && { contextOptions: script.contextOptions }),
    onChange: listener(ended.resolve),
  })
  const { recording, page, context } = browser
  try {
    const failure = script ? await played(script, page, recording) : await worked(context, ended)
    const { loops } = recording
    const isLooped = flags.loops ?? (await wishesLoops(loops))
    finishRecording(await recording.stop({ loops: isLooped }), folder, table)
    if (!isLooped) offerLoops(loops)
    if (failure === undefined) return exitStatus.done
    process.stderr.write(`${maskSecrets(failure.describe())}\nThe bot holds what was done until then.\n`)
    return exitStatus.failed
  } finally {
    await browser.close()
  }
}

/** Writes the bot of a recording whose recorder was killed; gives the exit status. */
export async function recoverHere(flags: RecordFlags): Promise<number> {
  const folder = resolve(flags.out)
  const table = await tableOf(folder, flags)
  const { loops = false } = flags
  finishRecording(recoverRecording(folder, { loops }), folder, table)
  removeJournal(folder)
  return exitStatus.done
}

/** Read before anybody works for it: a file that is no table says so at once. */
async function tableOf(folder: string, { table, sheet }: RecordFlags): Promise<Table | undefined> {
  return table === undefined ? undefined : await readTable(folder, table, sheet)
}

function listener(onEnded: () => void): (change: FeedChange) => void {
  const write = sentenceWriter((text) => process.stdout.write(`${text}\n`))
  return (change) => {
    write(change)
    if (change.change === 'ended') onEnded()
    if (change.change === 'trouble') process.stderr.write(`${change.message}\n`)
  }
}

/** Lets the script play the person; gives what it threw. */
async function played(
  script: RecordingScript,
  page: Page,
  recording: Recording,
): Promise<BotError | undefined> {
  try {
    await script.act(page, recording)
    return undefined
  } catch (cause) {
    const { message } = asBotError(cause)
    return new BotError('unexpected', 'The script that plays the person failed', {
      found: message,
      next: 'Correct the script.',
      cause,
    })
  }
}

/** Waits until the person closes the browser, its last window, or asks to stop. */
async function worked(context: BrowserContext, ended: PromiseWithResolvers<void>): Promise<undefined> {
  process.stdout.write('Recording. Close the browser, or press Ctrl-C here, to end it.\n')
  const { resolve: end, promise } = ended
  const follow = (page: Page) => page.on('close', () => context.pages().length === 0 && end())
  context.on('page', follow)
  for (const page of context.pages()) follow(page)
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  await promise
  process.off('SIGINT', end)
  process.off('SIGTERM', end)
}
