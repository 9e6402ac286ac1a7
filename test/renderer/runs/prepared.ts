import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import type { Home } from '../../../main/host/home.ts'
import { runServices } from '../../../main/host/runs/index.ts'
import { changeSettings } from '../../../main/host/settings.ts'
import { putBot } from '../../main/host/runs/bots.ts'

type Start = Parameters<ReturnType<typeof runServices>['start']>[0]

/** Carries runs through before the studio opens; gives their ids. */
export async function ranBefore(home: Home, ...starts: readonly Start[]): Promise<string[]> {
  const journal = openJournal(home.journal)
  const runs = runServices(home, journal)
  const ids: string[] = []
  try {
    for (const start of starts) {
      const { run, ended } = await runs.start(start)
      await ended
      ids.push(run)
    }
  } finally {
    await runs.close()
    journal.close()
  }
  return ids
}

const PAGE = `<!doctype html><title>Till</title><label>Amount <input></label>
<button onclick="fetch('/post', { method: 'POST', body: document.querySelector('input').value })">Post</button>`

const TILL = `
bot: till
format: 1
title: Enter the takings
assets:
  site: { type: url }
open:
  - browser.open: =assets.site
transactions:
  each: =["12.50", "99.00"]
  as: amount
  reference: =amount
  retries: 0
  steps:
    - browser.fill: amount
      value: =amount
    - browser.click: receipt
      when: =amount = "99.00"
      timeout: 1s
      effect: idempotent
    - browser.click: post
      id: post
`
const ELEMENTS = `amount: { textbox: Amount }
post: { button: Post }
receipt: { button: Print the receipt }
`

/** A bot that ran on a page: what it posted has pictures, and one item failed in the middle. Gives the run. */
export async function ranAtTheTill(home: Home): Promise<string> {
  const server = createServer((request, response) => {
    request.resume()
    response.setHeader('content-type', 'text/html').end(PAGE)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  changeSettings(home, (before) => ({ ...before, assets: { ...before.assets, site } }))
  const { id, folder } = putBot(home, 'till', TILL)
  writeFileSync(join(folder, 'elements.yaml'), ELEMENTS)
  const [run = ''] = await ranBefore(home, { bot: id, inputs: {}, headless: true })
  server.closeAllConnections()
  server.close()
  return run
}

/** A run with an item of which nobody knows whether it was posted. */
export function leftInDoubt(home: Home, folder: string): string {
  const journal = openJournal(home.journal)
  const run = 'run-in-doubt'
  const about = { bot: 'lines', title: 'Write lines', folder, digest: 'd', inputs: '{}', rehearsal: false }
  journal.startRun({ id: run, ...about, pid: 1, started: Date.now() })
  journal.saveList(run, 'lines', [{ reference: 'line-1', item: '1' }])
  const commit = {
    token: 't',
    run,
    bot: 'lines',
    reference: 'line-1',
    position: 0,
    step: 'write',
    intendedAt: 1,
  }
  journal.intend(commit)
  journal.settleCommit('t', 'in-doubt', 'run', 2)
  journal.endTransaction(run, 0, 'in-doubt', Date.now())
  journal.endRun(run, 'in-doubt', Date.now())
  journal.close()
  return run
}
