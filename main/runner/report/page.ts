import { createHash } from 'node:crypto'
import type { RunHistory } from '../../../bots/engine/journal/records.ts'
import type { RehearsalRow } from '../../../bots/engine/options.ts'
import { Html, html } from '../../html.ts'
import { rehearsalLines } from '../rehearsal.ts'
import type { Album } from './album.ts'
import { itemDetails, outsideDetails } from './item-details.ts'
import { itemsTable } from './items-table.ts'
import { script } from './script.ts'
import type { Stories, Story } from './stories.ts'
import { style } from './style.ts'
import { summary } from './summary.ts'

/** What the page shows of a run: all items in figures, the first in a table, fewer still with a section. */
export interface Selection {
  readonly stories: Stories
  readonly listed: readonly Story[]
  readonly told: readonly Story[]
}

/** The whole page. */
export function page(
  history: RunHistory,
  { stories, listed, told }: Selection,
  album: Album,
  rehearsal: readonly RehearsalRow[] | undefined,
): string {
  const { items, outside } = stories
  const happened = outside.failures.length + outside.results.length + outside.commits.length > 0
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${history.run.title ?? history.run.bot} – run report</title>
<style>${new Html(style)}</style></head><body><main>
${summary(history, stories)}
${rehearsal && rehearsalSection(rehearsal)}
${items.length > 0 && html`<section><h2>Items</h2><div id="filter" hidden></div>${itemsTable(listed, new Set(told))}${more(items.length - listed.length, 'are not listed here')}</section>`}
${told.length > 0 && html`<section><h2>Item by item</h2>${told.map((story) => itemDetails(story, album))}${more(listed.length - told.length, 'have no section here')}</section>`}
${happened && html`<section><h2>${items.length > 0 ? 'Around the items' : 'What the bot did'}</h2>${outsideDetails(outside, album)}</section>`}
<footer class="soft fine">Made by Deskhand from the journal of this PC. ${album.full && 'Some pictures are left out because there are so many; they stand in files beside this report. '}Passwords and other secrets are blotted out.</footer>
</main><script>${new Html(script)}</script></body></html>
`.text
}

/** Nothing from elsewhere, and no script but ours: what a document says must stay text. */
function policy(): string {
  const digest = createHash('sha256').update(script).digest('base64')
  return `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${digest}'`
}

function more(count: number, what: string): Html | false {
  return count > 0 && html`<p class="soft">${count} further items ${what}; the journal has them all.</p>`
}

/** A rehearsal of more items than this is told by its first ones. */
const MOST_REHEARSED = 2_000

function rehearsalSection(rows: readonly RehearsalRow[]): Html {
  const lines = rehearsalLines(rows.slice(0, MOST_REHEARSED))
  return html`<section><h2>Rehearsal</h2><p>Nothing was committed. This is what the bot would do.</p>
<div class="scroll"><table><thead><tr><th scope="col" class="number">#</th><th scope="col">Item</th><th scope="col">Would</th><th scope="col">With</th></tr></thead><tbody>
${lines.map(
  (line) => html`<tr><td class="number soft">${line.number}</td><th scope="row">${line.reference}</th>
<td><span class="badge state-${line.state === 'would-commit' ? 'done' : line.state}">${line.what}</span></td>
<td>${line.why ?? html`<dl class="facts">${line.with.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`}</td></tr>`,
)}</tbody></table></div>${more(rows.length - lines.length, 'were rehearsed')}</section>`
}
