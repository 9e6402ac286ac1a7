import { type Html, html } from '../../html.ts'
import { itemWords, timeWords } from '../words.ts'
import { finalFields, readingsOf, wasAsked } from './readings.ts'
import type { Story } from './stories.ts'

/** Fields that tell an invoice at a glance; shown where documents were read. */
const COLUMNS = ['number', 'vendor', 'date', 'total'] as const

/** The table of items with what became of each and why; `told` are those with a section of their own. */
export function itemsTable(items: readonly Story[], told: ReadonlySet<Story>): Html {
  const fields = new Map(items.map((story) => [story, finalFields(readingsOf(story.results))]))
  const columns = COLUMNS.filter((name) => [...fields.values()].some((of) => of.get(name) != null))
  const rows = items.map((story) => row(story, columns, fields.get(story) ?? new Map(), told.has(story)))
  return html`<div class="scroll"><table class="items">
  <thead><tr><th scope="col" class="number">#</th><th scope="col">Item</th>
  ${columns.map((name) => html`<th scope="col"${name === 'total' && html` class="number"`}>${capital(name)}</th>`)}
  <th scope="col">Became</th><th scope="col">Why</th><th scope="col" class="number">Took</th></tr></thead>
  <tbody>${rows}</tbody>
</table></div>`
}

function row(
  story: Story,
  columns: readonly string[],
  fields: ReadonlyMap<string, unknown>,
  told: boolean,
): Html {
  const { item, title } = story
  return html`<tr data-state="${item.state}">
  <td class="number soft">${item.position + 1}</td>
  <th scope="row" class="whole">${told ? html`<a href="#item-${item.position + 1}">${title}</a>` : title}</th>
  ${columns.map((name) => html`<td class="${name === 'total' ? 'number' : name === 'vendor' ? '' : 'whole'}">${fieldText(fields.get(name))}</td>`)}
  <td><span class="badge state-${item.state}">${itemWords[item.state]}</span></td>
  <td>${reason(story)}</td>
  <td class="number soft">${item.started && item.ended ? timeWords(item.ended - item.started) : ''}</td>
</tr>`
}

/** Why an item became what it is, in a few words. */
export function reason({ item, results }: Story): string {
  if (item.state === 'refused') return item.doneBy ? `Done before, by run ${item.doneBy}` : 'Done before'
  if (item.error) return item.error.message
  if (item.state === 'waiting') return doubtText(results)
  const asked = wasAsked(results) ? 'after a person looked at it' : ''
  const again = item.attempts > 1 ? `at try ${item.attempts}` : ''
  return [asked, again].filter(Boolean).join(', ')
}

function doubtText(results: Story['results']): string {
  const readings = readingsOf(results)
  const ofFields = readings
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, doubt }) => (doubt === undefined ? [] : [`${name}: ${doubt}`]))
  return [...ofFields, ...readings.flatMap(({ doubts }) => doubts)].join('; ')
}

/** A field of a document as people write it; numbers of a document are amounts. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '—'
  return typeof value === 'number' ? amount.format(value) : String(value)
}

const amount = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
