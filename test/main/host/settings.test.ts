import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changeSettings, readSettings } from '../../../main/host/settings.ts'
import { temporaryHome } from '../temporary-home.ts'

test('without a file the defaults hold', () => {
  expect(readSettings(temporaryHome())).toEqual({ assets: {}, routes: {}, bots: [], botFolders: [] })
})

test('a change is there for the next reader', () => {
  const home = temporaryHome()
  changeSettings(home, (settings) => ({ ...settings, assets: { site: 'https://example.org', limit: 5 } }))
  expect(readSettings(home).assets).toEqual({ site: 'https://example.org', limit: 5 })
})

test('what was stored under an old name is read, and stored under its new one', () => {
  const home = temporaryHome()
  writeFileSync(home.settings, '{"bots": ["/a"], "shelves": ["/team"]}')
  expect(readSettings(home)).toMatchObject({ bots: ['/a'], botFolders: ['/team'] })
  changeSettings(home, (settings) => settings)
  expect(readFileSync(home.settings, 'utf8')).not.toContain('shelves')
})

test.each(['{ broken', '[]', '{"asets": {}}', '{"assets": {"account": {"user": "x"}}}', ''])(
  'a broken file (%s) is named and never overwritten',
  (text) => {
    const home = temporaryHome()
    writeFileSync(home.settings, text)
    const refusal = expect.objectContaining({
      code: 'file-unreadable',
      message: expect.stringContaining(home.settings),
    })
    expect(() => readSettings(home)).toThrow(refusal)
    expect(() => changeSettings(home, (settings) => settings)).toThrow(refusal)
    expect(readFileSync(home.settings, 'utf8')).toBe(text)
  },
)
