import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import { type Home, home } from '../../../../main/host/home.ts'

let folder: string
let own: Home

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-'))
  own = home({ DESKHAND_HOME: folder })
})

afterEach(() => rmSync(folder, { recursive: true }))

test('the bots of the home are known, a broken one too; what is no bot is not', () => {
  for (const name of ['pay', 'broken', 'notes']) mkdirSync(join(own.bots, name), { recursive: true })
  writeFileSync(join(own.bots, 'pay', 'bot.yaml'), 'bot: pay\nformat: 1\nsteps: []\n')
  writeFileSync(join(own.bots, 'broken', 'bot.yaml'), '{')
  const library = botLibrary(own)
  expect(library.all().map((bot) => bot.folder)).toEqual([join(own.bots, 'broken'), join(own.bots, 'pay')])
})

test('a folder elsewhere is added once, found by its id, and forgotten', () => {
  const library = botLibrary(own)
  const id = library.add('/somewhere/else')
  expect(library.add('/somewhere/else')).toBe(id)
  expect(library.all()).toEqual([{ id, folder: '/somewhere/else' }])
  expect(library.folderOf(id)).toBe('/somewhere/else')
  library.forget(id)
  expect(() => library.folderOf(id)).toThrow('not among those of this PC')
})
