import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readExamples, writeExamples } from '../../main/examples.ts'

const key = { part: 'training', seed: 4, each: 1 } as const
let folder = ''
let file = ''
const read: number[] = []
const write = () => writeExamples(file, key, join(folder, 'scans'), (done) => read.push(done))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'examples-'))
  file = join(folder, 'deep', 'examples.jsonl')
  await write()
})
afterAll(() => rm(folder, { recursive: true }))

test('each document becomes a line with its label, its layout and what was read', async () => {
  const examples = await readExamples(file)
  expect(examples.map(({ label }) => label)).toEqual([
    'invoice',
    'credit-note',
    'purchase-order',
    'delivery-note',
    'reminder',
    'letter',
  ])
  for (const { id, label, group, text } of examples) {
    expect(id).toMatch(/^training-00\d-4$/)
    expect(group.startsWith(`${label}/`)).toBe(true)
    expect(text.split('\n').length).toBeGreaterThan(5)
  }
  expect(examples[1]?.text).toMatch(/credit/i)
})

test('a reading that was cut short goes on where it was, and ends as if it had not been', async () => {
  const whole = await readFile(file, 'utf8')
  await writeFile(file, whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 20))
  read.length = 0
  await write()
  expect(read).toEqual([6])
  expect(await readFile(file, 'utf8')).toBe(whole)
})

test('a file with other examples is not added to', async () => {
  const other = '{"id":"training-001-9","label":"invoice","group":"g","text":"t"}\n'
  await writeFile(file, other)
  await expect(write()).rejects.toThrow('training-001-9')
  expect(await readFile(file, 'utf8')).toBe(other)
})
