import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildPages } from '../../../../main/host/studio/build-pages.ts'

let folder = ''
let document = ''

beforeAll(async () => {
  folder = await buildPages()
  document = readFileSync(join(folder, 'index.html'), 'utf8')
})

test('all that the document names is there', () => {
  const names = [...document.matchAll(/(?:href|src|content)="\/([^"]+)"/g)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => !existsSync(join(folder, name)))).toEqual([])
})

test('the styles of all pages come in one file, those of the whole product first', () => {
  const styles = [...document.matchAll(/rel="stylesheet" href="\/([^"]+)"/g)].map(([, name = '']) => name)
  expect(styles).toHaveLength(1)
  const text = readFileSync(join(folder, styles[0] ?? ''), 'utf8')
  expect(text).toContain('--mantine-')
  expect(text.indexOf('--xy-')).toBeGreaterThan(text.indexOf('--mantine-'))
})

test('the scripts of the first page come with the document', () => {
  expect(document).toMatch(/rel="modulepreload" href="\/bots-page-/)
  expect(document).not.toMatch(/rel="modulepreload" href="\/editor-page-/)
})
