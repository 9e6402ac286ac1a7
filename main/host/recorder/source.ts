import type { BrowserContext, Page } from 'playwright'
import { desktopPerson, recordDesktop } from '../../../recorder/desktop/index.ts'
import {
  type FeedChange,
  type Recording,
  type RecordOptions,
  RecoveredRecording,
} from '../../../recorder/index.ts'
import { homePaths } from '../home.ts'
import { recordingDesktop } from '../recording-desktop.ts'
import { loadRecordingScript } from '../recording-script.ts'
import type { Beginning } from './messages.ts'
import { pagesOfBot } from './pages-of-bot.ts'
import { recordedBoth } from './recorded-both.ts'
import { recordedBrowser } from './recorded-browser.ts'

/** What a bot is made of, however it was recorded. */
export interface Source {
  readonly recorded: Pick<Recording, 'steps' | 'loops' | 'preview' | 'stop'>
  /** Of a recording that goes on; one that was recovered stays as it is. */
  readonly live?: Pick<Recording, 'pause' | 'resume' | 'remove' | 'undo'>
  /** Where things can be pointed at: in browsers. */
  readonly picker?: Pick<Recording, 'pick' | 'stopPicking'> | undefined
  /** Plays the person, where a script does. */
  readonly play?: () => Promise<void>
  /** Closes what was recorded. */
  close(): Promise<void>
}

export interface SourceOptions extends Beginning {
  /** Folder for what is downloaded while it is recorded. */
  readonly downloads: string
  readonly onChange: (change: FeedChange) => void
  readonly keepSecret: NonNullable<RecordOptions['keepSecret']>
}

/** The windows of the studio: what is done there is about the recording. */
const OWN_WINDOW = / · Deskhand$/

/** Begins a recording, or takes up one that was broken off. Throws what keeps it from beginning. */
export async function beginSource(options: SourceOptions): Promise<Source> {
  if (options.kind === 'recovered') return recovered(options)
  if (options.kind === 'both') return await fromBoth(options)
  return options.kind === 'browser' ? await fromBrowser(options) : await fromDesktop(options)
}

async function fromBrowser(options: SourceOptions): Promise<Source> {
  const { url, folder, name, secure, language, headless, downloads, user, onChange, keepSecret } = options
  const { home, pagesOf } = options
  const script = user === undefined ? undefined : await loadRecordingScript(user)
  const { recording, context, page, close } = await recordedBrowser(url, {
    ...{ folder, secure, language, headless, downloads, onChange, keepSecret },
    ...(name !== '' && { name }),
    ...(pagesOf !== undefined && { contextOptions: pagesOfBot(pagesOf, homePaths({ DESKHAND_HOME: home })) }),
    thumbnails: true,
    isPlayed: script !== undefined,
  })
  closeWithLast(context, page, close)
  return {
    recorded: recording,
    live: recording,
    picker: recording,
    ...(script && { play: async () => void (await script.act(page, recording)) }),
    close,
  }
}

/** Some browsers go on without a window, and nobody could see them. */
function closeWithLast(context: BrowserContext, first: Page, close: () => Promise<void>): void {
  const look = () => void (context.pages().length === 0 && close())
  context.on('page', (opened) => opened.on('close', look))
  first.on('close', look)
}

async function fromDesktop(options: SourceOptions): Promise<Source> {
  const { folder, name, secure, language, user, onChange, keepSecret } = options
  const script = user === undefined ? undefined : await loadRecordingScript(user)
  const { env: environment } = process
  const desk = await recordingDesktop(environment)
  const { hands, windows, tree } = desk
  const recording = await recordDesktop({
    ...{ folder, secure, language, environment, onChange, keepSecret, eyes: desk.eyes },
    ...(name !== '' && { name }),
    isOwn: (title) => OWN_WINDOW.test(title),
  })
  const person = script && desktopPerson({ hands, windows, tree, environment, watching: recording })
  const close = async () => {
    // Not stopped: what no bot was made of yet can be recovered.
    await recording.finish()
    person?.leave()
    await desk.close()
  }
  return {
    recorded: recording,
    live: recording,
    ...(person && { play: async () => void (await script.act(person, recording)) }),
    close,
  }
}

async function fromBoth(options: SourceOptions): Promise<Source> {
  const { url, folder, name, secure, language, downloads, user, onChange, keepSecret } = options
  const script = user === undefined ? undefined : await loadRecordingScript(user)
  const { env: environment } = process
  const desk = await recordingDesktop(environment)
  const { hands, windows, tree, eyes } = desk
  try {
    const { recording, desktop, context, page, close } = await recordedBoth(url, {
      ...{ folder, secure, language, downloads, onChange, keepSecret, environment, eyes },
      ...(name !== '' && { name }),
      thumbnails: true,
      isPlayed: script !== undefined,
      isOwn: (title) => OWN_WINDOW.test(title),
    })
    closeWithLast(context, page, close)
    const person = script && desktopPerson({ hands, windows, tree, environment, watching: desktop })
    return {
      recorded: recording,
      live: recording,
      // Where the browser was closed meanwhile, there are only programs.
      get picker() {
        return context.pages().length > 0 ? recording : undefined
      },
      ...(person && { play: async () => void (await script.act(page, recording, person)) }),
      async close() {
        await desktop.finish()
        person?.leave()
        await close()
        await desk.close()
      },
    }
  } catch (error) {
    await desk.close()
    throw error
  }
}

function recovered({ folder, language }: SourceOptions): Source {
  return { recorded: new RecoveredRecording(folder, language), close: async () => undefined }
}
