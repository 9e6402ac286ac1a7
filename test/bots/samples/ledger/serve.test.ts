import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledgerAccount, type Voucher } from '../../../../bots/samples/ledger/index.ts'
import { sampleForm } from './client.ts'

const SERVE = fileURLToPath(new URL('../../../../bots/samples/ledger/serve.ts', import.meta.url))

let folder: string
const started: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** The ledger in a process of its own; gives its address. */
async function serve(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [SERVE, '--data', join(folder, 'ledger.sqlite'), '--slow-save', '0'])
  started.push(child)
  for await (const line of child.stdout) {
    const [, url] = /^Ledger at (\S+)/.exec(String(line)) ?? []
    if (url) return { url, child }
  }
  throw new Error('The ledger did not start')
}

test('what was posted is still there after kill -9', async () => {
  const first = await serve()
  const login = await fetch(`${first.url}/login`, {
    method: 'POST',
    body: new URLSearchParams({ ...ledgerAccount }),
    redirect: 'manual',
  })
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
  await fetch(`${first.url}/area/post`, {
    method: 'POST',
    body: JSON.stringify(sampleForm),
    headers: { cookie },
  })
  first.child.kill('SIGKILL')
  const second = await serve()
  const vouchers = (await (await fetch(`${second.url}/api/invoices`)).json()) as Voucher[]
  expect(vouchers.map(({ number }) => number)).toEqual(['RE-1'])
})
