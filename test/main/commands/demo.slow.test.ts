import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function deskhand(...words: string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, [CLI, ...words], { env: { ...process.env, DESKHAND_HOME: folder } })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })))
}

test('the demo posts each expected invoice once, as the ledger itself says, and shows its report', async () => {
  const { status, said } = await deskhand('demo')
  expect(said).toContain('each expected invoice once, every value right, nothing else')
  expect(status).toBe(0)
  const [, report = ''] = /^Report +(.+)$/m.exec(said) ?? []
  expect(readFileSync(report, 'utf8')).toContain('<html')
})

test('everything that it keeps stands below DESKHAND_HOME, the scans where the next demo finds them', async () => {
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['demo', 'samples']))
  expect(existsSync(join(folder, 'samples', 'supplier-invoices', 'truth.json'))).toBe(true)
})

test('a port that is none is wrong use', async () => {
  expect((await deskhand('demo', '--port', 'x')).status).toBe(2)
})
