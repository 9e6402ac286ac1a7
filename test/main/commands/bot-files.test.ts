import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { diffCommand } from '../../../main/commands/diff.ts'
import { fmtCommand } from '../../../main/commands/fmt.ts'
import { lintCommand } from '../../../main/commands/lint.ts'

const CLEAN = 'bot: a\nformat: 1\nsteps:\n  - data.set: 1\n    save: x\n'
const UNTIDY = 'format: 1\nbot: a\nsteps:\n- {save: x, data.set: 1}\n'
const DOUBTFUL = 'bot: a\nformat: 1\nsteps:\n  - flow.wait: 5s\n'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskhand-verbs-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  rmSync(folder, { recursive: true })
})

/** What a verb prints and its exit status, with this text as bot.yaml. */
function run(text: string, ...words: string[]): { printed: string; status: number } {
  writeFileSync(join(folder, 'bot.yaml'), text)
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const program = new Command()
  for (const add of [lintCommand, fmtCommand, diffCommand]) add(program)
  program.parse(words, { from: 'user' })
  const status = Number(process.exitCode ?? 0)
  process.exitCode = undefined
  const printed = write.mock.calls.map(([words]) => String(words)).join('')
  write.mockRestore()
  return { printed, status }
}

it('lint is content with a bot that is in order', () => {
  expect(run(CLEAN, 'lint', folder)).toEqual({ printed: 'Nothing found.\n', status: 0 })
})

it('lint names place, rule and what to do next', () => {
  const { printed, status } = run(DOUBTFUL, 'lint', folder)
  expect(printed).toMatch(/^bot\.yaml:4:5 {2}warning {2}.*\(hard-coded-delay\)\n {2}next: .*\.\n1 found\.\n$/)
  expect(status).toBe(1)
})

it('lint --json prints one object', () => {
  const { printed } = run(DOUBTFUL, 'lint', folder, '--json')
  expect(JSON.parse(printed)).toMatchObject({
    findings: [{ rule: 'hard-coded-delay', at: { file: 'bot.yaml', line: 4 } }],
  })
})

it('fmt --check changes nothing and says what is not in order', () => {
  expect(run(UNTIDY, 'fmt', folder, '--check')).toEqual({ printed: 'bot.yaml is not in order\n', status: 1 })
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).toBe(UNTIDY)
})

it('fmt puts the files in order, once', () => {
  expect(run(UNTIDY, 'fmt', folder)).toEqual({ printed: 'bot.yaml put in order\n', status: 0 })
  const text = readFileSync(join(folder, 'bot.yaml'), 'utf8')
  expect(text).toBe('bot: a\nformat: 1\nsteps:\n  - { data.set: 1, save: x }\n')
  expect(run(text, 'fmt', folder, '--check')).toEqual({ printed: '', status: 0 })
})

it('diff says what differs', () => {
  const other = mkdtempSync(join(tmpdir(), 'deskhand-verbs-'))
  writeFileSync(join(other, 'bot.yaml'), CLEAN.replace('save: x', 'save: y'))
  expect(run(CLEAN, 'diff', folder, other)).toEqual({
    printed: 'steps / data.set 1: "save" was x and is now y\n',
    status: 1,
  })
  expect(run(CLEAN, 'diff', folder, folder)).toEqual({ printed: 'Both do the same.\n', status: 0 })
  rmSync(other, { recursive: true })
})
