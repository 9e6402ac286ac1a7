import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { browserAhead } from '../../../main/host/browser-ahead.ts'
import { temporaryFolder } from '../temporary-home.ts'

const options = { headless: true, downloads: '/tmp' }

test.each([
  ['a bot without browser steps', 'bot: x\nformat: 1\nsteps:\n  - data.set: browser.open\n    save: a\n'],
  [
    'a bot that says how its pages are shown',
    'bot: x\nformat: 1\nbrowser: { locale: de-DE }\nsteps:\n  - browser.open: http://127.0.0.1/\n',
  ],
  ['no bot at all', undefined],
])('no browser is begun for %s', async (_name, text) => {
  const folder = temporaryFolder()
  if (text !== undefined) writeFileSync(join(folder, 'bot.yaml'), text)
  expect(await browserAhead(folder, options)).toBeUndefined()
})

test('one is begun for a bot that opens a page, and can be closed before anybody used it', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'bot.yaml'), 'bot: x\nformat: 1\nsteps:\n  - browser.open: http://127.0.0.1/\n')
  const browser = await browserAhead(folder, options)
  expect(browser).toBeDefined()
  await browser?.close()
})
