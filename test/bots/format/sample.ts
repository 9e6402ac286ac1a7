import { BotErrors } from '../../../bots/errors/index.ts'
import { type Bot, type BotFiles, parseBot } from '../../../bots/format/index.ts'

/** A bot that uses every part of the format. */
export const sample: Readonly<Record<string, string>> = {
  'bot.yaml': `# Posts what the scanner leaves.
bot: supplier-invoices
format: 1
title: Post supplier invoices
note: "Made by accounts payable"
inputs:
  folder: { type: folder, title: Where the scans are }
  limit: { type: number, default: 1000, optional: true }
assets:                                # differ by environment
  site: { type: url }
  account: { type: credential }
open:                                  # brings the applications to a known state
  - browser.open: =assets.site
  - call: ledger/log-in
    with: { account: =assets.account }
transactions:
  each: =$files(inputs.folder, "*.png")
  as: scan
  reference: =scan.sha256
  retries: 2
  steps:
    # What the scan says.
    - document.read: =scan
      save: text
    - document.extract: =text
      save: reading
    - flow.fail: Not an invoice        # a business exception
      when: =$not(reading.recognised)
    - flow.switch: =reading.fields.currency
      cases:
        EUR:
          - data.set: 1
            save: rate
        USD:
          - data.set: 1.08
            save: rate
      else:
        - flow.fail: =("No rate for " & reading.fields.currency)
    - flow.each: =reading.doubts
      as: doubt
      index: round
      steps:
        - data.assert: =round < inputs.limit
          message: =doubt.reason
    - flow.try:
      steps:
        - browser.fill: ledger.number
          value: =reading.fields.number
          timeout: 30s
          retry: { times: 2, wait: 500ms }
        - browser.click: ledger.post
          id: post
          name: Post it
          effect: commit
          verify:
            - call: ledger/find
              with: { number: =reading.fields.number }
          compensate:
            - person.ask: Take it back
              fields:
                done: { title: Done?, type: yes-no }
      catch:
        - flow.fail: =error.message
      finally:
        - browser.screenshot: last.png
          off: true
          on-error: continue
    - flow.while: =rate < 2
      at-most: 3
      steps:
        - data.set: =rate + 1
          save: rate
    - http.request: https://example.com/api
      method: POST
      headers: { Accept: application/json }
      body: { number: =reading.fields.number, lines: [1, 2.50, { deep: =rate }] }
      id: tell
      note: |
        Two lines
        of words.
close:
  - browser.close-tab:
`,
  'elements.yaml': `ledger:
  number: { textbox: Invoice no., frame: work-area }
  post: { button: Post, within: { dialog: Confirm } }
  user: { label: User }
  row: { row: =inputs.number, within: ledger.table }
  table: { css: table.list, nth: 2 }
work-area: { frame: Work area }         # everything stands in here
editor:                                # a program of the desktop
  main: { window: { program: mousepad, title: =inputs.folder } }
  save: { button: Save, window: { title: Save As } }
  plus: { image: images/plus.png, window: { program: xcalc } }
  there: { place: "312,204 of 640x480", within: editor.main }
  third: { path: "panel[2]/button[3]", within: { dialog: Print, window: { title: Print } } }
`,
  'elements.lock': `{"ledger.number": {
  "further": [{"by": {"test-id": "no"}}, {"role": "textbox", "name": "No.", "nth": 1}],
  "fingerprint": {"tag": "input", "attributes": {"id": "x1"}, "text": "", "neighbours": ["Invoice no."],
    "path": ["html", "body"], "box": {"x": 1, "y": 2, "width": 3, "height": 4}}
}}
`,
  'subflows/ledger/log-in.yaml': `subflow: ledger/log-in
title: Log in
inputs:
  account: { type: credential }
steps:
  - browser.fill: ledger.user
    value: =inputs.account.user
`,
  'subflows/ledger/find.yaml': `subflow: ledger/find
inputs:
  number: { type: text }
steps:
  - browser.read: ledger.row
    what: count
    save: found
result: =found > 0
`,
}

/** The sample's files, some of them replaced; undefined takes one away. */
export function files(changes: Readonly<Record<string, string | undefined>> = {}): BotFiles {
  const texts = Object.entries({ ...sample, ...changes }).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined
  })
  return { folder: '/bots/sample', texts: new Map(texts) }
}

/** A bot with nothing but these steps, each text a line of its list, and some elements. */
export function botOf(steps: string, more: { elements?: string; top?: string } = {}): Bot {
  return parseBot(filesOf(steps, more))
}

export function filesOf(
  steps: string,
  { elements, top = '' }: { elements?: string; top?: string } = {},
): BotFiles {
  const indented = steps.replace(/^(?=.)/gm, '  ')
  const texts = new Map([['bot.yaml', `bot: small\nformat: 1\n${top}steps:\n${indented}\n`]])
  texts.set('elements.yaml', elements ?? 'form:\n  name: { textbox: Name }\n  save: { button: Save }\n')
  return { folder: '/bots/small', texts }
}

/** What reading the files complains about, one line each: `code file:line:column message`. */
export function complaints(read: BotFiles): string[] {
  try {
    parseBot(read)
    return []
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    return thrown.errors.map(({ code, message, details: { at } }) => {
      return `${code} ${at?.file}:${at?.line}:${at?.column} ${message}`
    })
  }
}

/** The model without places: what stays the same when only the layout changes. */
export function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(withoutPlaces)
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  if ('evaluate' in value && 'source' in value) return { formula: value.source }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'at')
      .map(([name, inner]) => [name, withoutPlaces(inner)]),
  )
}
