import type { RunEvent } from '../../bots/engine/events.ts'
import type { TransactionState } from '../../bots/engine/journal/records.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'
import { itemWords, shortReference, timeWords } from './words.ts'

/** Tells people how a run goes. */
export interface Progress {
  /** Something happened; `title` is what people call the item that it happened to. */
  event(event: RunEvent, title?: string): void
  /** A line of its own. */
  note(text: string): void
  /** Takes the live line away, so that something else may write. */
  clear(): void
}

interface ProgressOptions {
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
  /** Steps too, not only items. */
  readonly verbose?: boolean
  readonly now?: () => number
}

export const itemMarks: Readonly<Record<TransactionState, string>> = {
  ready: '·',
  running: '·',
  done: '✓',
  refused: '=',
  rejected: '×',
  failed: '!',
  waiting: '?',
  'in-doubt': '?',
}

/** The progress of a run as lines of text: one an item, and on a terminal a live one for what goes on. */
export function terminalProgress(options: ProgressOptions): Progress {
  const { out, now = Date.now } = options
  const begun = new Map<number, number>()
  let count: number | undefined
  let live = false

  const clear = () => {
    if (live) out.write('\r\u001b[K')
    live = false
  }
  const note = (text: string) => {
    clear()
    out.write(`${maskSecrets(text)}\n`)
  }
  const showLive = (text: string) => {
    if (!out.isTTY) return
    clear()
    out.write(cut(maskSecrets(text), (out.columns ?? 80) - 1))
    live = true
  }
  const place = (position: number) => `${position + 1}${count === undefined ? '' : `/${count}`}`

  const steps = (event: RunEvent) => {
    if (event.type === 'step-started') showLive(`  … ${place(event.at.position)}  ${event.at.key}`)
    if (event.type === 'step-failed' && event.willRetry) note(`      again: ${event.error.message}`)
    if (event.type === 'step-healed')
      note(`      healed: "${event.healed.ref}" was recognised by what it looks like; see \`deskhand heal\``)
    if (!options.verbose) return
    if (event.type === 'step-ended') note(`      ${event.at.key}  ${tookWords(event)}`)
    if (event.type === 'commit') note(`      commit ${event.state}: ${event.at.key}`)
  }

  const event = (event: RunEvent, title?: string) => {
    switch (event.type) {
      case 'run-started':
        return note(`${event.resumed ? 'Resuming' : 'Started'} run ${event.run}`)
      case 'list-made':
        count = event.count
        return note(`${count} ${count === 1 ? 'item' : 'items'}`)
      case 'transaction-started':
        begun.set(event.position, begun.get(event.position) ?? now())
        return showLive(`  … ${place(event.position)}  ${title ?? shortReference(event.reference)}`)
      case 'transaction-ended': {
        const took = now() - (begun.get(event.position) ?? now())
        begun.delete(event.position)
        return note(
          itemLine(event, `${place(event.position)}  ${title ?? shortReference(event.reference)}`, took),
        )
      }
      case 'run-ended':
        return clear()
      default:
        return steps(event)
    }
  }
  return { event, note, clear }
}

function itemLine(
  { state, error }: Extract<RunEvent, { type: 'transaction-ended' }>,
  item: string,
  took: number,
): string {
  const reason = error ? `: ${error.message}` : ''
  return `  ${itemMarks[state]} ${item}  ${itemWords[state]}${reason}  (${timeWords(took)})`
}

function tookWords({ replayed, took }: Extract<RunEvent, { type: 'step-ended' }>): string {
  return replayed ? '(from the journal)' : `(${timeWords(took)})`
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text
}
