import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generate, staleFiles } from '../../main/generate.ts'

const PAGE = 'bots/steps/REFERENCE.md'
let folder: string
let root: URL

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-generate-'))
  root = pathToFileURL(`${folder}/`)
  await mkdir(join(folder, 'bots/steps'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('a file that is missing or was changed by hand is stale until it is made anew', async () => {
  expect(await staleFiles(root)).toEqual([PAGE])
  await generate([PAGE], root)
  expect(await staleFiles(root)).toEqual([])
  const made = await readFile(join(folder, PAGE), 'utf8')
  expect(made).toContain('## browser.fill')
  await writeFile(join(folder, PAGE), `${made}\n`)
  expect(await staleFiles(root)).toEqual([PAGE])
})
