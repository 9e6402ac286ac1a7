import type { EvidenceRecord } from '../../../bots/engine/journal/records.ts'
import { type Html, html } from '../../html.ts'
import type { Album } from './album.ts'
import { figures } from './figures.ts'

/** What was recognised though it was not found as described, with both pictures; nothing where there was none. */
export function healedSection(evidence: readonly EvidenceRecord[], album: Album): Html | false {
  const healed = evidence.filter(({ moment }) => moment === 'healed')
  const marks = healed.filter(({ kind }) => kind === 'healing')
  return (
    marks.length > 0 &&
    html`<section><h4>What was healed</h4><p class="soft">These steps did not find their element as it is described, and worked on what it looks like now. <code>deskhand heal</code> shows the changes to make.</p>
${marks.map(
  ({
    step,
    file,
  }) => html`<div class="healed"><p><span class="badge">healed</span> <code>${step}</code> <a href="${file}">what decided</a></p>
${figures(
  healed.filter((one) => one.file.startsWith(file.replace('.json', '-'))),
  album,
  pictureWords,
)}</div>`,
)}</section>`
  )
}

function pictureWords({ file }: EvidenceRecord): string {
  return file.includes('-recorded.') ? 'As it was recorded' : 'As it was found'
}
