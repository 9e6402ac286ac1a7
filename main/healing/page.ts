import { existsSync, readFileSync } from 'node:fs'
import { Html, html } from '../html.ts'
import type { Picture, Proposal, Proposals } from './proposals.ts'
import { percent, selectorWords } from './words.ts'

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:960px;margin:32px auto;padding:0 16px;color-scheme:light dark}
article{border:1px solid #8886;border-radius:8px;padding:16px;margin:16px 0} h2{margin:0 0 8px;font-size:18px}
.pictures{display:flex;gap:16px;flex-wrap:wrap} figure{margin:0;flex:1 1 300px} img{max-width:100%;border:1px solid #8886}
figcaption,.soft{opacity:.7} td,th{text-align:left;padding:2px 16px 2px 0;font-weight:normal} code{font-size:13px}`

/** A page that shows what was recorded and what was found, side by side; it needs nothing else. */
export function proposalsPage(bot: string, folder: string, store: Proposals): string {
  const proposals = store.list()
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${bot} – healed elements</title><style>${new Html(STYLE)}</style></head><body>
<h1>Healed elements of ${bot}</h1>
<p>These were not found as they are described, and were recognised by what they look like. Nothing is changed until you
say so: <code>deskhand heal ${folder} --apply &lt;name&gt;</code></p>
${proposals.map((one) => article(one, store))}
</body></html>
`.text
}

function article(proposal: Proposal, store: Proposals): Html {
  const { element, was, further, score, lead, run, step, at, properties } = proposal
  return html`<article><h2>${element}</h2>
<div class="pictures">${picture(store, element, 'recorded', 'As it was recorded')}${picture(store, element, 'found', 'As it was found')}</div>
<table>
<tr><th>Was</th><td><code>${was}</code></td></tr>
${further.map((selector, index) => html`<tr><th>${index === 0 ? 'Becomes' : 'Else'}</th><td><code>${selectorWords(selector)}</code></td></tr>`)}
<tr><th>Sure</th><td>${percent(score)}, ahead of the second best by ${percent(lead)}</td></tr>
<tr><th>In</th><td>run ${run}, step <code>${step}</code> <span class="soft">${at}</span></td></tr>
</table>
<details><summary>What decided</summary><table>
<tr><th>Property</th><th>Alike</th><th>Bits of evidence</th></tr>
${properties.map((one) => html`<tr><td>${one.property}</td><td>${percent(one.alike)}</td><td>${one.weight.toFixed(1)}</td></tr>`)}
</table></details></article>`
}

function picture(store: Proposals, element: string, which: Picture, caption: string): Html {
  const path = store.picture(element, which)
  if (!existsSync(path)) return html`<figure><figcaption>${caption}: no picture</figcaption></figure>`
  const source = new Html(`data:image/png;base64,${readFileSync(path).toString('base64')}`)
  return html`<figure><img src="${source}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`
}
