import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BotErrors } from '../../../bots/errors/index.ts'
import type { InputDeclaration } from '../../../bots/format/model.ts'
import { readInputs } from '../../../main/runner/inputs.ts'
import { aBot, anInput } from './a-bot.ts'

const folder = mkdtempSync(join(tmpdir(), 'inputs-'))
const file = join(folder, 'list.csv')
writeFileSync(file, 'a\n')

const read = (declared: InputDeclaration, given?: unknown) =>
  readInputs(aBot({ folder, inputs: [declared] }), given === undefined ? {} : { [declared.name]: given })

describe('readInputs', () => {
  const fitting: [InputDeclaration['type'], unknown, unknown][] = [
    ['text', ' 007 ', ' 007 '],
    ['text', '', ''],
    ['number', '12.5', 12.5],
    ['number', -3, -3],
    ['yes-no', 'Yes', true],
    ['yes-no', false, false],
    ['date', '2024-02-29', '2024-02-29'],
    ['file', file, file],
    ['folder', folder, folder],
    ['list', '[1, 2]', [1, 2]],
    ['list', ['a'], ['a']],
    ['map', '{"a": 1}', { a: 1 }],
  ]
  it.each(fitting)('takes a %s from %j', async (type, given, value) => {
    expect(await read(anInput('x', { type }), given)).toEqual({ x: value })
  })

  const unfitting: [InputDeclaration['type'], unknown][] = [
    ['text', 7],
    ['number', 'many'],
    ['number', 'Infinity'],
    ['yes-no', 'perhaps'],
    ['date', '2026-02-29'],
    ['file', folder],
    ['file', 'nowhere.csv'],
    ['folder', file],
    ['list', '{"a": 1}'],
    ['list', '[1,'],
    ['map', '[1]'],
    ['map', 'null'],
    ['credential', 'anna:secret-word'],
  ]
  it.each(unfitting)('refuses as a %s what is %j', async (type, given) => {
    await expect(read(anInput('x', { type }), given)).rejects.toMatchObject({
      code: 'input-invalid',
      details: { expected: expect.any(String) },
    })
  })

  it('does not repeat what should have been a credential', async () => {
    const error = await read(anInput('x', { type: 'credential' }), 'anna:secret-word').catch(
      (thrown) => thrown,
    )
    expect(error.describe()).not.toContain('secret-word')
  })

  it('names what is missing, with its title', async () => {
    await expect(
      read(anInput('scans', { type: 'folder', title: 'Where the scans are' })),
    ).rejects.toMatchObject({
      code: 'input-missing',
      message: 'The input "scans" (Where the scans are) is missing',
    })
  })

  it('suggests the name that was meant', async () => {
    const bot = aBot({ inputs: [anInput('folder', { optional: true })] })
    await expect(readInputs(bot, { foldr: 'x' })).rejects.toThrow('did you mean "folder"')
  })

  it('tells all problems at once', async () => {
    const bot = aBot({ inputs: [anInput('a'), anInput('b', { type: 'number' })] })
    const error = await readInputs(bot, { b: 'x', c: 1 }).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(BotErrors)
    expect(error.errors).toHaveLength(3)
  })

  it('gives null for what is optional, and the default where there is one', async () => {
    expect(await read(anInput('x', { optional: true }))).toEqual({ x: null })
    expect(await read(anInput('x', { type: 'number', default: 5 }))).toEqual({ x: 5 })
  })

  it('starts given paths from the working folder and defaults from the bot', async () => {
    expect(await read(anInput('x', { type: 'file' }), relative(process.cwd(), file))).toEqual({ x: file })
    expect(await read(anInput('x', { type: 'file', default: 'list.csv' }))).toEqual({ x: file })
  })

  it('makes a folder of the bot itself where it is missing, and no other', async () => {
    const own = join(folder, 'results', 'today')
    expect(await read(anInput('x', { type: 'folder', default: 'results/today' }))).toEqual({ x: own })
    expect(existsSync(own)).toBe(true)
    const elsewhere = `${folder}-elsewhere`
    await expect(read(anInput('x', { type: 'folder', default: elsewhere }))).rejects.toThrow('does not fit')
    await expect(read(anInput('x', { type: 'folder' }), join(folder, 'given'))).rejects.toThrow(
      'does not fit',
    )
    expect(existsSync(elsewhere)).toBe(false)
  })

  it('reads back any number and text that JSON can hold', async () => {
    const bot = aBot({ inputs: [anInput('n', { type: 'number' }), anInput('t')] })
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    await fc.assert(
      fc.asyncProperty(number, fc.string(), async (n, t) => {
        const inputs = await readInputs(bot, { n: String(n), t })
        expect(inputs).toEqual({ n: Number(String(n)), t })
        expect(await readInputs(bot, inputs)).toEqual(inputs)
      }),
    )
  })
})
