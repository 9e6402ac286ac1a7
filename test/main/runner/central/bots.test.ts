import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBots } from '../../../../main/runner/central/bots.ts'
import { temporaryFolder } from '../../temporary-home.ts'

const items = (name: string) => `bot: ${name}
format: 1
inputs:
  list: { type: list, default: [] }
transactions:
  each: =inputs.list
  as: one
  reference: =one
  steps:
    - data.set: =one
`

function stage(bots: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(bots)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'bot.yaml'), text)
  }
  const said: string[] = []
  return { folder, said, say: (text: string) => said.push(text) }
}

test('finds bots that work through items, in folders of bots and as bots', () => {
  const recording = 'bot: recording\nformat: 1\nsteps:\n  - data.set: 1\n'
  const { folder, said, say } = stage({ a: items('alpha'), b: items('beta'), c: recording })
  expect([...findBots([folder], say)]).toEqual([
    ['alpha', join(folder, 'a')],
    ['beta', join(folder, 'b')],
  ])
  expect([...findBots([join(folder, 'b')], say).keys()]).toEqual(['beta'])
  expect(said).toEqual([])
})

test('one that cannot be read, or whose name is taken, is told and left out', () => {
  const { folder, said, say } = stage({ a: items('alpha'), b: 'bot: [', c: items('alpha') })
  expect([...findBots([folder], say)]).toEqual([['alpha', join(folder, 'a')]])
  expect(said).toEqual([
    expect.stringContaining(join(folder, 'b')),
    expect.stringContaining('has that name too'),
  ])
})

test('says where there are none', () => {
  const { folder, say } = stage({})
  expect(() => findBots([folder], say)).toThrow(expect.objectContaining({ code: 'file-missing' }))
  expect(() => findBots([join(folder, 'no')], say)).toThrow('is not there')
})
