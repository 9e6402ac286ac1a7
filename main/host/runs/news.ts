import type { Occurrence, RunEvent } from '../../../bots/engine/events.ts'
import type { Bot } from '../../../bots/format/model.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { Progress } from '../../runner/progress.ts'
import { cut } from './cut.ts'
import type { FromRun, RunNews } from './messages.ts'
import { inEachLanguage } from './sentences.ts'

/** News is gathered for so long, in milliseconds: nobody reads faster, and a bot may do thousands of steps a second. */
const GATHERED = 50

/** Tells how a run goes as few messages: of the steps in between, the last one stands for all. */
export function newsOf(say: (message: FromRun) => void, elements: Bot['elements']) {
  let gathered: RunNews | undefined
  let timer: NodeJS.Timeout | undefined
  let title: string | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (gathered) say({ kind: 'news', ...gathered })
    gathered = undefined
  }
  const tell = (more: Partial<RunNews>) => {
    gathered = { items: false, ...gathered, ...more }
    timer ??= setTimeout(flush, GATHERED)
  }
  const event = (event: RunEvent, named?: string) => {
    switch (event.type) {
      case 'run-started':
        return say({ kind: 'begun', run: event.run })
      case 'step-started':
        return tell({
          doing: { ...doingOf(event.at, title), sentence: inEachLanguage(event.at.step, elements) },
        })
      case 'transaction-started':
        title = named
        return tell({ items: true })
      case 'list-made':
      case 'transaction-ended':
      case 'run-ended':
        return tell({ items: true })
      default:
    }
  }
  const note = (text: string) => tell({ note: cut(maskSecrets(text)) })
  const progress: Progress = { event, note, clear: () => undefined }
  return { progress, flush }
}

function doingOf({ position, attempt }: Occurrence, title: string | undefined) {
  return {
    position,
    attempt,
    ...(title !== undefined && position >= 0 && { title: cut(maskSecrets(title)) }),
    since: Date.now(),
  }
}
