import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { importRecording } from '../../../bots/exchange/index.ts'
import { recordingOf } from '../../fixtures/recordings/read.ts'
import { importedJson } from './imported.ts'

/** The error that an import ends with. */
function errorOf(text: string): BotError {
  try {
    importRecording(text, { file: 'r.json', folder: '/imported' })
  } catch (thrown) {
    if (thrown instanceof BotError) return thrown
    throw thrown
  }
  throw new Error('it went well')
}

const click = (fields: object) => ({
  title: 't',
  steps: [{ type: 'click', selectors: [['#a']], offsetX: 1, offsetY: 1, ...fields }],
})

describe('a broken file says where and what', () => {
  test.each([
    ['nothing', '', { line: 1, column: 1 }, 'nothing'],
    ['half a JSON', '{"title": "a",\n "steps": [', { line: 2, column: 12 }, 'Unexpected end of JSON input'],
    ['JSON of something else', '{"a": 1}', { line: 1, column: 1 }, 'the fields a'],
    ['steps that are no list', '{"title": "t",\n  "steps": 7}', { line: 2, column: 12 }, 'a number'],
    ['a step that is none', '{"title": "t", "steps": [\n null]}', { line: 2, column: 2 }, 'null'],
    ['no title', '{"steps": []}', { line: 1, column: 1 }, 'nothing'],
    ['a script with a mistake', 'await page.goto(;\n', { line: 1, column: 17 }, 'Unexpected ";"'],
    ['a script that does nothing', 'const a = 1\n', { line: 1, column: 1 }, 'a script without any'],
  ])('%s', (_name, text, at, found) => {
    const { code, details } = errorOf(text)
    expect({ code, at: details.at, found: details.found }).toEqual({
      code: 'recording-invalid',
      at: { file: 'r.json', ...at },
      found,
    })
    expect(details.expected).not.toBe(undefined)
  })

  test.each([
    ['steps[0].selectors', click({ selectors: 'x' }), 'a list', 'a text'],
    ['steps[0].offsetX', click({ offsetX: 'far' }), 'a number', 'a text'],
    ['steps[0].offsetY', click({ offsetY: { toString: 1, valueOf: null } }), 'a number', 'a map'],
    [
      'steps[0].button',
      click({ button: 'seventh' }),
      'one of primary, auxiliary, secondary, back, forward',
      'a text',
    ],
    [
      'tests[0].commands[0].command',
      { name: 'a', tests: [{ id: '1', name: 'a', commands: [{}] }] },
      'text',
      'nothing',
    ],
    ['tests', { name: 'a', tests: [] }, 'at least 1 entry', 'an empty list'],
    ['steps', { title: 'a', steps: [] }, 'at least 1 entry', 'an empty list'],
  ])('%s', (path, recording, expected, found) => {
    const { message, details } = errorOf(JSON.stringify(recording))
    expect(message.startsWith(path)).toBe(true)
    expect(details).toMatchObject({ expected: expect.stringContaining(expected), found })
  })

  test.each([
    [[{ command: 'if', target: 'true' }], 'tests[0].commands[0]: "if" has no end'],
    [[{ command: 'end' }], 'tests[0].commands[0]: "end" ends nothing'],
    [[{ command: 'do' }, { command: 'end' }], 'tests[0].commands[1]: "end" does not belong to "do"'],
    [
      Array.from({ length: 40 }, () => ({ command: 'if', target: 'true' })),
      'tests[0].commands[25]: The commands are nested too deeply',
    ],
  ])('commands that do not fit together', (commands, message) => {
    expect(errorOf(JSON.stringify({ name: 'a', tests: [{ id: '1', name: 'a', commands }] })).message).toBe(
      message,
    )
  })
})

