import { describe, expect, it } from 'vitest'
import type { BotErrors } from '../../../bots/errors/index.ts'
import { parseBot } from '../../../bots/format/index.ts'
import { complaints, files, filesOf } from './sample.ts'

/** What is written, and what is said about it. */
type Mistake = readonly [what: string, steps: string, complaint: string]

const inSteps: readonly Mistake[] = [
  [
    'unknown kind',
    '- browser.fil: form.name',
    'step-unknown bot.yaml:4:5 "browser.fil" is no kind of step; did you mean "browser.fill"?',
  ],
  ['no kind at all', '- when: =1 = 1', 'step-unknown bot.yaml:4:5 The step does not say what it does'],
  [
    'two kinds',
    '- flow.stop: a\n  flow.fail: b',
    'field-invalid bot.yaml:5:5 "flow.fail" begins a second step within the first',
  ],
  [
    'misspelt field',
    '- browser.fill: form.name\n  vale: x\n  value: y',
    'field-unknown bot.yaml:5:5 A step browser.fill has no field "vale"; did you mean "value"?',
  ],
  ['missing field', '- browser.fill: form.name', 'field-missing bot.yaml:4:5 browser.fill has no "value"'],
  [
    'missing main',
    '- browser.fill:\n  value: x',
    'field-missing bot.yaml:4:5 Behind "browser.fill" its target is missing',
  ],
  [
    'something behind a kind that takes nothing',
    '- flow.try: x\n  steps: []',
    'field-invalid bot.yaml:4:15 flow.try takes nothing behind its name',
  ],
  ['missing block', '- flow.if: true', 'field-missing bot.yaml:4:5 flow.if has no "steps"'],
  [
    'unknown element',
    '- browser.click: form.sav',
    'element-unknown bot.yaml:4:20 There is no element "form.sav"; did you mean "form.save"?',
  ],
  [
    'number for text',
    '- browser.fill: form.name\n  value: 00123',
    'field-invalid bot.yaml:5:12 00123 would be read as the number 123',
  ],
  [
    'number that is too long',
    '- data.set: 12345678901234567890',
    'field-invalid bot.yaml:4:15 12345678901234567890 would be read as the number 12345678901234567000',
  ],
  ['nothing where a value belongs', '- data.set:\n  save: x', 'field-missing bot.yaml:4:5'],
  [
    'braces',
    '- browser.fill: form.name\n  value: {{ x }}',
    'field-invalid bot.yaml:5:13 A map or list stands where a name is expected',
  ],
  [
    'wrong choice',
    '- browser.click: form.save\n  button: lef',
    'field-invalid bot.yaml:5:13 "button" does not fit; did you mean "left"?',
  ],
  [
    'misspelt field inside a value',
    '- person.ask: Why?\n  fields:\n    why: { titel: Why }',
    'field-unknown bot.yaml:6:14 "fields" knows no "titel"; did you mean "title"?',
  ],
  ['broken formula', '- data.set: =(1', 'formula-broken'],
  ['formula for an element', '- browser.click: =x', 'element-unknown bot.yaml:4:20 There is no element "=x"'],
  [
    'plain text for a formula',
    '- data.set: 1\n  when: yes',
    'field-invalid bot.yaml:5:11 "when" is not a formula',
  ],
  [
    'bad duration',
    '- data.set: 1\n  timeout: 5 minutes',
    'field-invalid bot.yaml:5:14 "timeout" is not a length of time',
  ],
  [
    'negative retry',
    '- data.set: 1\n  retry: -1',
    'field-invalid bot.yaml:5:12 "retry" is not a whole number, 0 or more',
  ],
  [
    'retry of a step that only holds others',
    '- flow.if: true\n  retry: 2\n  steps:\n    - data.set: 1',
    'field-invalid bot.yaml:5:5 flow.if only holds other steps and takes no "retry"',
  ],
  [
    'name with a hyphen',
    '- data.set: 1\n  save: my-name',
    'field-invalid bot.yaml:5:11 "my-name" cannot be a name here',
  ],
  [
    'name that is taken',
    '- data.set: 1\n  save: inputs',
    'field-invalid bot.yaml:5:11 "inputs" means something else in a formula',
  ],
  [
    'same id twice',
    '- data.set: 1\n  id: a\n- flow.if: true\n  steps:\n    - data.set: 1\n      id: a',
    'field-invalid bot.yaml:9:13 Two steps have the id "a"',
  ],
  [
    'commit of a container',
    '- flow.if: true\n  effect: commit\n  steps: []',
    'field-invalid bot.yaml:5:5 flow.if only holds other steps and takes no "effect"',
  ],
  ['text for a step', '- browser.close-tab', 'field-invalid bot.yaml:4:5 The step is not a map'],
  [
    'same field twice',
    '- data.set: 1\n  save: x\n  save: y',
    'field-invalid bot.yaml:6:5 "save" stands here twice',
  ],
  [
    'alias',
    '- data.set: &a 1\n- data.set: *a',
    'field-invalid bot.yaml:4:18 "&a" is a mark that only YAML programs know',
  ],
  ['tag', '- data.set: !!str 1', 'field-invalid'],
  [
    'name of a prototype',
    '- data.set: { __proto__: 1 }',
    'field-unknown bot.yaml:4:17 "__proto__" cannot be a name',
  ],
  [
    'number for a name',
    '- data.set: { 1: x }',
    'field-invalid bot.yaml:4:17 The name the number 1 is not text',
  ],
]

