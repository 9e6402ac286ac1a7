import type { Classification } from '../../../bots/steps/document/classify.ts'
import { type Html, html } from '../../html.ts'

/** What kind of document it is, who said so and why; with the id by which the decision can be worked out again. */
export function kindOfDocument({ label, confidence, by, because, decision }: Classification): Html {
  const who = by === 'person' ? 'A person said so' : `${Math.floor(confidence * 1000) / 10} % sure`
  return html`<section><h4>What kind of document it is</h4><dl class="facts">
  <div><dt>Kind</dt><dd><strong>${label}</strong></dd></div>
  <div><dt>Why</dt><dd>${who}${because.length > 0 && html`, by the words ${because.slice(0, 6).join(', ')}`}</dd></div>
  <div><dt>Decision</dt><dd><code>${decision}</code></dd></div>
</dl></section>`
}
