import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import type { RunningServer } from '../../../bots/samples/loopback.ts'
import { serveLoopback } from '../../../bots/samples/loopback.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
const POLL = { interval: 50, timeout: 60_000 }
const PAGE = `<!doctype html><title>Orders</title>
<label>Customer <input name="customer"></label>
<p><button style="width: 400px; height: 200px"
  onclick="fetch('/done', { method: 'POST', body: document.querySelector('input').value })">Done</button></p>`

let session: VirtualDesktop
let orders: RunningServer
const done: string[] = []
beforeAll(async () => {
  session = await virtualDesktop()
  orders = await serveLoopback(0, (request, response) => {
    if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end(PAGE)
    return request
      .setEncoding('utf8')
      .on('data', (text) => done.push(text))
      .on('end', () => response.end())
  })
})
afterAll(async () => {
  await session?.stop()
  await orders?.close()
})

test('one recording goes from the browser to the desktop and back, and its bot does, too', async () => {
  const [user, folder, sent] = ['user.mjs', 'bot', 'sent.txt'].map((name) => join(session.home, name))
  if (!user || !folder || !sent) throw new Error('three paths')
  writeFileSync(
    user,
    `export default async (page, recording, desktop) => {
      await page.getByLabel('Customer').click()
      await page.keyboard.type('Söhne & Co')
      await desktop.start('sh', '-c', "zenity --forms --title=Stock --add-entry=Article > '${sent}'; true")
      await desktop.click({ role: 'textbox', name: 'Article' })
      await desktop.type('4711')
      await desktop.click({ role: 'button', name: 'OK' })
      await desktop.gone({ title: 'Stock' })
      // By the real mouse, which the recorder of the desktop hears as well.
      const place = await page.evaluate(() => {
        const { x, y } = document.querySelector('button').getBoundingClientRect()
        return { x: screenX + x + 200, y: screenY + outerHeight - innerHeight + y + 100 }
      })
      const answered = page.waitForResponse('**/done')
      await desktop.click(place)
      await answered
    }`,
  )
  const env = { ...session.environment, DESKHAND_HOME: join(session.home, 'deskhand') }
  const deskhand = (...words: string[]) => promisify(execFile)(process.execPath, [CLI, ...words], { env })
  await deskhand('record', orders.url, '--desktop', '--out', folder, '--user', user)
  expect(done).toEqual(['Söhne & Co'])
  expect(readBot(folder).steps.map(({ kind }) => kind)).toEqual([
    ...['browser.open', 'browser.fill'],
    ...['desktop.start', 'desktop.set-value', 'desktop.click', 'desktop.wait'],
    'browser.click',
  ])
  expect(readdirSync(join(folder, 'images'))).toEqual(['ok.png'])
  expect(existsSync(join(folder, '.recording'))).toBe(false)

  rmSync(sent)
  await deskhand('run', folder)
  await expect.poll(() => existsSync(sent) && readFileSync(sent, 'utf8').trim(), POLL).toBe('4711')
  await expect.poll(() => done, POLL).toEqual(['Söhne & Co', 'Söhne & Co'])
})
