import { chmodSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Finding } from '../../../main/host/doctor/finding.ts'
import { openVault } from '../../../main/host/vault/index.ts'
import { deskhand } from '../deskhand.ts'
import { temporaryHome } from '../temporary-home.ts'

test('on a machine that is set up, all that is needed works', async () => {
  const { status, output } = await deskhand(temporaryHome(), ['doctor', '--json'])
  const found: Finding[] = JSON.parse(output)
  expect(found.filter(({ state }) => state === 'missing')).toEqual([])
  expect(found.map(({ what }) => what)).toContain('browser starts')
  expect(status).toBe(0)
})

test('a key that others may read and a damaged journal are found, with what to do', async () => {
  const home = temporaryHome()
  openVault(home, {}).set('note', 'text', 'x')
  chmodSync(home.vaultKey, 0o644)
  writeFileSync(home.journal, 'no database')
  const { status, output } = await deskhand(home, ['doctor'])
  expect(status).toBe(1)
  expect(output).toMatch(/^MISSING {2}vault/m)
  expect(output).toMatch(/^MISSING {2}journal/m)
  expect(output).toContain(`vault: Run \`chmod 600 ${home.vaultKey}\``)
})
