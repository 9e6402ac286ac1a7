import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeBot } from '../../../../bots/index.ts'
import { carryOut } from '../../../../main/runner/carry-out.ts'
import { toBot } from '../../../../recorder/compose/bot/index.ts'
import { DraftFile, DraftSecret } from '../../../../recorder/compose/draft.ts'
import { many } from '../../../../recorder/compose/many/index.ts'
import { servePages } from '../../../fixtures/pages/serve.ts'
import { temporaryFolder, temporaryHome } from '../../../main/temporary-home.ts'
import { click, fill, open, step, the } from '../bot/story.ts'

const LOG_IN = `<form action=/home><label>User <input name=user></label>
<label>Password <input name=password type=password></label><button>Log in</button></form>`
const HOME = '<a href=/form>New order</a>'
const FORM = `<form onsubmit="event.preventDefault(); fetch('/post', { method: 'POST', body: JSON.stringify(
  [number.value, attachment.files[0].name]) }).then(() => { done.textContent = 'Order ' + number.value + ' taken' })">
<label>Number <input id=number></label><label>Attachment <input id=attachment type=file></label>
<button>Send</button></form><p role=status id=done></p><a href=/receipt download=receipt.txt>Receipt</a>`

test('what was recorded once is done for each row, in a browser, with nothing but the secret given', async () => {
  const posted: string[] = []
  const logIns: string[] = []
  const server = await servePages({
    '/': LOG_IN,
    '/home': (request, response) => {
      logIns.push(new URL(request.url ?? '', 'http://x').searchParams.get('user') ?? '')
      response.setHeader('content-type', 'text/html').end(HOME)
    },
    '/form': FORM,
    '/receipt': (_request, response) => void response.end('paid'),
    '/post': (request, response) => {
      request.on('data', (chunk) => posted.push(String(chunk)))
      request.on('end', () => response.end())
    },
  })
  onTestFinished(() => server.close())
  const folder = join(temporaryFolder(), 'orders')
  const form = { form: 1 }
  const recorded = toBot(
    [
      open(`${server.url}/`),
      fill(the('textbox', 'User', form), new DraftSecret('user', 'a')),
      fill(the('textbox', 'Password', form), new DraftSecret('password', 'a')),
      click(the('button', 'Log in', form)),
      click(the('link', 'New order')),
      fill(the('textbox', 'Number'), '1001'),
      step('browser.upload', {
        target: the('button', 'Attachment'),
        files: new DraftFile([{ name: 'a.txt', path: join(folder, 'a.txt') }]),
      }),
      click(the('button', 'Send'), { effect: 'commit' }),
      step('browser.assert', { target: the('status'), text: 'Order 1001 taken' }),
      step('browser.download', { target: the('link', 'Receipt') }),
    ],
    { name: 'orders', folder },
  )
  const rows = ['1001', '1002', '1003'].map((number) => ({ Number: number }))
  writeBot(many(recorded, { file: 'orders.csv', rows }).bot, folder)
  writeFileSync(join(folder, 'orders.csv'), 'Number\n1001\n1002\n1003\n')
  writeFileSync(join(folder, 'a.txt'), 'a')
  const progress = { event: () => undefined, note: () => undefined, clear: () => undefined }
  const assets = { account: 'ann:loopback-only' }
  const { outcome } = await carryOut({
    folder,
    inputs: {},
    assets,
    headless: true,
    home: temporaryHome(),
    progress,
  })
  expect(outcome.error).toBeUndefined()
  expect(outcome.counts.done).toBe(3)
  expect(posted.map((body) => JSON.parse(body))).toEqual([
    ['1001', 'a.txt'],
    ['1002', 'a.txt'],
    ['1003', 'a.txt'],
  ])
  expect(logIns.filter((user) => user === 'ann')).toHaveLength(4)
  expect(readFileSync(join(folder, 'downloads', 'receipt.txt'), 'utf8')).toBe('paid')
})
