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
  'place-only': [
    small('- desktop.click: a', '', 'a: { place: "3,4 of 640x480", window: { program: xcalc } }'),
    {
      ...small('- desktop.click: a', '', 'a: { place: "3,4 of 640x480", window: { program: xcalc } }'),
      texts: new Map([
        ...small('- desktop.click: a', '', 'a: { place: "3,4 of 640x480" }').texts,
        ['elements.lock', '{"a": {"further": [{"by": {"text": "OK"}}]}}'],
      ]),
    },
  ],
  'missing-image': [
    { ...small('- desktop.click: a', '', 'a: { image: images/b.png }'), images: new Set(['images/a.png']) },
    { ...small('- desktop.click: a', '', 'a: { image: images/a.png }'), images: new Set(['images/a.png']) },
  ],
  'element-elsewhere': [
    small('- browser.click: a', '', 'a: { button: OK, window: { title: Print } }'),
    small('- desktop.click: a', '', 'a: { button: OK, window: { title: Print } }'),
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

it('finds images that steps and the lock name, and only where it is known which there are', () => {
  const steps =
    '- screen.click:\n  image: images/gone.png\n- screen.find-image: =inputs.folder\n- desktop.click: a'
  const read = small(
    steps,
    'inputs: { folder: { type: folder } }\n',
    'a: { button: A, window: { title: T } }',
  )
  const lock = '{"a": {"further": [{"by": {"image": "images/lost.png"}}]}}'
  const whole = { ...read, texts: new Map([...read.texts, ['elements.lock', lock]]) }
  const found = (images?: ReadonlySet<string>) =>
    lint(parseBot({ ...whole, ...(images && { images }) }))
      .filter(({ rule }) => rule === 'missing-image')
      .map(({ message }) => message)
  expect(found(new Set())).toEqual([
    'The image images/gone.png of "screen.click" is not there',
    'The image images/lost.png of "a" is not there',
  ])
  expect(found()).toEqual([])
})

it('finds elements of pages in steps of windows, also by what they stand in', () => {
  const of = (step: string, own: string) =>
    lint(parseBot(small(`- ${step}: a`, '', own)))
      .filter(({ rule }) => rule === 'element-elsewhere')
      .map(({ message }) => message)
  expect(of('desktop.click', 'a: { button: A, within: { css: form } }')).toEqual([
    '"desktop.click a" works in windows of the desktop, and "a" stands in a page',
  ])
  expect(of('browser.click', 'a: { button: A, within: { dialog: D, window: { title: T } } }')).toEqual([
    '"browser.click a" works in a page, and "a" stands in a window of the desktop',
  ])
  expect(of('desktop.click', 'a: { text: A }')).toEqual([])
  expect(of('browser.click', 'a: { text: A }')).toEqual([])
})

it('finds ways through a window that count, but not those by roles alone', () => {
  const found = (path: string) =>
    lint(parseBot(small('- desktop.click: a', '', `a: { path: "${path}", window: { title: T } }`)))
      .filter(({ rule }) => rule === 'positional-selector')
      .map(({ at }) => at.line)
  expect(found('panel[2]/button')).toEqual([1])
  expect(found('panel/button')).toEqual([])
})

it('finds windows that nothing brings behind a commit', () => {
  const after = (steps: string) =>
    lint(parseBot(inTransactions(`${commit}${steps}`)))
      .filter(({ rule }) => rule === 'page-needed-after-commit')
      .map(({ message }) => message)
  expect(after('- screen.click: OK\n  effect: idempotent')).toEqual([
    'After a crash "screen.click OK" goes on behind "post", on a window that `open` did not bring',
  ])
  expect(after('- desktop.start: mousepad\n- desktop.press: Enter\n  effect: idempotent')).toEqual([])
})

it('finds secrets that are typed into a window', () => {
  const found = (step: string) =>
    lint(parseBot(small(step))).filter(({ rule }) => rule === 'secret-in-plain-text').length
  expect(found('- desktop.type: hunter2\n  target: form.password')).toBe(1)
  expect(found('- desktop.set-value: form.password\n  value: hunter2')).toBe(1)
  expect(found('- desktop.type: Miller\n  target: form.name')).toBe(0)
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
