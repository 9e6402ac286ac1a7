import type { EvidenceRecord } from '../../../bots/engine/journal/records.ts'
import { type Html, html } from '../../html.ts'
import type { Album } from './album.ts'
import { timeOfDay } from './when.ts'

/** The pictures among the evidence with what each shows, as `words` say it; nothing where there is none. */
export function figures(
  evidence: readonly EvidenceRecord[],
  album: Album,
  words: (picture: EvidenceRecord) => string,
): Html | false {
  const pictures = evidence.filter(({ kind }) => kind === 'image')
  return (
    pictures.length > 0 &&
    html`<div class="images">${pictures.map((one) => {
      const { file, at } = one
      const picture = album.moments.get(file)
      const caption = html`<figcaption>${words(one)} <time class="soft">${timeOfDay(at)}</time></figcaption>`
      return picture
        ? html`<figure><a href="${file}"><img src="${picture.source}" width="${picture.width}" height="${picture.height}" alt="The screen: ${words(one).toLowerCase()}"></a>${caption}</figure>`
        : html`<figure><a href="${file}">The picture is in its own file</a>${caption}</figure>`
    })}</div>`
  )
}
