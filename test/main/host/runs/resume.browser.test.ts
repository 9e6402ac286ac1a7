import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { putBot } from './bots.ts'
import { host } from './host.ts'

const STUCK = `
bot: stuck
format: 1
steps:
  - browser.open: data:text/html,<title>Till</title>
  - browser.click: form.receipt
    timeout: 1s
    effect: idempotent
`

async function stuck() {
  const { home, journal, runs } = host()
  const { id, folder } = putBot(home, 'stuck', STUCK)
  writeFileSync(join(folder, 'elements.yaml'), 'form:\n  receipt: { button: Print the receipt }\n')
  const { run, ended } = await runs.start({ bot: id, inputs: {}, headless: true })
  await ended
  return { journal, runs, run }
}

test('a resumed run tells what it does by the words that people see, as a first one does', async () => {
  const { runs, run } = await stuck()
  const again = await runs.resume(run)
  const told = new Set<string>()
  for await (const { doing } of runs.live(run, undefined)) if (doing) told.add(doing.sentence.en)
  await again.ended
  expect(told).toContain('Click Print the receipt')
})

test('a run that began without a window is resumed without one', async () => {
  // A browser with a window would not start here.
  vi.stubEnv('DISPLAY', ':2147')
  onTestFinished(() => void vi.unstubAllEnvs())
  const { journal, runs, run } = await stuck()
  const again = await runs.resume(run)
  await again.ended
  expect(journal.run(run).error).toMatchObject({ code: 'element-missing' })
})
