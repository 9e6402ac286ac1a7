import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { DesktopPerson } from '../../../../recorder/desktop/index.ts'

/** Somebody who works in the recorded browser, which runs in another process, when the test says so. */
export interface PlayedPerson {
  /** The script for the recorder. */
  readonly script: string
  /**
   * Does it there, and waits until it is done. The function knows nothing but its page, or desktop, and its own text; where both are recorded the desktop
   * comes second.
   */
  do<T = Page>(act: (there: T, desktop: DesktopPerson) => Promise<void>): Promise<void>
}

/** Milliseconds: a browser may be busy starting. */
const PATIENCE = 60_000

/** A person whose work goes by files in the folder: one that says what to do, one that says what came of it. */
export function playedPerson(folder: string): PlayedPerson {
  const script = join(folder, 'person.mjs')
  writeFileSync(script, SCRIPT.replace('FOLDER', JSON.stringify(folder)))
  let done = 0
  return {
    script,
    async do(act) {
      done += 1
      const file = join(folder, `act-${done}.mjs`)
      writeFileSync(`${file}.new`, `export default ${act.toString()}\n`)
      renameSync(`${file}.new`, file)
      const answer = `${file}.done`
      await expect.poll(() => existsSync(answer), { timeout: PATIENCE }).toBe(true)
      const failed = readFileSync(answer, 'utf8')
      if (failed) throw new Error(failed)
    },
  }
}

/** It ends with its browser, or at the latest after ten minutes. */
const SCRIPT = `
import { existsSync, renameSync, writeFileSync } from 'node:fs'
const folder = FOLDER
export default async (page, _recording, desktop) => {
  for (let next = 1, looks = 0; looks < 12000 && !page.isClosed?.(); looks += 1) {
    const file = folder + '/act-' + next + '.mjs'
    if (!existsSync(file)) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      continue
    }
    next += 1
    const { default: act } = await import(file)
    const failed = await act(page, desktop).then(() => '', (error) => String(error))
    writeFileSync(file + '.done.new', failed)
    renameSync(file + '.done.new', file + '.done')
  }
}
`
