import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { BotErrors } from '../../../bots/errors/index.ts'
import { parseBot } from '../../../bots/format/index.ts'
import { isContainer, type StepKind } from '../../../bots/steps/define.ts'
import { catalogue, stepKind } from '../../../bots/steps/index.ts'
import { de } from '../../../bots/steps/messages/de.ts'
import { en } from '../../../bots/steps/messages/en.ts'
import { paramMeta } from '../../../bots/steps/params.ts'
import { exampleYaml } from '../../../bots/steps/reference/yaml.ts'
import { sentence } from '../../../bots/steps/sentence.ts'
import { context, fakeWorld } from './fake-ports.ts'

const steps = new URL('../../../bots/steps/', import.meta.url)
const FAMILIES = [
  'browser',
  'desktop',
  'screen',
  'flow',
  'data',
  'file',
  'table',
  'http',
  'document',
  'person',
]
const COMMON =
  'id name note off when save retry timeout on-error onError effect verify compensate steps else cases catch finally'

/** Every element that an example names. */
const ELEMENTS = elementsOfExamples()

test('every file of a family is a kind, and every kind has its file', () => {
  const files = FAMILIES.flatMap((family) =>
    readdirSync(new URL(`${family}/`, steps)).map((file) => `${family}.${file.replace(/\.ts$/, '')}`),
  )
  const kinds = catalogue.map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['call', ...files].toSorted())
})

test('each kind is found by its name', () => {
  for (const kind of catalogue) expect(stepKind(kind.kind)).toBe(kind)
  expect(stepKind('browser.fil')).toBeUndefined()
  expect(stepKind('constructor')).toBeUndefined()
})

test('no language has sentences or words of kinds and choices that are not there', () => {
  const params = new Set(catalogue.flatMap(({ params }) => Object.keys(params.shape)))
  for (const messages of [en, de]) {
    expect(Object.keys(messages.sentences).toSorted()).toEqual(catalogue.map(({ kind }) => kind).toSorted())
    for (const name of Object.keys(messages.words)) expect(params).toContain(name)
  }
})

describe.each(catalogue.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  const params = Object.entries(kind.params.shape) as [string, z.ZodType][]

  test('says what it does in one or two sentences', () => {
    expect(kind.summary).toMatch(/^[A-Z].*\.$/)
  })

  test('describes every parameter and takes no common name', () => {
    for (const [name, param] of params) {
      expect(param.description, name).toBeTruthy()
      expect(COMMON.split(' ')).not.toContain(name)
    }
    expect([undefined, ...params.map(([name]) => name)]).toContain(kind.main)
  })

  test('has examples that the format reads', () => {
    for (const example of kind.examples) expect(problems(kind, example)).toEqual([])
  })

  test('refuses a parameter that it does not know', () => {
    expect(problems(kind, { ...kind.examples[0], colour: 'red' })).toContainEqual(
      expect.stringMatching(/^field-unknown: .*colour/),
    )
  })

  test('can be shown as a form', () => {
    const form = z.toJSONSchema(kind.params, { io: 'input', unrepresentable: 'any' })
    expect(Object.keys(form.properties ?? {})).toEqual(params.map(([name]) => name))
  })

  test.each([en, de])('has a sentence that uses only its parameters', ({ sentences }) => {
    const given = Object.entries(sentences).find(([name]) => name === kind.kind)?.[1] ?? ''
    const all = Object.fromEntries(params.map(([name]) => [name, '=x']))
    const templates = typeof given === 'string' ? [given] : [all, ...kind.examples].map(given)
    for (const [, name] of templates.join(' ').matchAll(/\{(\w*)\}/g))
      expect(params.map(([own]) => own)).toContain(name)
  })

  test('says what it does to the world', () => {
    if (isContainer(kind)) expect(kind.blocks.every((block) => block !== '')).toBe(true)
    else expect(['pure', 'idempotent', 'commit']).toContain(kind.effect)
  })
})

test('what leaves the page or changes files is a commit', () => {
  const commits = catalogue.filter((kind) => !isContainer(kind) && kind.effect === 'commit')
  expect(commits.map(({ kind }) => kind)).toEqual([
    'browser.click',
    'browser.double-click',
    'browser.drag',
    'browser.press',
    'browser.type',
    'desktop.click',
    'desktop.double-click',
    'desktop.drag',
    'desktop.menu',
    'desktop.press',
    'desktop.right-click',
    'desktop.type',
    'screen.click',
    'file.append',
    'file.delete',
    'file.move',
    'table.append',
    'http.request',
  ])
})

const batching = catalogue.filter((kind) => !isContainer(kind) && kind.batch !== undefined)

test('fields are filled and read in batches', () => {
  expect(batching.map(({ kind }) => kind)).toEqual([
    'browser.check',
    'browser.fill',
    'browser.read',
    'browser.select',
  ])
})

test.each(batching.map((kind) => [kind.kind, kind] as const))(
  '%s does alone just what it does in a batch',
  async (_name, kind) => {
    if (isContainer(kind)) throw new Error('a container')
    for (const example of kind.examples) {
      const params = kind.params.parse(workedOut(kind, example))
      const { ports, calls } = fakeWorld()
      await kind.run(params, ports, context)
      expect(calls).toEqual([['browser.perform', [kind.batch?.(params)], {}]])
    }
  },
)

test('sentences stay as they are', () => {
  const lines = catalogue.flatMap(({ kind, examples }) =>
    examples.flatMap((params) => [sentence({ kind, params }, 'en'), sentence({ kind, params }, 'de')]),
  )
  expect(lines.join('\n')).toMatchSnapshot()
})

/** The parameters as the engine hands them over: elements described, formulas with a value. */
function workedOut(kind: StepKind, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const { element } = paramMeta(kind.params.shape[name] as z.ZodType)
      return [name, element ? { ref: value } : value]
    }),
  )
}

/** What the format says against a bot with just this step; names that an example leaves open do not count. */
function problems(kind: StepKind, params: Readonly<Record<string, unknown>>): string[] {
  const texts = new Map([
    ['bot.yaml', `bot: example\nformat: 1\nsteps:\n${exampleYaml(kind, params)}`],
    ['elements.yaml', ELEMENTS],
    ['subflows/ledger/log-out.yaml', 'subflow: ledger/log-out\nsteps:\n  - flow.wait: 1s\n'],
    [
      'subflows/ledger/find.yaml',
      'subflow: ledger/find\ninputs: { number: { type: text } }\nsteps:\n  - flow.wait: 1s\n',
    ],
  ])
  try {
    parseBot({ folder: '/bots/example', texts })
    return []
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    const told = thrown.errors.filter(({ code }) => code !== 'name-unknown')
    return told.map(({ code, message }) => `${code}: ${message}`)
  }
}

function elementsOfExamples(): string {
  const refs = catalogue.flatMap(({ params, examples }) =>
    examples.flatMap((example) =>
      Object.entries(example).flatMap(([name, value]) =>
        paramMeta(params.shape[name] as z.ZodType).element ? [String(value)] : [],
      ),
    ),
  )
  const groups = Map.groupBy(new Set(refs), (ref) => ref.split('.')[0])
  const lines = [...groups].flatMap(([group, own]) => [
    `${group}:`,
    ...own.map((ref) => `  ${ref.split('.')[1]}: { button: OK }`),
  ])
  return `${lines.join('\n')}\n`
}
