import { dirname } from 'node:path'
import type {
  CommitRecord,
  EvidenceRecord,
  FailureRecord,
  ItemHistory,
} from '../../../bots/engine/journal/records.ts'
import { type Html, html } from '../../html.ts'
import { shown } from '../shown.ts'
import { itemWords } from '../words.ts'
import type { Album } from './album.ts'
import { figures } from './figures.ts'
import { healedSection } from './healed.ts'
import { fieldText, reason } from './items-table.ts'
import { kindOfDocument } from './kind-of-document.ts'
import { readingTable } from './reading-table.ts'
import { classificationsOf } from './readings.ts'
import type { Story } from './stories.ts'
import { timeline } from './timeline.ts'
import { dayAndTime, timeOfDay } from './when.ts'

/** How a commit stands, for people. */
const commitWords: Readonly<Record<CommitRecord['state'], string>> = {
  intent: 'begun, end not known',
  done: 'done',
  'not-done': 'did not happen',
  'in-doubt': 'in doubt: a person has to look',
  'undo-asked': 'done; a person is asked to undo it',
  compensated: 'undone again',
}

/** The section of one item; open from the start where somebody may have to act. */
export function itemDetails(story: Story, album: Album): Html {
  const { item } = story
  const calm = item.state === 'done' || item.state === 'refused'
  const why = reason(story)
  return html`<details class="item"${!calm && html` open`} data-state="${item.state}">
<summary><span class="soft number">${item.position + 1}</span> <b>${story.title}</b>
<span class="badge state-${item.state}">${itemWords[item.state]}</span> <span class="soft">${why}</span></summary>
<div class="body" id="item-${item.position + 1}">
${item.error && html`<p class="callout state-${item.state}"><strong>${item.error.message}</strong> ${item.error.next}</p>`}
${happeningsParts(story, album)}
<p class="soft fine">Reference <code>${item.reference}</code>${item.attempts > 1 && `, ${item.attempts} tries`}${item.started !== undefined && `, begun ${dayAndTime(item.started)}`}</p>
</div></details>`
}

/** What happened outside of all items: logging in, and a bot that has no items at all. */
export function outsideDetails(outside: ItemHistory, album: Album): Html {
  return html`<div class="item"><div class="body">${happeningsParts(outside, album)}</div></div>`
}

function happeningsParts(happenings: ItemHistory, album: Album): Html {
  const { commits, failures, evidence } = happenings
  return html`
${classificationsOf(happenings.results).map(kindOfDocument)}
${(album.readings.get(happenings) ?? []).map((reading) => readingTable(reading, album))}
${answers(happenings.results)}
${commits.length > 0 && commitSection(commits, evidence, album)}
${healedSection(evidence, album)}
${failures.length > 0 && failureSection(failures, evidence, album)}
${timeline(happenings)}`
}

/** What people answered to questions that are about no reading. */
function answers(results: ItemHistory['results']): readonly Html[] {
  const asked = results.filter(({ kind }) => kind === 'person.ask')
  return asked.map(
    ({ value, at }) => html`<section><h4>What a person answered</h4><dl class="facts">
<div><dt>At</dt><dd>${timeOfDay(at)}</dd></div>
${Object.entries(shown(value) as Record<string, unknown>).map(([name, said]) => html`<div><dt>${name}</dt><dd>${fieldText(said)}</dd></div>`)}</dl></section>`,
  )
}

function commitSection(
  commits: readonly CommitRecord[],
  evidence: readonly EvidenceRecord[],
  album: Album,
): Html {
  return html`<section><h4>What was changed in the world</h4>${commits.map(
    (commit) => html`<div class="commit">
<p><span class="badge state-${commit.state}">${commitWords[commit.state]}</span> <code>${commit.step}</code></p>
<dl class="facts">
  <div><dt>Intended</dt><dd>${timeOfDay(commit.intendedAt)}</dd></div>
  <div><dt>Settled</dt><dd>${commit.settledAt === undefined ? 'not yet' : timeOfDay(commit.settledAt)}${settledBy(commit)}</dd></div>
  <div><dt>Token</dt><dd><code>${commit.token.slice(0, 12)}</code></dd></div>
</dl>
${images(
  evidence.filter(({ step, moment }) => step === commit.step && (moment === 'before' || moment === 'after')),
  album,
)}</div>`,
  )}</section>`
}

function settledBy({ settledBy: by }: CommitRecord): string {
  if (by === undefined || by === 'run') return ''
  return by === 'verify' ? ', by looking whether it stands there' : `, by ${by}`
}

function failureSection(
  failures: readonly FailureRecord[],
  evidence: readonly EvidenceRecord[],
  album: Album,
): Html {
  const failed = evidence.filter(({ moment }) => moment === 'failed')
  return html`<section><h4>What went wrong</h4>
${failures.map(
  ({ error, at, attempt, step }) => html`<div class="failure">
<p><time class="soft">${timeOfDay(at)}</time> <strong>${error.message}</strong> <span class="soft">try ${attempt}</span></p>
<dl class="facts">
  <div><dt>Step</dt><dd><code>${error.step ?? step}</code></dd></div>
  ${error.expected !== undefined && html`<div><dt>Expected</dt><dd>${error.expected}</dd></div>`}
  ${error.found !== undefined && html`<div><dt>Found</dt><dd>${error.found}</dd></div>`}
  ${error.at && html`<div><dt>Written in</dt><dd><code>${error.at.file}:${error.at.line}</code></dd></div>`}
  <div><dt>Next</dt><dd>${error.next}</dd></div>
</dl></div>`,
)}
${images(failed, album)}
${fileLinks(failed)}</section>`
}

const momentWords: Readonly<Record<EvidenceRecord['moment'], string>> = {
  before: 'Before',
  after: 'After',
  failed: 'When it failed',
  healed: 'When it was healed',
}

function images(evidence: readonly EvidenceRecord[], album: Album): Html | false {
  return figures(evidence, album, ({ moment }) => momentWords[moment])
}

function fileLinks(evidence: readonly EvidenceRecord[]): Html | false {
  const files = evidence.filter(({ kind }) => kind !== 'image')
  return (
    files.length > 0 &&
    html`<p class="fine soft">Beside this report: ${files.map(({ kind, file }) => html`<a href="${file}">${kind === 'page' ? 'the page as text' : 'network errors'}</a> in <code>${dirname(file)}</code> `)}</p>`
  )
}
