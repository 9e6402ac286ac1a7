import { basename, resolve } from 'node:path'
import { desktopPerson } from '../../recorder/desktop/index.ts'
import { home } from '../host/home.ts'
import { recordedBoth } from '../host/recorder/recorded-both.ts'
import { checkAddress } from '../host/recorder/recorded-browser.ts'
import { recordingDesktop } from '../host/recording-desktop.ts'
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
  const { env: environment } = process
  const desk = await recordingDesktop(environment)
  try {
    const { recording, desktop, page, close } = await recordedBoth(url, {
      ...{ folder, name: flags.name ?? basename(folder), secure: flags.secure === true },
      ...{ onChange: listener(), environment, eyes: desk.eyes },
      ...{ downloads: home().downloads, isPlayed: script !== undefined },
      ...(script?.contextOptions && { contextOptions: script.contextOptions }),
    })
    const person = desktopPerson({ ...desk, environment, watching: desktop })
    try {
      const failure = script
        ? await played(() => script.act(page, recording, person), desktop)
        : await worked('the browser, and all programs beside it', desktop)
      finishRecording(await recording.stop(), folder)
      return statusOf(failure)
    } finally {
      person.leave()
      await close()
    }
  } finally {
    await desk.close()
  }
}