it.each(inSteps)('%s', (_what, steps, complaint) => {
  expect(complaints(filesOf(steps)).join('\n')).toContain(complaint)
})

describe('files', () => {
  it.each([
    ['nothing', '', 'yaml-broken bot.yaml:1:1 The file is empty'],
    ['a comment only', '# soon\n', 'yaml-broken bot.yaml:1:1 The file is empty'],
    ['a list', '- a\n', 'field-invalid bot.yaml:1:1 The bot is not a map'],
    [
      'a tab',
      'bot: a\nformat: 1\nsteps:\n\t- data.set: 1\n',
      'yaml-broken bot.yaml:4:1 A tab stands where only spaces may',
    ],
    ['two documents', 'bot: a\n---\nbot: b\n', 'yaml-broken bot.yaml:2:1 A second document begins'],
    ['binary', 'PK\u0003\u0004', 'yaml-broken bot.yaml:1:3 The file holds characters that no text has'],
    ['no format', 'bot: a\nsteps: []', 'field-missing bot.yaml:1:1 The bot has no "format"'],
    ['no name', 'format: 1\nsteps: []', 'field-missing bot.yaml:1:1 The bot has no "bot"'],
    [
      'a format that is none',
      'bot: a\nformat: one\nsteps: []',
      'field-invalid bot.yaml:2:9 "format" is no format',
    ],
    ['no steps', 'bot: a\nformat: 1', 'field-missing bot.yaml:1:1 The bot does nothing'],
    [
      'a misspelt field',
      'bot: a\nformat: 1\nstpes: []\nsteps: []',
      'field-unknown bot.yaml:3:1 The bot has no field "stpes"; did you mean "steps"?',
    ],
    [
      'open without transactions',
      'bot: a\nformat: 1\nsteps: []\nopen: []',
      'field-invalid bot.yaml:4:1 "open" belongs to "transactions"',
    ],
    [
      'a password in the file',
      'bot: a\nformat: 1\nsteps: []\ninputs: { a: { type: credential, default: x } }',
      'The default does not fit the type credential',
    ],
    [
      'a day that is none',
      'bot: a\nformat: 1\nsteps: []\ninputs: { a: { type: date, default: 2026-02-30 } }',
      'The default does not fit the type date',
    ],
  ])('bot.yaml with %s', (_what, text, complaint) => {
    expect(complaints(files({ 'bot.yaml': text })).join('\n')).toContain(complaint)
  })

  it('says that there is no bot.yaml', () => {
    expect(complaints(files({ 'bot.yaml': undefined }))).toEqual([
      'file-missing bot.yaml:1:1 The folder holds no bot.yaml',
    ])
  })

  it('refuses steps beside transactions', () => {
    const text = files().texts.get('bot.yaml') ?? ''
    expect(complaints(files({ 'bot.yaml': `${text}steps: []\n` })).join()).toContain(
      'both "steps" and "transactions"',
    )
  })

  it.each([
    ['[', 100_000],
    ['{a: ', 20_000],
    ['- ', 20_000],
    ['? ', 20_000],
  ])('ends where %s stands very often', (open, times) => {
    expect(complaints(files({ 'bot.yaml': `bot: a\nx: ${open.repeat(times)}` }))).not.toEqual([])
    expect(complaints(files({ 'bot.yaml': open.repeat(times) }))).not.toEqual([])
  })

  it('reports every mistake at once, in the order of the file', () => {
    const found = complaints(
      filesOf('- browser.fil: a\n- data.set: 1\n  timeout: long\n- browser.click: nowhere'),
    )
    expect(found.map((line) => line.split(' ')[1])).toEqual([
      'bot.yaml:4:5',
      'bot.yaml:6:14',
      'bot.yaml:7:20',
    ])
  })
})

