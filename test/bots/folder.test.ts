import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BotErrors } from '../../bots/errors/index.ts'
import { digestOf } from '../../bots/format/digest.ts'
import { readBot, writeBot } from '../../bots/index.ts'
import { files, sample } from './format/sample.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskhand-bot-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(
  texts: ReadonlyMap<string, string> | readonly (readonly [string, string | Uint8Array])[],
): void {
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

function problems(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    return thrown.errors.map(({ code, message }) => `${code} ${message}`)
  }
}

describe('readBot', () => {
  it('reads a folder with its subflows', () => {
    write(files().texts)
    const bot = readBot(folder)
    expect(bot.folder).toBe(folder)
    expect([...bot.subflows.keys()]).toEqual(['ledger/find', 'ledger/log-in'])
  })

  it('knows which images stand in it', () => {
    write([
      ...files().texts,
      ['images/plus.png', ''],
      ['images/xcalc/minus.png', ''],
      ['images/notes.txt', ''],
    ])
    expect(readBot(folder).images).toEqual(new Set(['images/plus.png', 'images/xcalc/minus.png']))
  })

  it('says which folder or file is missing', () => {
    expect(problems(() => readBot(join(folder, 'nowhere')))).toEqual([
      `file-missing There is no ${folder}/nowhere`,
    ])
    expect(problems(() => readBot(folder))).toEqual(['file-missing The folder holds no bot.yaml'])
    write([['bot.yaml', 'x']])
    expect(problems(() => readBot(join(folder, 'bot.yaml'))).join()).toContain('is no folder')
  })

  it('refuses what is no UTF-8', () => {
    write([['bot.yaml', new Uint8Array([0x62, 0x6f, 0x74, 0x3a, 0x20, 0xe4])]])
    expect(problems(() => readBot(folder))).toEqual(['yaml-broken bot.yaml is no text in UTF-8'])
  })

  it('refuses a folder in place of a file', () => {
    mkdirSync(join(folder, 'bot.yaml'))
    expect(problems(() => readBot(folder)).join()).toMatch(/^file-unreadable/)
  })
})

describe('writeBot', () => {
  it('makes the folder, and leaves nothing beside the files of the bot', () => {
    write(files().texts)
    const other = join(folder, 'new', 'place')
    writeBot(readBot(folder), other)
    expect(digestOf(readBot(other))).toBe(digestOf(readBot(folder)))
    expect(readdirSync(other).sort()).toEqual(['bot.yaml', 'elements.lock', 'elements.yaml', 'subflows'])
  })

  it('leaves files alone that say the same, and keeps comments in the others', () => {
    write(files().texts)
    writeBot({ ...readBot(folder), title: 'Another' }, folder)
    expect(readFileSync(join(folder, 'elements.yaml'), 'utf8')).toBe(sample['elements.yaml'])
    const text = readFileSync(join(folder, 'bot.yaml'), 'utf8')
    expect(text).toContain('title: Another')
    expect(text).toContain('# a business exception')
  })

  it('removes the file of a subflow that is gone', () => {
    write(files().texts)
    write([['subflows/alone.yaml', 'subflow: alone\nsteps: []\n']])
    const bot = readBot(folder)
    writeBot({ ...bot, subflows: new Map([...bot.subflows].filter(([name]) => name !== 'alone')) }, folder)
    expect(readdirSync(join(folder, 'subflows'))).toEqual(['ledger'])
  })

  it('says so where the folder cannot be made', () => {
    write(files().texts)
    expect(() => writeBot(readBot(folder), join(folder, 'bot.yaml', 'inside'))).toThrow(/cannot be written/)
  })
})
