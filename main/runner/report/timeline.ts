import type { ItemHistory } from '../../../bots/engine/journal/records.ts'
import { type Html, html } from '../../html.ts'
import { valueText } from '../value-text.ts'
import { timeWords } from '../words.ts'
import { timeOfDay } from './when.ts'

/** More than this many steps of one item nobody reads; the journal has them all. */
const MOST_ENTRIES = 150

interface Entry {
  readonly at: number
  readonly mark: 'step' | 'commit' | 'failed'
  readonly text: Html
}

/** Everything that happened to an item, step by step, with times. */
export function timeline(happenings: ItemHistory): Html {
  const entries = entriesOf(happenings)
  const first = entries.slice(0, MOST_ENTRIES)
  const left = entries.length - first.length
  return html`<details class="timeline"><summary>Step by step <span class="soft">${entries.length} entries</span></summary>
<ol>${first.map(({ at, mark, text }) => html`<li class="${mark}"><time>${timeOfDay(at)}</time> ${text}</li>`)}</ol>
${left > 0 && html`<p class="soft">and ${left} more, which the journal keeps</p>`}</details>`
}

function entriesOf({ results, commits, failures, evidence }: ItemHistory): Entry[] {
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
