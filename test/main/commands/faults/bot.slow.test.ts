import { expect, test } from 'vitest'
import { answerOf, botOf, expectNoTrace, stage } from './stage.ts'

interface Fault {
  readonly yaml: string
  readonly files?: Readonly<Record<string, string>>
  readonly status: 1 | 2
  readonly code: string
  readonly at: string
  /** What else the person has to be told. */
  readonly says: readonly string[]
}

const FORM = { 'elements.yaml': 'form:\n  name: { textbox: Name }\n' }

const faults: Readonly<Record<string, Fault>> = {
  'broken YAML': {
    yaml: botOf('- data.set: 1\n save: x'),
    status: 2,
    code: 'yaml-broken',
    at: 'bot.yaml:5',
    says: ['found:    save: x', 'Correct the YAML'],
  },
  'a tab in YAML': {
    yaml: botOf('- data.set: 1\n\tsave: x'),
    status: 2,
    code: 'yaml-broken',
    at: 'bot.yaml:5',
    says: ['A tab stands where only spaces may'],
  },
  'an unknown step': {
    yaml: botOf('- data.sett: 1'),
    status: 2,
    code: 'step-unknown',
    at: 'bot.yaml:4:5',
    says: ['did you mean "data.set"?', 'found:    data.sett', 'step reference'],
  },
  'a misspelt parameter': {
    yaml: botOf('- browser.fill: form.name\n  value: Anna\n  tiemout: 5s'),
    files: FORM,
    status: 2,
    code: 'field-unknown',
    at: 'bot.yaml:6:5',
    says: ['did you mean "timeout"?', 'expected: one of', 'Correct the name, or remove the field.'],
  },
  'a misspelt variable': {
    yaml: botOf('- data.set: 1\n  save: total\n- data.set: =totla + 1\n  save: more'),
    status: 2,
    code: 'name-unknown',
    at: 'bot.yaml:6:15',
    says: ['did you mean "total"?', 'save it in an earlier step'],
  },
  'a misspelt input': {
    yaml: botOf(
      '- data.set: =inputs.foldre\n  save: x',
      'inputs:\n  folder: { type: text, default: scans }\n',
    ),
    status: 2,
    code: 'name-unknown',
    at: 'bot.yaml:6:15',
    says: ['did you mean "folder"?', 'declare it under "inputs"'],
  },
  'a misspelt field of a value': {
    yaml: botOf('- data.set: { total: 3 }\n  save: invoice\n- data.set: =invoice.totl\n  save: x'),
    status: 1,
    code: 'formula-empty',
    at: 'bot.yaml:6:15',
    says: ['`invoice` has no field `totl`', 'did you mean "total"?', '$maybe(...)'],
  },
  'an element that is not in elements.yaml': {
    yaml: botOf('- browser.click: form.nmae'),
    files: FORM,
    status: 2,
    code: 'element-unknown',
    at: 'bot.yaml:4:20',
    says: ['did you mean "form.name"?', 'add the element to elements.yaml'],
  },
  'a missing subflow': {
    yaml: botOf('- call: ledger/log-on'),
    files: {
      'subflows/ledger/log-in.yaml': 'subflow: ledger/log-in\nsteps:\n  - data.set: 1\n    save: x\n',
    },
    status: 2,
    code: 'subflow-unknown',
    at: 'bot.yaml:4:11',
    says: ['did you mean "ledger/log-in"?', 'add the subflow'],
  },
  'a missing file': {
    yaml: botOf('- file.read: notes.txt\n  save: text'),
    status: 1,
    code: 'file-missing',
    at: 'bot.yaml:4:5',
    says: ['/faulty/notes.txt"', 'Check the path', 'Go on: deskhand run --resume'],
  },
  'a missing asset': {
    yaml: botOf('- data.set: =assets.site\n  save: x', 'assets:\n  site: { type: url, title: The ledger }\n'),
    status: 1,
    code: 'asset-missing',
    at: 'bot.yaml:4:3',
    says: ['"site" (The ledger)', 'deskhand vault set site --type url', '--asset site=value'],
  },
  'an unreadable document': {
    yaml: botOf('- document.read: scan.png\n  save: text'),
    files: { 'scan.png': 'this is no picture' },
    status: 1,
    code: 'document-unreadable',
    at: 'bot.yaml:4:5',
    says: ['scan.png cannot be read', 'expected: a PNG, JPEG', 'scan it again or enter it by hand'],
  },
  'a formula that never ends': {
    yaml: botOf('- data.set: =($f := function($n) { $f($n + 1) }; $f(1))\n  save: x'),
    status: 1,
    code: 'formula-limit',
    at: 'bot.yaml:4:15',
    says: ['The formula takes too long', 'do less work at a time'],
  },
  'a formula that would fill the memory': {
    yaml: botOf('- data.set: =$reduce([1..60], function($t, $n) { $t & $t }, "fills the memory")\n  save: x'),
    status: 1,
    code: 'formula-limit',
    at: 'bot.yaml:4:15',
    says: ['do less work at a time'],
  },
  'a pattern that could never end': {
    yaml: botOf('- data.set: =$match("aaaa", /(a+)+\\1$/)\n  save: x'),
    status: 2,
    code: 'formula-broken',
    at: 'bot.yaml:4:',
    says: ['without lookahead, lookbehind and backreferences', 'Write it without them'],
  },
  'a format of the future': {
    yaml: botOf('- data.set: 1\n  save: x').replace('format: 1', 'format: 99'),
    status: 2,
    code: 'format-newer',
    at: 'bot.yaml:2:9',
    says: ['format 99', 'Update Deskhand'],
  },
}

test.for(Object.entries(faults))('%s: said with its place and what to do next', async ([, fault]) => {
  const at = stage()
  at.bot('faulty', fault.yaml, fault.files)
  const [told, asked] = await Promise.all([at.call(['run', 'faulty']), at.call(['run', 'faulty', '--json'])])
  expect(told).toMatchObject({ status: fault.status })
  for (const part of [fault.at, 'next: ', ...fault.says]) expect(told.out + told.err).toContain(part)
  expectNoTrace(told)

  expect(asked.status).toBe(fault.status)
  expect(answerOf(asked)).toMatchObject({ state: 'failed', error: { code: fault.code } })
  expectNoTrace(asked)
})

test('a pattern of which other engines never see the end ends at once', async () => {
  const at = stage()
  at.bot('faulty', botOf(`- data.set: =$match("${'a'.repeat(60)}!", /^(a+)+$/)\n  save: x`))
  expect(answerOf(await at.call(['run', 'faulty', '--json']))).toMatchObject({ state: 'done' })
})

test('a bot that is not there, and a file for a bot', async () => {
  const at = stage()
  const folder = at.bot('faulty', botOf('- data.set: 1\n  save: x'))
  const missing = await at.call(['run', 'nowhere'])
  expect(missing).toMatchObject({ status: 2, out: '' })
  expect(missing.err).toContain(`There is no ${at.folder}/nowhere`)
  const file = await at.call(['run', `${folder}/bot.yaml`])
  expect(file).toMatchObject({ status: 2, out: '' })
  expect(file.err).toContain('expected: the folder of a bot')
})
