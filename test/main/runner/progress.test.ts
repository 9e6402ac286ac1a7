import { describe, expect, it } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { terminalProgress } from '../../../main/runner/progress.ts'
import { aStep } from './a-bot.ts'

function screen(options: { isTTY?: boolean; verbose?: boolean } = {}) {
  let text = ''
  let time = 0
  const progress = terminalProgress({
    out: { write: (more: string) => (text += more), isTTY: options.isTTY ?? false, columns: 40 },
    verbose: options.verbose ?? false,
    now: () => (time += 1_500),
  })
  return { progress, text: () => text }
}

const at = { position: 0, attempt: 1, key: 'browser.fill ledger.number', step: aStep('browser.fill') }
const started = { type: 'transaction-started', position: 0, reference: 'r1', attempt: 1 } as const
const ended = { type: 'transaction-ended', position: 0, reference: 'r1', state: 'done' } as const

describe('terminalProgress', () => {
  it('tells each item in a line: what, its state, its reason, its time', () => {
    const { progress, text } = screen()
    progress.event({ type: 'run-started', run: 'run-1', resumed: false })
    progress.event({ type: 'list-made', count: 2 })
    progress.event(started, 'scan-01.png')
    progress.event(ended, 'scan-01.png')
    const error = new BotError('business-rule', 'Not an invoice')
    progress.event({ ...started, position: 1 })
    progress.event({ ...ended, position: 1, state: 'rejected', error })
    expect(text()).toBe(
      'Started run run-1\n2 items\n  ✓ 1/2  scan-01.png  done  (1.5 s)\n  × 2/2  r1  rejected: Not an invoice  (1.5 s)\n',
    )
  })

  it('tells steps only when asked, but always what is tried again', () => {
    const step = { type: 'step-ended', at, value: 1, replayed: false, took: 12 } as const
    const failed = {
      type: 'step-failed',
      at,
      error: new BotError('http-failed', 'No answer'),
      willRetry: true,
    } as const
    const quiet = screen()
    quiet.progress.event(step)
    quiet.progress.event(failed)
    expect(quiet.text()).toBe('      again: No answer\n')
    const verbose = screen({ verbose: true })
    verbose.progress.event(step)
    verbose.progress.event({ ...step, replayed: true })
    expect(verbose.text()).toContain('browser.fill ledger.number  (12 ms)')
    expect(verbose.text()).toContain('(from the journal)')
  })

  it('shows a live line on a terminal and takes it away before the next line', () => {
    const { progress, text } = screen({ isTTY: true })
    progress.event({ type: 'step-started', at: { ...at, key: 'k'.repeat(100) } })
    expect(text()).toMatch(/^ {2}… 1 {2}k+…$/)
    expect(text().length).toBeLessThan(40)
    progress.note('Hello')
    expect(text().endsWith('\r\u001b[KHello\n')).toBe(true)
  })

  it('shows no secret', () => {
    const secret = new Secret('p4ss-w0rd-x', 'account.password')
    const { progress, text } = screen()
    progress.event(started)
    progress.event({
      ...ended,
      state: 'failed',
      error: new BotError('unexpected', `typed ${secret.reveal()}`),
    })
    expect(text()).not.toContain(secret.reveal())
  })
})
