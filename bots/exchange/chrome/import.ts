import { BotDraft, type Imported } from '../draft/bot-draft.ts'
import { tellOfCommits } from '../draft/marks.ts'
import { readJson } from '../json/read-json.ts'
import { chromeRecording } from './schema.ts'
import { ChromeSteps } from './steps.ts'

/**
 * A bot of a recording that Chrome's DevTools exported as JSON. `file` is what errors call it, `folder` where the bot
 * is going to stand. Throws `recording-invalid` where the text is no such recording.
 */
export function importChrome(text: string, file: string, folder: string): Imported {
  const recording = readJson(text, file, chromeRecording)
  const draft = new BotDraft()
  tellOfCommits(draft, 'steps')
  if (recording.timeout !== undefined) {
    const what = `the time limit of ${recording.timeout} ms for every step`
    draft.once({
      at: 'timeout',
      what,
      why: 'Each kind of step has a limit of its own; a step may name another.',
    })
  }
  const steps = new ChromeSteps(draft)
  for (const [index, step] of recording.steps.entries()) steps.add(step, `steps[${index}]`)
  steps.end()
  return draft.finish(recording.title, folder)
}
