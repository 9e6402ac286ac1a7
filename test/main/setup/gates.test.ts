import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Gate, runGates } from '../../../main/setup/gates.ts'
import { temporaryFolder } from '../temporary-home.ts'

test('a gate that holds is one line, one that does not shows what it said', async () => {
  const { failed, said } = await run([
    gate('good', 'console.log("noise")'),
    gate('bad', 'console.log("why"); process.exit(3)'),
  ])
  expect(failed).toEqual(['bad'])
  expect(said).toBe('ok      good\nFAILED  bad\nwhy\n')
})

test('a gate that cannot be started does not hold', async () => {
  const { failed, said } = await run([{ name: 'gone', script: '/no/such/script.js', words: [] }])
  expect(failed).toEqual(['gone'])
  expect(said).toContain('FAILED  gone')
})

function gate(name: string, code: string): Gate {
  const script = join(temporaryFolder(), 'gate.mjs')
  writeFileSync(script, code)
  return { name, script, words: [] }
}

async function run(gates: Gate[]): Promise<{ failed: string[]; said: string }> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const failed = await runGates(gates)
    return { failed, said: write.mock.calls.map(([text]) => text).join('') }
  } finally {
    write.mockRestore()
  }
}
