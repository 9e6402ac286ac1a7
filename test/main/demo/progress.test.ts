import { expect, test } from 'vitest'
import { Secret } from '../../../bots/secrets/index.ts'
import { demoProgress } from '../../../main/demo/progress.ts'
import { item, notAnInvoice } from './items.ts'

function recorded() {
  let text = ''
  const progress = demoProgress({ write: (more) => (text += more) }, 24)
  return { progress, text: () => text }
}

test('each item is a line with its file, what happened, by whom, and how long it took', () => {
  const { progress, text } = recorded()
  progress.changed(item(), item({ state: 'running' }), 1)
  progress.changed(item({ file: 'b.pdf', state: 'rejected', error: notAnInvoice }), undefined, 12)
  expect(text()).toBe(
    '  ✓  1/24  scan-001.png  posted  (desk-1, 2.5 s)\n  × 12/24  b.pdf  not posted: Not an invoice  (desk-1, 2.5 s)\n',
  )
})

test('that an item is begun is no news, that somebody else takes it up is', () => {
  const { progress, text } = recorded()
  const open = { startedAt: null, endedAt: null }
  progress.changed(item({ state: 'ready', fence: 0, runner: null, ...open }), undefined, 0)
  progress.changed(
    item({ state: 'running', ...open }),
    item({ state: 'ready', fence: 0, runner: null, ...open }),
    0,
  )
  expect(text()).toBe('')
  const again = item({ state: 'running', fence: 2, runner: 'desk-2', ...open })
  progress.changed(again, item({ state: 'running', ...open }), 0)
  expect(text().trim()).toBe('scan-001.png  taken over by desk-2 from desk-1')
})

test('answers stand between', () => {
  const { progress, text } = recorded()
  progress.answered({ file: 'a.png', doubts: ['Total: blurred'] })
  expect(text()).toContain('a.png  asked: Total: blurred (answered by the demo from the known truth)')
})

test('secrets are masked', () => {
  const { progress, text } = recorded()
  const secret = new Secret('demo-progress-pass', 'account.password')
  const error = { ...notAnInvoice, message: `at ${secret.reveal()}` }
  progress.changed(item({ state: 'failed', error }), undefined, 1)
  expect(text()).toContain('failed: at •••')
})
