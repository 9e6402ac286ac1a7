import { describe, expect, it } from 'vitest'
import type { RunOutcome } from '../../../bots/engine/options.ts'
import { BotError, BotErrors } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { errorJson } from '../../../main/commands/error-json.ts'
import { outcomeJson, outcomeText, statusOf } from '../../../main/commands/run-outcome.ts'

const none = {
  ready: 0,
  running: 0,
  done: 0,
  refused: 0,
  rejected: 0,
  failed: 0,
  waiting: 0,
  'in-doubt': 0,
}

function anOutcome(state: RunOutcome['state'], counts: Partial<RunOutcome['counts']> = {}): RunOutcome {
  return { run: 'run-1', state, counts: { ...none, ...counts } }
}

describe('statusOf', () => {
  it.each([
    ['done', { done: 2, rejected: 1 }, 0],
    ['done', { done: 2, failed: 1 }, 1],
    ['failed', {}, 1],
    ['stopped', { done: 1 }, 1],
    ['waiting', { waiting: 1 }, 3],
    ['in-doubt', { 'in-doubt': 1 }, 4],
    ['failed', { failed: 3, 'in-doubt': 1 }, 4],
  ] as const)('of %s with %j is %d', (state, counts, status) => {
    expect(statusOf(anOutcome(state, counts))).toBe(status)
  })
})

describe('outcomeJson', () => {
  it('is one line with all that scripts need', () => {
    const error = new BotError('http-failed', 'No\nanswer', {
      expected: 'a',
      at: { file: 'bot.yaml', line: 2, column: 1 },
    })
    const rehearsal = [{ position: 0, reference: 'r', state: 'rejected' as const, values: { a: 1 }, error }]
    const text = outcomeJson({
      outcome: { ...anOutcome('failed', { failed: 1 }), error, rehearsal },
      report: '/runs/1/report.html',
      cdp: 'http://127.0.0.1:9222',
    })
    expect(text).not.toContain('\n')
    expect(JSON.parse(text)).toMatchObject({
      run: 'run-1',
      state: 'failed',
      counts: { failed: 1, done: 0 },
      error: { code: 'http-failed', message: 'No\nanswer', at: { line: 2 } },
      report: '/runs/1/report.html',
      rehearsal: [{ reference: 'r', values: { a: 1 }, error: { code: 'http-failed' } }],
      cdp: 'http://127.0.0.1:9222',
    })
  })

  it('leaves out what there is not, and blots out secrets', () => {
    const password = new Secret('pa$$word-7', 'account.password')
    const rehearsal = [{ position: 0, reference: 'r', state: 'would-commit' as const, values: { password } }]
    const text = outcomeJson({ outcome: { ...anOutcome('done'), rehearsal }, report: undefined })
    expect(Object.keys(JSON.parse(text))).toEqual(['run', 'state', 'counts', 'rehearsal'])
    expect(text).not.toContain(password.reveal())
  })
})

describe('errorJson', () => {
  it('tells one error or all of them', () => {
    const one = new BotError('field-unknown', 'No such field')
    const two = new BotError('name-unknown', 'No such name')
    expect(JSON.parse(errorJson(one))).toMatchObject({ state: 'failed', error: { code: 'field-unknown' } })
    expect(JSON.parse(errorJson(new BotErrors([one, two])))).toMatchObject({
      error: { code: 'field-unknown' },
      errors: [{ code: 'field-unknown' }, { code: 'name-unknown' }],
    })
  })
})

describe('outcomeText', () => {
  it('says how to go on', () => {
    const text = (outcome: RunOutcome) => outcomeText({ outcome, report: '/r.html' })
    expect(text(anOutcome('waiting'))).toContain('deskhand answer')
    expect(text(anOutcome('in-doubt'))).toContain('deskhand settle run-1')
    expect(text(anOutcome('stopped'))).toContain('deskhand run --resume run-1')
    expect(text(anOutcome('done', { done: 2 }))).toBe('\nRun run-1: done (2 done)\nReport: /r.html\n')
  })

  it('does not offer to resume a rehearsal', () => {
    expect(
      outcomeText({ outcome: { ...anOutcome('failed'), rehearsal: [] }, report: undefined }),
    ).not.toContain('--resume')
  })
})
