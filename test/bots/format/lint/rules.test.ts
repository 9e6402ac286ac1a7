import { describe, expect, it } from 'vitest'
import { lint, parseBot } from '../../../../bots/format/index.ts'
import { rules } from '../../../../bots/format/lint/index.ts'
import { files, filesOf, sample } from '../sample.ts'

const elements = `form:
  name: { textbox: Name }
  password: { textbox: Password }
  save: { button: Save, within: form.box }
  box: { dialog: Confirm }
`
const transactions = (steps: string) => `bot: a
format: 1
transactions:
  each: =[1]
  as: item
  reference: =item
  steps:
${steps.replace(/^(?=.)/gm, '    ')}
`
const inTransactions = (steps: string) => ({
  folder: '/bot',
  texts: new Map([
    ['bot.yaml', transactions(steps)],
    ['elements.yaml', elements],
  ]),
})
const small = (steps: string, top = '', own = elements) => filesOf(steps, { elements: own, top })
const subflow = (text: string) => ({
  ...small('- call: a'),
  texts: new Map([...small('- call: a').texts, ['subflows/a.yaml', text]]),
})
const commit = '- browser.click: form.save\n  id: post\n  verify: [{ data.set: true }]\n'

/** By rule: what it fires at, and what is so near to it that it must not. */
const cases = {
  'commit-without-verify': [small('- browser.click: form.save'), small(commit)],
  'commit-without-id': [
    small('- browser.click: form.save'),
    small('- browser.click: form.save\n  effect: idempotent'),
  ],
  'page-needed-after-commit': [
    inTransactions(`${commit}- browser.fill: form.name\n  value: x`),
    inTransactions(`${commit}- browser.open: https://example.com\n- browser.fill: form.name\n  value: x`),
  ],
  'secret-in-plain-text': [
    small('- browser.fill: form.password\n  value: hunter2'),
    small(
      '- browser.fill: form.password\n  value: =assets.account.password',
      'assets: { account: { type: credential } }\n',
    ),
  ],
  'hard-coded-delay': [small('- flow.wait: 5s'), small('- flow.wait: =1 + 1')],
  'empty-catch': [
    small('- flow.try:\n  steps: []\n  catch: []'),
    small('- flow.try:\n  steps: []\n  catch:\n    - flow.fail: =error.message'),
  ],
  'unused-element': [
    small('- browser.hover: form.save'),
    small(
      '- browser.hover: form.save',
      '',
      'form:\n  save: { button: Save, within: form.box }\n  box: { dialog: A }\n',
    ),
  ],
  'unused-name': [
    small('- data.set: 1', 'inputs: { folder: { type: folder } }\n'),
    small('- data.set: =inputs.folder', 'inputs: { folder: { type: folder } }\n'),
  ],
  'positional-selector': [
    small('- browser.hover: a', '', 'a: { css: "tr:nth-child(2)" }'),
    small('- browser.hover: a', '', 'a: { css: "tr.total" }'),
  ],
  'unreachable-step': [
    small('- flow.fail: no\n- data.set: 1'),
    small('- flow.fail: no\n  when: =1 = 2\n- data.set: 1'),
  ],
  'stale-lock': [
    {
      ...small('- flow.stop: x'),
      texts: new Map([...small('- flow.stop: x').texts, ['elements.lock', '{"gone": {}}']]),
    },
    {
      ...small('- flow.stop: x'),
      texts: new Map([...small('- flow.stop: x').texts, ['elements.lock', '{"form.name": {}}']]),
    },
  ],
} as const

it('has a case for every rule', () => {
  expect(Object.keys(cases).sort()).toEqual(rules.map(({ name }) => name).sort())
})

describe.each(Object.entries(cases))('%s', (rule, [fires, silent]) => {
  const found = (read: typeof fires) => lint(parseBot(read)).filter((finding) => finding.rule === rule)

  it('fires, with a place and a next step', () => {
    const [finding] = found(fires)
    expect(finding?.at.line).toBeGreaterThan(0)
    expect(finding?.next).toMatch(/\.$/)
  })

  it('is silent', () => {
    expect(found(silent)).toEqual([])
  })
})

it('finds secrets under telling names, at any depth', () => {
  const read = (headers: string) =>
    lint(parseBot(small(`- http.request: https://example.com\n  headers: ${headers}`)))
  const secrets = (headers: string) =>
    read(headers).filter(({ rule }) => rule === 'secret-in-plain-text').length
  expect(secrets('{ Authorization: Bearer 123 }')).toBe(1)
  expect(secrets('{ Accept: application/json }')).toBe(0)
})

it('finds subflows and their inputs that nobody uses', () => {
  const found = lint(
    parseBot(subflow('subflow: a\ninputs: { x: { type: text, optional: true } }\nsteps: []')),
  )
  expect(found.map(({ message }) => message)).toContain('No formula reads the input "x"')
  const unused = lint(parseBot(files({ 'subflows/alone.yaml': 'subflow: alone\nsteps: []' })))
  expect(unused.map(({ message }) => message)).toContain('Nothing calls the subflow "alone"')
})

it('leaves steps alone that are off', () => {
  expect(lint(parseBot(small('- flow.wait: 5s\n  off: true'))).map(({ rule }) => rule)).not.toContain(
    'hard-coded-delay',
  )
})

it('lists its findings by file and line', () => {
  const places = lint(parseBot(files(sample))).map(({ at }) => at)
  expect(places.length).toBeGreaterThan(1)
  expect(places).toEqual(places.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line))
})
