import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { suite } from './suite/index.ts'

test('each behaviour has a name of its own, and there are enough of them', () => {
  const names = Object.values(suite)
    .flat()
    .map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(120)
})

test('each family is tried by one of the tests', () => {
  const tests = ['fields', 'pages', 'pointing'].map((name) =>
    readFileSync(new URL(`${name}.browser.test.ts`, import.meta.url), 'utf8'),
  )
  for (const family of Object.keys(suite))
    expect(tests.filter((text) => text.includes(`'${family}'`))).toHaveLength(1)
})
