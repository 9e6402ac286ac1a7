import { BothRecording } from '../../../recorder/both.ts'
import { browserPid } from '../../../recorder/browser/browser-pid.ts'
import { type DesktopEyes, type DesktopRecording, recordDesktop } from '../../../recorder/desktop/index.ts'
import { type RecordedBrowser, type RecordedBrowserOptions, recordedBrowser } from './recorded-browser.ts'

export interface RecordedBothOptions extends Omit<RecordedBrowserOptions, 'headless'> {
  readonly environment: NodeJS.ProcessEnv
  readonly eyes: DesktopEyes
  /** Windows, by their title, whose use is no work here. */
  readonly isOwn?: (title: string) => boolean
}

/** A browser of its own and the desktop beside it, in which everything is recorded. */
export interface RecordedBoth extends Omit<RecordedBrowser, 'recording'> {
  readonly recording: BothRecording
  /** What hears mouse and keyboard. */
  readonly desktop: DesktopRecording
}

/** Opens a browser at the address and hears everything from then on. Throws as the two do; then nothing of it is left. */
export async function recordedBoth(url: string, options: RecordedBothOptions): Promise<RecordedBoth> {
  const { environment, eyes, isOwn, downloads, isPlayed, ...recorded } = options
  const recording = new BothRecording(recorded)
  const { browser: _browser, ...parts } = await recording.begin(async (own) => {
    const opened = await recordedBrowser(url, { ...own, downloads, isPlayed, headless: false })
    try {
      const pid = await browserPid(opened.context)
      // What is done in the browser is the browser's to tell.
      const isNoWork = (title: string, other: number) => other === pid || isOwn?.(title) === true
      const desktop = await recordDesktop({ ...own, environment, eyes, isOwn: isNoWork })
      return { ...opened, browser: opened.recording, desktop }
    } catch (error) {
      await opened.close()
      throw error
    }
  })
  return { ...parts, recording }
}
