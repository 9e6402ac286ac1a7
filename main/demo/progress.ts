import type { RunEvent } from '../../bots/engine/events.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import type { Progress } from '../runner/progress.ts'
import { timeWords } from '../runner/words.ts'
import type { Answered } from './truthful-person.ts'

interface Output {
  write(text: string): unknown
}

/** The progress of the demo: a line an item, by the name of its file, with what happened to it. */
export interface DemoProgress extends Progress {
  answered(answered: Answered): void
}

/**
 * @param names the file of each item, by position
 */
export function demoProgress(out: Output, names: readonly string[], now = Date.now): DemoProgress {
  const width = String(names.length).length
  let began = now()

  const note = (text: string) => {
    out.write(`${maskSecrets(text)}\n`)
  }
  const itemLine = (position: number, mark: string, text: string) => {
    const place = String(position + 1).padStart(width)
    note(`  ${mark} ${place}/${names.length}  ${names[position] ?? ''}  ${text}`)
  }
  const detail = (text: string) => note(`      ${' '.repeat(2 * width)}${text}`)

  const event = (event: RunEvent) => {
    if (event.type === 'transaction-started' && event.attempt === 1) began = now()
    if (event.type === 'transaction-started' && event.attempt > 1) detail('again, from a fresh log-in')
    if (event.type === 'step-failed' && event.at.position >= 0 && event.error.kind === 'system') {
      detail(`${event.at.key}: ${event.error.message}`)
    }
    if (event.type === 'transaction-ended') {
      const [mark, text] = ending(event)
      itemLine(event.position, mark, `${text}  (${timeWords(now() - began)})`)
    }
  }
  return {
    event,
    note,
    clear: () => undefined,
    answered: ({ doubts }) =>
      detail(`asked: ${doubts.join('; ')} (answered by the demo from the known truth)`),
  }
}

function ending({
  state,
  error,
}: Extract<RunEvent, { type: 'transaction-ended' }>): [mark: string, text: string] {
  if (state === 'done') return ['✓', 'posted']
  if (state === 'rejected') return ['×', `not posted: ${error?.message ?? ''}`]
  return ['!', `${state}: ${error?.message ?? ''}`]
}
