import { Html, html } from '../../../html.ts'
import { problemKinds } from '../problems.ts'
import { fieldItem, fieldList, type Schema } from './fields.ts'
import type { OpenAPI } from './openapi.ts'
import { style } from './style.ts'

interface Entry {
  readonly method: string
  readonly path: string
  readonly operation: OpenAPI.OperationObject
}

/** The page that shows what central can be asked; it needs nothing from anywhere else, and no script. */
export function docsPage(document: OpenAPI.Document): string {
  const entries = entriesOf(document)
  const tags = [...new Set(entries.map(({ operation }) => tagOf(operation)))]
  const { title, version, description = '' } = document.info
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#content">To the calls</a>
<div class="page">
<header>
<h1>${title}</h1>
${description.split('\n\n').map((text) => html`<p>${withCode(text)}</p>`)}
<p class="soft">Version ${version}. For programs: <a href="openapi.json">openapi.json</a>.</p>
</header>
<nav aria-label="Parts"><ul>
${tags.map((tag) => html`<li><a href="#${tag}">${tag}</a></li>`)}
<li><a href="#problems">problems</a></li>
</ul></nav>
<main id="content">
${tags.map((tag) =>
  section(
    tag,
    entries.filter(({ operation }) => tagOf(operation) === tag),
  ),
)}
${problems()}
</main>
</div>
</body>
</html>
`
  return page.text
}

function entriesOf(document: OpenAPI.Document): Entry[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries((methods ?? {}) as Record<string, OpenAPI.OperationObject>).map(([method, operation]) => ({
      method,
      path,
      operation,
    })),
  )
}

function tagOf({ tags }: OpenAPI.OperationObject): string {
  return tags?.[0] ?? 'others'
}

function section(tag: string, entries: readonly Entry[]): Html {
  return html`<section aria-labelledby="${tag}"><h2 id="${tag}">${tag}</h2>${entries.map(entry)}</section>`
}

function entry({ method, path, operation }: Entry): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses = {} } = operation
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1]
  return html`<details id="${operationId}">
<summary><span class="method ${method}">${method.toUpperCase()}</span> <code>/v1${path}</code> <span class="says">${summary}</span></summary>
<div class="about">
<p>${description}</p>
${parameters.length > 0 && html`<h3>Parameters</h3><ul class="fields">${parameters.map(parameter)}</ul>`}
${content('Body', requestBody)}
${content('Answer', answer)}
</div>
</details>
`
}

function parameter(given: OpenAPI.ParameterObject | OpenAPI.ReferenceObject): Html {
  if ('$ref' in given) {
    return html`<li><code>Idempotency-Key</code> <span class="soft">header, optional</span>
<span class="meaning">Done once: a repeat under the same key gets the first answer again.</span></li>`
  }
  const { name, in: where, required = false, schema = {} } = given
  const isInPath = where === 'path'
  return fieldItem(isInPath ? `{${name}}` : `?${name}`, schema as Schema, isInPath || required)
}

function content(title: string, part: object | undefined): Html {
  const { content: types = {} } = (part ?? {}) as { content?: Record<string, { schema?: unknown }> }
  const shown = Object.entries(types).map(
    ([type, { schema }]) =>
      html`<h3>${title} <span class="soft">${type}</span></h3>${fieldList((schema ?? {}) as Schema)}`,
  )
  return html`${shown}`
}

function problems(): Html {
  const codes = Object.entries(problemKinds).sort(([, a], [, b]) => a.status - b.status)
  return html`<section aria-labelledby="problems"><h2 id="problems">problems</h2>
<table class="codes"><thead><tr><th>status</th><th>code</th><th>what it means</th></tr></thead>
<tbody>${codes.map(([code, { status, message }]) => html`<tr id="${code}"><td>${status}</td><td><code>${code}</code></td><td>${message}</td></tr>`)}</tbody></table>
</section>`
}

/** Text in which what stands in backticks is code. */
function withCode(text: string): Html {
  return html`${text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`
}
