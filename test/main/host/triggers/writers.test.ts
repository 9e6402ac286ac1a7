import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isFree } from '../../../../main/host/triggers/writers.ts'
import { temporaryFolder } from '../../temporary-home.ts'

test.runIf(process.platform === 'linux')('a file is free when nobody has it open for writing', async () => {
  const path = join(temporaryFolder(), 'scan.pdf')
  const writer = await open(path, 'w')
  await writer.writeFile('half')
  expect(await isFree(path)).toBe(false)
  await writer.close()
  expect(await isFree(path)).toBe(true)
})

test('who only reads it does not matter', async () => {
  const path = join(temporaryFolder(), 'scan.pdf')
  await writeFile(path, 'whole')
  const reader = await open(path, 'r')
  expect(await isFree(path)).toBe(true)
  await reader.close()
})

test('a file that is gone is not free', async () => {
  expect(await isFree(join(temporaryFolder(), 'missing.pdf'))).toBe(false)
})
