import { basename, resolve } from 'node:path'
import type { Page } from 'playwright'
import { type Parts, stopBoth } from '../../recorder/both.ts'
import { browserPid } from '../../recorder/browser/browser-pid.ts'
import { type DesktopPerson, recordDesktop } from '../../recorder/desktop/index.ts'
import { Journal } from '../../recorder/feed/journal.ts'
import type { RecordOptions } from '../../recorder/index.ts'
import { home } from '../host/home.ts'
import { checkAddress, recordedBrowser } from '../host/recorder/recorded-browser.ts'
import { type RecordingDesktop, recordingDesktop } from '../host/recording-desktop.ts'
import { checkRecordingFolder } from '../host/recording-folder.ts'
import { loadRecordingScript } from '../host/recording-script.ts'
import { listener, played, statusOf, worked } from './record-desktop.ts'
import { finishRecording } from './record-finish.ts'
import type { RecordFlags } from './record-here.ts'

/** Records a browser and all programs beside it until the person ends it, and writes the one bot; gives the exit status. */
export async function recordBothHere(url: string, flags: RecordFlags): Promise<number> {
  const folder = resolve(flags.out)
  checkAddress(url)
  checkRecordingFolder(folder)
  const script = flags.user === undefined ? undefined : await loadRecordingScript(flags.user)
  const options = {
    ...{ folder, name: flags.name ?? basename(folder), secure: flags.secure === true, onChange: listener() },
    ...(script?.contextOptions && { contextOptions: script.contextOptions }),
  }
  const desk = await recordingDesktop(process.env)
  try {
    const { page, close, ...parts } = await begin(url, options, desk, script !== undefined)
    try {
      const act = (person: DesktopPerson) => script?.act(page, parts.browser, person)
      const failure = script
        ? await played(act, desk, parts.desktop)
        : await worked('the browser, and all programs beside it', parts.desktop)
      finishRecording(await stopBoth(parts, options), folder)
      return statusOf(failure)
    } finally {
      await close()
    }
  } finally {
    await desk.close()
  }
}

interface Begun extends Parts {
  readonly page: Page
  close(): Promise<void>
}

/** Opens the browser and hears everything from then on. Where that fails nothing is left of it. */
async function begin(
  url: string,
  options: RecordOptions,
  { eyes }: RecordingDesktop,
  isPlayed: boolean,
): Promise<Begun> {
  const journal = new Journal(options.folder, options, ({ message }) => process.stderr.write(`${message}\n`))
  const how = { ...options, journal }
  const closing: (() => Promise<void>)[] = []
  try {
    const downloads = home().downloads
    const browser = await recordedBrowser(url, { ...how, downloads, isPlayed, headless: false })
    closing.push(browser.close)
    const pid = await browserPid(browser.context)
    // What is done in the browser is the browser's to tell.
    const isOwn = (_: string, other: number) => other === pid
    const desktop = await recordDesktop({ ...how, environment: process.env, eyes, isOwn })
    return { browser: browser.recording, desktop, journal, page: browser.page, close: browser.close }
  } catch (error) {
    for (const close of closing) await close()
    journal.remove()
    throw error
  }
}
