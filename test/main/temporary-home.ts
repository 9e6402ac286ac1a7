import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Home, home } from '../../main/host/home.ts'

/** A home of its own for one test. */
export function temporaryHome(): Home {
  return home({ DESKHAND_HOME: join(temporaryFolder(), 'home') })
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