describe('a hostile file', () => {
  test.each([
    ['brackets without end', `await page.goto(${'['.repeat(20_000)}`],
    ['lists without end', `{"title": "t", "steps": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
    ['types without end', `let x: ${'Array<'.repeat(20_000)}`],
    ['more than anybody records', ' '.repeat(17 * 1024 * 1024)],
  ])('%s is refused', (_name, text) => {
    expect(errorOf(text).code).toBe('recording-invalid')
  })

  test('a test that runs itself, and a tower of tests that run tests, end', () => {
    const run = (name: string, ...targets: string[]) => ({
      id: name,
      name,
      commands: targets.map((target) => ({ command: 'run', target })),
    })
    const { omissions } = importedJson({ name: 'a', tests: [run('a', 'b'), run('b', 'a')], suites: [] })
    expect(omissions).toContainEqual({
      at: 'tests[1].commands[0]',
      what: 'run',
      why: 'The test runs itself, without end.',
    })
    const tower = Array.from({ length: 9 }, (_, i) => run(`t${i}`, ...Array<string>(8).fill(`t${i + 1}`)))
    const click = { id: 't9', name: 't9', commands: [{ command: 'click', target: 'id=a' }] }
    expect(errorOf(JSON.stringify({ name: 'a', tests: [...tower, click] })).message).toBe(
      'The recording is too long for a bot',
    )
  })

  test('names of fields of all objects are names like others', () => {
    const text = `{"title": "__proto__", "__proto__": {"polluted": 1}, "steps": [{"type": "change", "value": "x", "selectors": [["#constructor"]], "__proto__": {}}]}`
    const { bot } = importRecording(text, { file: 'a', folder: '/a' })
    expect(bot.steps).toMatchObject([{ kind: 'browser.fill' }])
    expect(({} as Record<string, unknown>).polluted).toBe(undefined)
    const { omissions } = importedJson({
      name: 'a',
      tests: [{ id: '1', name: 'a', commands: [{ command: 'toString', target: '' }] }],
    })
    expect(omissions).toContainEqual({
      at: 'tests[0].commands[0]',
      what: 'toString',
      why: 'This command is not known.',
    })
  })

  test('a script is read and never run', () => {
    const text = "globalThis.wasRun = true\nawait page.goto('javascript:alert(1)')\nprocess.exit(3)\n"
    const { bot, omissions } = importRecording(text, { file: 'a.js', folder: '/a' })
    expect(Reflect.get(globalThis, 'wasRun')).toBe(undefined)
    expect(bot.steps.map(({ kind }) => kind)).toEqual(['flow.fail', 'flow.fail'])
    expect(omissions.map(({ what }) => what)).toContain('open javascript:alert(1)')
  })
})

describe('files that somebody changed never end in an error without a place', () => {
  test.each(['recorder.json', 'ide.side', 'codegen.spec.ts.txt'] as const)(
    '%s',
    (name) => {
      const text = recordingOf(name, 'http://127.0.0.1:1')
      const change = fc.record({
        at: fc.nat(text.length),
        cut: fc.nat(12),
        put: fc.oneof(
          fc.string(),
          fc.constantFrom(
            '"',
            '{',
            ']',
            'null',
            '-1e999',
            '\\u0000',
            '=a',
            '$' + '{x}',
            'await ',
            '.nth(',
            '(',
            '/*',
            '`',
          ),
        ),
      })
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          let changed = text
          for (const { at, cut, put } of changes)
            changed = changed.slice(0, at) + put + changed.slice(at + cut)
          try {
            importRecording(changed, { file: name, folder: '/imported' })
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'recording-invalid' })
            expect(String(thrown)).not.toContain('no bot can hold')
          }
        }),
        { numRuns: name.endsWith('.txt') ? 40 : 150 },
      )
    },
    60_000,
  )

  test('values of any kind in the place of those that are there', () => {
    const recording = JSON.parse(recordingOf('recorder.json', 'http://127.0.0.1:1')) as {
      steps: Record<string, unknown>[]
    }
    fc.assert(
      fc.property(
        fc.nat(recording.steps.length - 1),
        fc.constantFrom('type', 'selectors', 'value', 'key', 'target', 'frame', 'url', 'timeout'),
        fc.jsonValue(),
        (index, field, value) => {
          const steps = recording.steps.map((step, at) => (at === index ? { ...step, [field]: value } : step))
          try {
            importedJson({ ...recording, steps })
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'recording-invalid' })
            expect(String(thrown)).not.toContain('no bot can hold')
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