describe('elements', () => {
  const mistakes: readonly Mistake[] = [
    [
      'misspelt role',
      'form:\n  name: { textbx: Name }',
      'field-unknown elements.yaml:2:11 The element "form.name" has no field "textbx"; did you mean "textbox"?',
    ],
    [
      'two roles',
      'form:\n  name: { textbox: Name, button: Name }',
      'field-invalid elements.yaml:2:26 The element "form.name" has two roles',
    ],
    [
      'unknown place',
      'form:\n  name: { textbox: Name, within: for.m }',
      'element-unknown elements.yaml:2:34 There is no element "for.m"',
    ],
    [
      'circle',
      'a: { textbox: Name, within: b }\nb: { group: x, within: a }',
      'field-invalid elements.yaml:1:1 The element "a" stands within itself',
    ],
    [
      'position zero',
      'a: { textbox: Name, nth: 0 }',
      'field-invalid elements.yaml:1:26 "nth" is not a position',
    ],
    ['number for a name', 'a: { textbox: 12 }', 'field-invalid elements.yaml:1:15 "textbox" is not text'],
    [
      'window that is none',
      'a: { button: A, window: Print }',
      'field-invalid elements.yaml:1:25 "window" is not a map',
    ],
    [
      'window that says nothing',
      'a: { button: A, window: {} }',
      'field-missing elements.yaml:1:17 "window" does not say which one',
    ],
    [
      'field of a window',
      'a: { button: A, window: { titel: Print } }',
      'field-unknown elements.yaml:1:27 "window" has no field "titel"; did you mean "title"?',
    ],
    [
      'empty program',
      'a: { button: A, window: { program: "" } }',
      'field-invalid elements.yaml:1:36 "program" is empty',
    ],
    [
      'path',
      'a: { path: "panel[0]/button" }',
      'field-invalid elements.yaml:1:12 "panel[0]/button" is no path',
    ],
    ['place', 'a: { place: 3;4 }', 'field-invalid elements.yaml:1:13 "3;4" is no place'],
    [
      'place outside',
      'a: { place: "700,4 of 640x480" }',
      'field-invalid elements.yaml:1:13 "700,4 of 640x480" is no place',
    ],
    ['image elsewhere', 'a: { image: ../b.png }', 'field-invalid elements.yaml:1:13 "../b.png" is no image'],
    [
      'page and window',
      'a: { css: b, window: { title: Print } }',
      'field-invalid elements.yaml:1:6 "css" is for pages, and "a" stands in a window',
    ],
    [
      'image and name',
      'a: { button: A, image: images/a.png }',
      'field-invalid elements.yaml:1:6 "image" of "a" stands beside another selector',
    ],
    ['empty selector', 'a: { css: "" }', 'field-invalid elements.yaml:1:11 "css" is empty'],
    [
      'capital letters',
      'A: { css: b }',
      'field-invalid elements.yaml:1:1 "A" cannot be the name of an element or group',
    ],
  ]
  it.each(mistakes)('%s', (_what, elements, complaint) => {
    expect(complaints(filesOf('- flow.stop: here', { elements })).join('\n')).toContain(complaint)
  })

  it('does not complain of every name where the file itself is broken', () => {
    expect(
      complaints(filesOf('- browser.click: form.save', { elements: 'form: {' })).map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(expect.not.arrayContaining(['element-unknown']))
  })

  it('refuses a lock that does not fit', () => {
    const lock = '{"ledger.number": {"further": [{"by": {"tset-id": "x"}}]}}'
    expect(complaints(files({ 'elements.lock': lock })).join()).toContain('elements.lock:1:')
  })

  it.each([
    ['{ path: "panel[2]/button", text: "OK" }', []],
    ['{ image: images/a.png }', []],
    ['{ path: panel/2 }', ['field-invalid elements.lock:1:40 "editor.save" does not fit']],
    ['{ place: "9,9 of 9x9" }', ['field-invalid elements.lock:1:41 "editor.save" does not fit']],
    ['{ image: /a.png }', ['field-invalid elements.lock:1:41 "editor.save" does not fit']],
  ])('reads selectors of windows in a lock: %s', (by, expected) => {
    const lock = `editor.save: { further: [{ by: ${by} }] }`
    expect(complaints(files({ 'elements.lock': lock }))).toEqual(expected)
  })
})

it('says what was expected, what was found and what to do', () => {
  expect.assertions(1)
  try {
    parseBot(filesOf('- browser.fill: form.name\n  value: 123'))
  } catch (thrown) {
    expect((thrown as BotErrors).message).toBe(`"value" does not fit
  expected: text
  found:    the number 123
  at:       bot.yaml:5:12
  next:     Put it in quotes: "123".`)
  }
})
