import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { journalFile } from '../harness.ts'

test('several processes may make the journal at the same moment', async () => {
  const script = fileURLToPath(new URL('opened-at-once.ts', import.meta.url))
  for (let round = 0; round < 3; round++) {
    const file = journalFile()
    const children = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const ended = children.map((child) => once(child, 'close'))
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')))
    const moment = String(Date.now() + 20)
    for (const { stdin } of children) stdin.write(moment)
    expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0, 0])
  }
})
