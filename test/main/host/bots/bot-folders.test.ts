import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { botFolders } from '../../../../main/host/bots/bot-folders.ts'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import type { Home } from '../../../../main/host/home.ts'
import { temporaryHome } from '../../temporary-home.ts'

let home: Home
let team: string
let other: string

beforeEach(() => {
  home = temporaryHome()
  team = join(home.folder, 'team')
  other = join(home.folder, 'other')
  for (const folder of [join(team, 'pay'), join(team, 'notes'), join(other, 'post')])
    mkdirSync(folder, { recursive: true })
  for (const folder of [join(team, 'pay'), join(other, 'post')])
    writeFileSync(join(folder, 'bot.yaml'), 'bot: some\nformat: 1\nsteps: []\n')
})

const added = () => botFolders(home).list().slice(1)

test('a folder that was added brings its bots, once, and says how many', () => {
  const folders = botFolders(home)
  folders.add(team)
  folders.add(`${team}/`)
  expect(added()).toEqual([{ folder: team, isOwn: false, bots: 1 }])
  expect(botLibrary(home).all()).toMatchObject([{ folder: join(team, 'pay'), within: team }])
})

test('a bot that was added by itself, too, is there once', () => {
  botLibrary(home).add(join(team, 'pay'))
  botFolders(home).add(team)
  const all = botLibrary(home).all()
  expect(all).toHaveLength(1)
  expect(all[0]).not.toHaveProperty('within')
})

test('they stand in the order that a person gives them, and one is taken off with its bots', () => {
  const folders = botFolders(home)
  folders.add(team)
  folders.add(other)
  folders.raise(other)
  folders.raise(other)
  expect(added().map(({ folder }) => folder)).toEqual([other, team])
  folders.remove(other)
  expect(botLibrary(home).all()).toMatchObject([{ folder: join(team, 'pay') }])
})

test('the home’s own is the first, before there is a bot in it, and is not added again', () => {
  const folders = botFolders(home)
  mkdirSync(home.bots, { recursive: true })
  folders.add(home.bots)
  rmSync(home.bots, { recursive: true })
  expect(folders.list()).toEqual([{ folder: home.bots, isOwn: true, bots: 0 }])
})

test('one that is gone says so, and keeps the others from nothing', () => {
  const folders = botFolders(home)
  folders.add(team)
  folders.add(other)
  rmSync(team, { recursive: true })
  expect(added()).toMatchObject([{ problem: 'missing', bots: 0 }, { bots: 1 }])
  expect(botLibrary(home).all()).toMatchObject([{ folder: join(other, 'post') }])
})

test.each([
  ['a path that is not whole', () => 'team', 'the whole path of a folder'],
  ['what is not there', () => join(team, 'nowhere'), 'a folder that is there'],
  ['a file', () => join(team, 'pay', 'bot.yaml'), 'a folder, and no file'],
  ['a bot itself', () => join(team, 'pay'), 'a folder that holds bots'],
])('%s is refused, and nothing is kept', (_, folder, expected) => {
  const refused = expect.objectContaining({
    code: 'input-invalid',
    details: expect.objectContaining({ expected, found: folder() }),
  })
  expect(() => botFolders(home).add(folder())).toThrow(refused)
  expect(added()).toEqual([])
})
