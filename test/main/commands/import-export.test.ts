import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { expect, test, vi } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { exportCommand } from '../../../main/commands/export.ts'
import { importCommand } from '../../../main/commands/import.ts'
import { recordingOf } from '../../fixtures/recordings/read.ts'
import { temporaryFolder } from '../temporary-home.ts'

/** What the verbs print. */
function run(...words: string[]): string {
  const written: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
  )
  try {
    const program = new Command()
    importCommand(program)
    exportCommand(program)
    program.parse(words, { from: 'user' })
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return written.join('')
}

function recorded(): { file: string; folder: string } {
  const folder = temporaryFolder()
  const file = join(folder, 'order.json')
  writeFileSync(file, recordingOf('recorder.json', 'http://127.0.0.1:1'))
  return { file, folder }
}

test('a recording becomes a folder that can be read, and all that is not in it is printed with place and reason', () => {
  const { file, folder } = recorded()
  const out = join(folder, 'bot')
  const printed = run('import', file, '--out', out)
  expect(printed).toContain('the recording of the Recorder of Chrome')
  expect(printed).toContain('  steps[11]  frames by their number\n    They are taken in the order')
  expect(readBot(out).steps.length).toBe(16)
})

test('a bot that is there is not written over', () => {
  const { file, folder } = recorded()
  run('import', file, '--out', folder)
  expect(() => run('import', file, '--out', folder)).toThrow('There is a bot')
})

test('a bot goes to a file, or to standard output', () => {
  const { file, folder } = recorded()
  run('import', file, '--out', folder)
  const out = join(folder, 'bot.spec.ts')
  expect(run('export', folder, '--to', 'playwright', '--out', out)).toMatch(
    /^Not carried over \(\d+\):\n {2}elements\.lock {2}further selectors\n[\s\S]*\n {2}bot\.yaml:\d+:\d+ {2}/,
  )
  expect(readFileSync(out, 'utf8')).toContain(
    "import { expect, test, type BrowserContext, type Page } from '@playwright/test'",
  )
  expect(run('export', folder, '--to', 'chrome-recorder')).toContain('"type": "navigate"')
})

test('a file that is not there, or is no recording, is told', () => {
  const { folder } = recorded()
  expect(() => run('import', join(folder, 'none.json'), '--out', join(folder, 'b'))).toThrow('There is no')
  writeFileSync(join(folder, 'x.json'), Buffer.from([0xff, 0xfe, 0x00]))
  expect(() => run('import', join(folder, 'x.json'), '--out', join(folder, 'b'))).toThrow(
    'is no text in UTF-8',
  )
})
