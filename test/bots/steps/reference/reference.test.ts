import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalogue, stepKind } from '../../../../bots/steps/index.ts'
import * as params from '../../../../bots/steps/params.ts'
import { reference } from '../../../../bots/steps/reference/index.ts'
import { defaultOf, gives, takes } from '../../../../bots/steps/reference/words.ts'
import { exampleYaml } from '../../../../bots/steps/reference/yaml.ts'
import { yamlName } from '../../../../bots/steps/yaml-name.ts'

const page = reference()

test('every kind has its section, with its summary and every example', () => {
  for (const kind of catalogue) {
    const section = page.split(`\n## ${kind.kind}\n`)[1]?.split('\n## ')[0]
    expect(section).toContain(kind.summary)
    for (const example of kind.examples) expect(section).toContain(exampleYaml(kind, example))
  }
})

test('every link of the contents leads to a heading', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.replaceAll('.', ''))
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor)
  expect(links.toSorted()).toEqual(headings.toSorted())
})

test('a row says name, type, default and meaning', () => {
  expect(page).toContain('| **target** | element | an error | What to click |')
  expect(page).toContain(
    '| at-most | whole number | `1000` | Rounds after which the loop is taken to be endless |',
  )
  expect(page).toContain('| **condition** | formula | an error | Looked at before each round |')
})

test.each([
  [params.element(), 'element'],
  [params.path(), 'file or folder or formula'],
  [params.formula(params.duration), 'time or formula'],
  [params.formula(params.textOrSecret()), 'text or secret or formula'],
  [params.formula(params.credential).optional(), 'asset of type credential or formula'],
  [params.formulas(z.record(z.string(), z.unknown())).default({}), 'map; formulas in it'],
  [params.lazy(z.boolean()), 'formula'],
  [z.enum(['a', 'b']), '`a`, `b`'],
  [z.array(z.int()), 'list of whole number'],
  [z.unknown(), 'any value'],
])('%# takes %s', (param, words) => {
  expect(takes(param)).toBe(words)
})

test('results and defaults in words', () => {
  expect(gives(z.void())).toBe('nothing')
  expect(gives(z.never())).toContain('does not run')
  expect(gives(z.object({ a: z.string(), b: z.number() }))).toBe('map of a, b')
  expect(defaultOf(z.boolean().default(false))).toBe(false)
  expect(defaultOf(z.boolean())).toBeUndefined()
})

test('examples are written as a person would', () => {
  const written = (kind: string, example: Record<string, unknown>) => {
    const found = stepKind(kind)
    return found && exampleYaml(found, example)
  }
  expect(yamlName('atMost')).toBe('at-most')
  expect(written('flow.while', { condition: '=busy', atMost: 5 })).toBe(
    '- flow.while: =busy\n  at-most: 5\n  steps:\n    - flow.wait: 1s\n',
  )
  expect(written('flow.try', {})).toBe('- flow.try:\n  steps:\n    - flow.wait: 1s\n')
  expect(written('flow.switch', { value: '=x' })).toContain('  cases:\n    invoice:\n      - flow.wait: 1s\n')
})
