import type { Box } from '../../../bots/steps/ports/index.ts'
import { type Html, html } from '../../html.ts'
import type { Album } from './album.ts'
import { fieldText } from './items-table.ts'
import type { Crop } from './pictures.ts'
import type { FieldReading, Reading } from './readings.ts'

/** What was read of a document: each value with the place where it stood, how sure it was, and who decided. */
export function readingTable(reading: Reading, album: Album): Html {
  return html`<section class="reading"><h4>What was read</h4>
<p class="soft">${reading.document.path}${!reading.recognised && ' — does not look like this kind of document'}</p>
${reading.doubts.map((doubt) => html`<p class="doubt">Doubt: ${doubt}</p>`)}
<div class="scroll"><table>
  <thead><tr><th scope="col">Field</th><th scope="col">Value</th><th scope="col">Where it stood</th><th scope="col">Why</th></tr></thead>
  <tbody>${reading.fields.map((field) => row(field, album))}</tbody>
</table></div></section>`
}

function row(field: FieldReading, album: Album): Html {
  const crop = album.crops.get(field.evidence)
  return html`<tr${field.doubt !== undefined && html` class="doubted"`}>
  <th scope="row">${field.name}</th>
  <td>${valueCell(field)}</td>
  <td>${crop ? cropFigure(crop, field) : html`<span class="soft">${field.evidence?.text ?? 'not found'}</span>`}</td>
  <td>${whyCell(field)}</td>
</tr>`
}

function valueCell({ read, decided }: FieldReading): Html {
  if (decided === undefined || decided === read) return html`<strong>${fieldText(read)}</strong>`
  return html`<strong>${fieldText(decided)}</strong><br><span class="soft">read as <s>${fieldText(read)}</s></span>`
}

function whyCell({ evidence, doubt, decided, read }: FieldReading): Html {
  return html`${evidence && html`<span class="soft">${evidence.reason}, ${Math.round(evidence.confidence * 100)} % sure</span>`}
${doubt !== undefined && html`<span class="doubt">Doubt: ${doubt}</span>`}
${decided !== undefined && (decided === read ? doubt !== undefined && html`<span class="said">A person confirmed it</span>` : html`<span class="said">A person corrected it</span>`)}`
}

/** The cut scaled so that text has about the size of the page's own. */
function cropFigure(crop: Crop, { name }: FieldReading): Html {
  const width = Math.round(Math.min(340, crop.width * 0.75))
  return html`<span class="crop" style="width:${width}px"><img src="${crop.source}" width="${crop.width}" height="${crop.height}" alt="The place of ${name} in the document"><i style="${markStyle(crop.mark)}"></i></span>`
}

function markStyle({ x, y, width, height }: Box): string {
  const part = (value: number) => `${(value * 100).toFixed(2)}%`
  return `left:${part(x)};top:${part(y)};width:${part(width)};height:${part(height)}`
}
