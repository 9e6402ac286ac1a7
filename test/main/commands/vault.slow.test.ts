import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plain, type Secret } from '../../../bots/secrets/index.ts'
import { openVault } from '../../../main/host/vault/index.ts'
import { deskhand } from '../deskhand.ts'
import { temporaryHome } from '../temporary-home.ts'

describe('deskhand vault', () => {
  test('stores a credential whose password is piped in, and never shows it', async () => {
    const home = temporaryHome()
    const stored = await deskhand(home, ['vault', 'set', 'account', '--user', 'anna'], 'p w\n')
    expect(stored).toEqual({ status: 0, output: '', said: 'Stored "account" (credential).\n' })
    const { user, password } = openVault(home, {}).get('account') as { user: string; password: Secret }
    expect([user, plain(password)]).toEqual(['anna', 'p w'])
    const listed = await deskhand(home, ['vault', 'list'])
    expect(listed.output).toBe('name     type\naccount  credential\n')
  })

  test('stores other types, checked', async () => {
    const home = temporaryHome()
    await deskhand(home, ['vault', 'set', 'limit', '--type', 'number'], '12.5')
    expect(openVault(home, {}).get('limit')).toBe(12.5)
    const refused = await deskhand(home, ['vault', 'set', 'limit', '--type', 'number'], 'many')
    expect(refused).toMatchObject({ status: 2, said: expect.stringContaining('expected: a number') })
    expect(openVault(home, {}).get('limit')).toBe(12.5)
  })

  test('removes', async () => {
    const home = temporaryHome()
    openVault(home, {}).set('note', 'text', 'x')
    expect(await deskhand(home, ['vault', 'remove', 'note'])).toMatchObject({ status: 0 })
    expect(readdirSync(home.vault)).toEqual([])
    expect(await deskhand(home, ['vault', 'list'])).toMatchObject({
      output: '',
      said: expect.stringContaining('empty'),
    })
  })

  test.for<[string, string[]]>([
    ['a password as an argument', ['set', 'account', '--user', 'anna', 'secret']],
    ['a user without a credential', ['set', 'account', '--user', 'anna', '--type', 'text']],
    ['a credential without a user', ['set', 'account', '--type', 'credential']],
    ['an unknown type', ['set', 'account', '--type', 'colour']],
    ['an empty value', ['set', 'account', '--user', 'anna']],
    ['removing what is not there', ['remove', 'account']],
  ])('%s is wrong use', async ([, words]) => {
    const home = temporaryHome()
    expect(await deskhand(home, ['vault', ...words])).toMatchObject({ status: 2, output: '' })
    expect(openVault(home, {}).list()).toEqual([])
  })

  test('a failing command leaves no file that holds what was typed', async () => {
    const home = temporaryHome()
    await deskhand(home, ['vault', 'set', 'limit', '--type', 'number'], 'planted-secret')
    const files = readdirSync(home.folder, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    for (const file of files)
      expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain('planted')
  })
})
