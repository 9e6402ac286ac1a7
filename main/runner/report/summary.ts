import type { RunHistory, TransactionState } from '../../../bots/engine/journal/records.ts'
import { type Html, html } from '../../html.ts'
import { shown } from '../shown.ts'
import { itemWords, runWords, timeWords } from '../words.ts'
import { fieldText } from './items-table.ts'
import { finalFields, readingsOf, wasAsked } from './readings.ts'
import type { Stories, Story } from './stories.ts'
import { dayAndTime } from './when.ts'

/** In the order of the bar: what went well first. */
const ORDER: readonly TransactionState[] = [
  'done',
  'refused',
  'rejected',
  'waiting',
  'failed',
  'in-doubt',
  'running',
  'ready',
]

/** The head of the report: which bot, when, what came of it, in words, as a bar and in figures. */
export function summary({ run }: RunHistory, stories: Stories): Html {
  const counts = ORDER.map((state) => [state, countOf(stories.items, state)] as const).filter(
    ([, n]) => n > 0,
  )
  return html`<header class="masthead">
  <p class="eyebrow">Run report</p>
  <h1>${run.title ?? run.bot}</h1>
  <p class="verdict state-${run.state}"><span class="badge">${run.rehearsal ? 'rehearsal' : runWords[run.state]}</span> ${run.rehearsal && 'Nothing was committed. '}${verdict(stories, counts)}</p>
  ${stories.items.length > 0 && bar(counts, stories.items.length)}
  ${stories.items.length > 0 && figures(stories)}
  ${run.error && html`<p class="callout"><strong>${run.error.message}</strong> ${run.error.next}</p>`}
  <dl class="facts">
    <div><dt>Bot</dt><dd>${run.bot}</dd></div>
    <div><dt>Begun</dt><dd>${dayAndTime(run.started)}</dd></div>
    <div><dt>Ended</dt><dd>${run.ended === undefined ? 'not yet' : dayAndTime(run.ended)}</dd></div>
    <div><dt>Run</dt><dd><code>${run.id}</code></dd></div>
    <div><dt>Version of the bot</dt><dd><code>${run.digest.slice(0, 12)}</code></dd></div>
    ${Object.entries(run.inputs).map(([name, value]) => html`<div><dt>${name}</dt><dd>${inputText(value)}</dd></div>`)}
  </dl>
</header>`
}

function countOf(items: readonly Story[], state: TransactionState): number {
  return items.filter(({ item }) => item.state === state).length
}

type Counts = readonly (readonly [TransactionState, number])[]

function verdict({ items }: Stories, counts: Counts): string {
  if (items.length === 0) return ''
  const done = counts.find(([state]) => state === 'done')?.[1] ?? 0
  const rest = counts
    .filter(([state]) => state !== 'done')
    .map(([state, count]) => `${count} ${itemWords[state]}`)
  const whole = `${done} of ${items.length} ${items.length === 1 ? 'item' : 'items'} done`
  return rest.length === 0 ? `${whole}.` : `${whole}, ${rest.join(', ')}.`
}

function bar(counts: Counts, total: number): Html {
  const segments = counts.map(
    ([state, count]) => html`<span class="state-${state}" style="flex-grow:${count}"></span>`,
  )
  const legend = counts.map(
    ([state, count]) =>
      html`<li><span class="dot state-${state}"></span>${itemWords[state]} <b>${count}</b> <span class="soft">${percent(count, total)}</span></li>`,
  )
  return html`<div class="bar" aria-hidden="true">${segments}</div><ul class="legend">${legend}</ul>`
}

function percent(count: number, total: number): string {
  return `${Math.round((count / total) * 100)} %`
}

function figures({ items }: Stories): Html {
  const asked = items.filter(({ results }) => wasAsked(results)).length
  const alone = items.filter(({ item, results }) => item.state === 'done' && !wasAsked(results)).length
  const took = items.flatMap(({ item }) => (item.started && item.ended ? [item.ended - item.started] : []))
  return html`<dl class="figures">
  ${totals(items).map(([currency, sum]) => figure(sum, `in total done, ${currency}`))}
  ${figure(percent(alone, items.length), 'done with nobody asked')}
  ${figure(String(asked), asked === 1 ? 'item decided by a person' : 'items decided by a person')}
  ${took.length > 0 && figure(timeWords(took.reduce((sum, one) => sum + one, 0) / took.length), 'an item on average')}
</dl>`
}

function figure(value: string, label: string): Html {
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`
}

/** Sums of `total` over the items that are done, by currency; an accountant compares them with the ledger. */
function totals(items: readonly Story[]): (readonly [currency: string, sum: string])[] {
  const sums = new Map<string, number>()
  for (const { item, results } of items) {
    if (item.state !== 'done') continue
    const fields = finalFields(readingsOf(results))
    const total = fields.get('total')
    if (typeof total !== 'number') continue
    const currency = String(fields.get('currency') ?? 'no currency read')
    sums.set(currency, (sums.get(currency) ?? 0) + Math.round(total * 100))
  }
  return [...sums].map(([currency, cents]) => [currency, fieldText(cents / 100)] as const)
}

function inputText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(shown(value))
}
