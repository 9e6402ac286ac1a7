import { expect, test } from 'vitest'
import type { RunEvent } from '../../../bots/engine/events.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { demoProgress } from '../../../main/demo/progress.ts'

function recorded() {
  let text = ''
  let time = 0
  const progress = demoProgress({ write: (more) => (text += more) }, ['a.png', 'b.pdf'], () => (time += 500))
  return { progress, text: () => text }
}

const started = (position: number, attempt = 1): RunEvent => ({
  type: 'transaction-started',
  position,
  reference: 'x',
  attempt,
})
const ended = (position: number, state: 'done' | 'rejected' | 'failed', error?: BotError): RunEvent => ({
  type: 'transaction-ended',
  position,
  reference: 'x',
  state,
  ...(error && { error }),
})

test('each item is a line with its file, what happened and how long it took', () => {
  const { progress, text } = recorded()
  progress.event(started(0))
  progress.event(ended(0, 'done'))
  progress.event(started(1))
  progress.event(ended(1, 'rejected', new BotError('business-rule', 'Not an invoice')))
  expect(text()).toBe(
    '  ✓ 1/2  a.png  posted  (500 ms)\n  × 2/2  b.pdf  not posted: Not an invoice  (500 ms)\n',
  )
})

test('further tries and answers stand between', () => {
  const { progress, text } = recorded()
  progress.event(started(0, 2))
  progress.answered({ file: 'a.png', doubts: ['Total: blurred'] })
  expect(text()).toContain('again, from a fresh log-in')
  expect(text()).toContain('asked: Total: blurred (answered by the demo from the known truth)')
})

test('secrets are masked', () => {
  const { progress, text } = recorded()
  const secret = new Secret('demo-progress-pass', 'account.password')
  progress.event(ended(0, 'failed', new BotError('unexpected', `at ${secret.reveal()}`)))
  expect(text()).toContain('failed: at •••')
})
