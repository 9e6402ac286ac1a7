import { type Html, html } from '../../html.ts'
import { shown } from '../shown.ts'
import { timeWords } from '../words.ts'
import type { Happenings } from './stories.ts'
import { timeOfDay } from './when.ts'

/** More than this many steps of one item nobody reads; the journal has them all. */
const MOST_ENTRIES = 150

interface Entry {
  readonly at: number
  readonly mark: 'step' | 'commit' | 'failed'
  readonly text: Html
}

/** Everything that happened to an item, step by step, with times. */
export function timeline(happenings: Happenings): Html {
  const entries = entriesOf(happenings)
  const first = entries.slice(0, MOST_ENTRIES)
  const left = entries.length - first.length
  return html`<details class="timeline"><summary>Step by step <span class="soft">${entries.length} entries</span></summary>
<ol>${first.map(({ at, mark, text }) => html`<li class="${mark}"><time>${timeOfDay(at)}</time> ${text}</li>`)}</ol>
${left > 0 && html`<p class="soft">and ${left} more, which the journal keeps</p>`}</details>`
}

function entriesOf({ results, commits, failures, evidence }: Happenings): Entry[] {
  const steps = results.map(
    ({ at, step, value, took }): Entry => ({
      at,
      mark: 'step',
      text: html`<code>${step}</code> <span class="value">${valueText(value)}</span> <span class="soft">${timeWords(took)}</span>`,
    }),
  )
  const intents = commits.map(
    ({ intendedAt, step }): Entry => ({
      at: intendedAt,
      mark: 'commit',
      text: html`<code>${step}</code> <b>is about to change the world</b>`,
    }),
  )
  const errors = failures.map(
    ({ at, step, error, attempt }): Entry => ({
      at,
      mark: 'failed',
      text: html`<code>${step}</code> <b>${error.message}</b> <span class="soft">try ${attempt}</span>`,
    }),
  )
  const healed = evidence
    .filter(({ kind }) => kind === 'healing')
    .map(
      ({ at, step }): Entry => ({
        at,
        mark: 'step',
        text: html`<code>${step}</code> <b>was healed</b>`,
      }),
    )
  return [...steps, ...intents, ...errors, ...healed].sort((a, b) => a.at - b.at)
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  if (typeof value !== 'object') return cut(String(shown(value)))
  const simple = Object.entries(value).filter(([, inner]) => typeof inner !== 'object')
  return cut(simple.map(([name, inner]) => `${name}: ${shown(inner)}`).join(', '))
}

function cut(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
