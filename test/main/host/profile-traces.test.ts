import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forgetTraces } from '../../../main/host/profile-traces.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('what was visited and typed goes, who is signed in stays; a profile that is not there is no matter', async () => {
  const profile = temporaryFolder()
  const put = (name: string) => {
    mkdirSync(join(profile, name, '..'), { recursive: true })
    writeFileSync(join(profile, name), 'x')
  }
  const traces = ['Default/History', 'Default/Web Data', 'Default/Sessions/Tabs_1', 'Default/Cache/data_0']
  const stay = ['Default/Cookies', 'Default/Local Storage/leveldb/000003.log', 'Default/Preferences']
  for (const name of [...traces, ...stay]) put(name)
  await forgetTraces(profile)
  for (const name of traces) expect(existsSync(join(profile, name)), name).toBe(false)
  for (const name of stay) expect(existsSync(join(profile, name)), name).toBe(true)
  await expect(forgetTraces(join(profile, 'nowhere'))).resolves.toBeUndefined()
})
