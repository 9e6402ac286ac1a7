import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const start = fileURLToPath(new URL('../../../main/setup/start.ts', import.meta.url))

test('the command line gets its words as if called itself', async () => {
  expect(await call(['deskhand', 'vault', 'no-such'])).toMatchObject({
    status: 2,
    said: expect.stringContaining("unknown command 'no-such'"),
  })
})

test('what cannot do without a browser says so before it starts', async () => {
  for (const words of [['demo'], ['deskhand', 'demo'], ['bench']]) {
    expect(await call(words)).toEqual({
      status: 2,
      said: 'There is nothing at /no/browser.\n  next: Correct or unset DESKHAND_BROWSER.\n',
    })
  }
})

test('an unknown script is wrong use', async () => {
  expect(await call(['dmeo'])).toEqual({
    status: 2,
    said: '"dmeo" is none of deskhand, demo, test, check, bench, pictures, build.\n',
  })
})

function call(words: string[]): Promise<{ status: number; said: string }> {
  const env = { ...process.env, DESKHAND_BROWSER: '/no/browser', NO_COLOR: '1' }
  return new Promise((resolve) => {
    execFile(process.execPath, [start, ...words], { env }, (error, _output, said) => {
      resolve({ status: error === null ? 0 : Number(error.code), said })
    })
  })
}
