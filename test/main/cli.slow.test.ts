import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { deskhand } from './deskhand.ts'
import { temporaryHome } from './temporary-home.ts'

describe('deskhand', () => {
  test('--help lists the verbs', async () => {
    const { status, output } = await deskhand(temporaryHome(), ['--help'])
    expect(status).toBe(0)
    expect(output).toMatch(/^ {2}run .*\n {2}lint /m)
  })

  test('--version is that of the package', async () => {
    const { output } = await deskhand(temporaryHome(), ['--version'])
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
    expect(output).toBe(`${JSON.parse(text).version}\n`)
  })

  test.for<[string, string[], string]>([
    ['an unknown verb', ['rnus'], 'Did you mean runs?'],
    ['no verb at all', [], 'Usage: deskhand'],
    ['a name that objects have', ['constructor'], "unknown command 'constructor'"],
    ['an unknown option', ['runs', '--jsn'], 'Did you mean --json?'],
    ['a missing argument', ['settle', 'run-1'], "missing required argument 'reference'"],
    ['too many arguments', ['runs', 'more'], 'too many arguments'],
    ['a settling that says nothing', ['settle', 'run-1', 'a'], 'either --happened or --did-not'],
    [
      'a settling that says both',
      ['settle', 'run-1', 'a', '--happened', '--did-not'],
      'either --happened or --did-not',
    ],
    ['settling what is not in doubt', ['settle', 'run-1', 'a', '--happened'], 'deskhand runs'],
  ])('%s is wrong use: exit 2', async ([, words, said]) => {
    const called = await deskhand(temporaryHome(), words)
    expect(called.said).toContain(said)
    expect(called).toMatchObject({ status: 2, output: '' })
  })

  test('an error says what to do next, without a trace of calls', async () => {
    const home = temporaryHome()
    writeFileSync(home.vaultKey, 'short', { mode: 0o600 })
    const called = await deskhand(home, ['vault', 'set', 'site'], 'https://example.org')
    expect(called.status).toBe(2)
    expect(called.said).toContain('expected: 32 bytes in base64')
    expect(called.said).toContain('next:')
    expect(called.said).not.toContain('at ')
  })
})
