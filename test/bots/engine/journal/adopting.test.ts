import { describe, expect, test } from 'vitest'
import type { Adopted, CommitRecord, CommitState } from '../../../../bots/engine/journal/index.ts'
import { isFromElsewhere } from '../../../../bots/engine/journal/index.ts'
import { freshJournal } from '../harness.ts'
import { begin, intent, told } from './sample.ts'

const STATES: readonly CommitState[] = ['intent', 'done', 'not-done', 'in-doubt', 'undo-asked', 'compensated']
const MAY_BE_DONE: readonly CommitState[] = ['not-done', 'compensated']

const theirs = (state: CommitState, intendedAt = 5, value: unknown = null): Adopted['commits'][number] => ({
  token: 't',
  step: 'post',
  state,
  value,
  intendedAt,
  settledAt: state === 'intent' ? undefined : 6,
  settledBy: state === 'intent' ? undefined : 'verify',
})

const adopted = (...commits: Adopted['commits']): Adopted => ({
  bot: 'test',
  reference: 'a',
  commits,
  outcomes: { results: [], failures: [] },
})

/** What is known here after both have told; `ours` was intended at 5. */
function both(ours: CommitState, other: Adopted['commits'][number], journal = freshJournal()) {
  const token = `t${journal.commitsOf('test', 'a').length}`
  journal.intend({ ...intent, token })
  if (ours !== 'intent') journal.settleCommit(token, ours, 'run', 6, '"ours"')
  journal.adopt(adopted({ ...other, token }))
  return journal.commit(token)
}

describe('what was done on another PC', () => {
  test('is known here, with how the steps had ended, and is not told again', () => {
    const journal = freshJournal()
    const result = { attempt: 1, step: 's', kind: 'data.set', inputs: 'i', value: { n: 1 }, at: 2, took: 3 }
    const error = { code: 'http-failed', message: 'no', next: 'Try again.' } as const
    const failure = { attempt: 1, step: 'f', error, at: 2 }
    const outcomes = { results: [result], failures: [failure] }
    journal.adopt({ ...adopted(theirs('done', 5, { id: 7 })), outcomes })
    journal.adopt({ ...adopted(theirs('done', 5, { id: 7 })), outcomes })
    const [commit] = journal.commitsOf('test', 'a')
    expect(commit).toMatchObject({ token: 't', state: 'done', value: { id: 7 }, settledBy: 'verify' })
    expect(isFromElsewhere(commit?.run ?? '')).toBe(true)
    expect(isFromElsewhere('20261122-130500-k7x2')).toBe(false)
    expect(journal.outcomes(commit?.run ?? '', 0)).toEqual(outcomes)
    expect(told(journal)).toEqual([])
  })

  test('settles what is open here', () => {
    expect(both('intent', theirs('done', 5, 'theirs'))).toMatchObject({ state: 'done', value: 'theirs' })
    expect(both('in-doubt', theirs('not-done'))).toMatchObject({ state: 'not-done', run: 'r1' })
    expect(both('in-doubt', theirs('intent'))).toMatchObject({ state: 'in-doubt', run: 'r1' })
    expect(both('done', theirs('compensated'))).toMatchObject({ state: 'compensated', value: 'ours' })
  })

  test('does not shake what is certain here about the same intent', () => {
    for (const state of ['intent', 'not-done', 'done'] as const)
      expect(both('done', theirs(state))).toMatchObject({ state: 'done', value: 'ours' })
    expect(both('not-done', theirs('intent'))).toMatchObject({ state: 'not-done' })
  })

  test('counts where it was begun anew there after it had come to nothing here', () => {
    expect(both('not-done', theirs('intent', 99))).toMatchObject({ state: 'intent', intendedAt: 99 })
    expect(both('intent', theirs('done', 99))).toMatchObject({ state: 'done', intendedAt: 99 })
  })

  test('counts for an intent here that was never acknowledged', () => {
    const journal = freshJournal()
    begin(journal)
    journal.intend(intent, true)
    journal.adopt(adopted(theirs('not-done', 3)))
    expect(journal.commit('t')).toMatchObject({ state: 'not-done', intendedAt: 3 })
    expect(journal.unacknowledged('test', 'a')).toEqual([])
  })

  test('lets a commit be made again only where nothing that either knows speaks against it', () => {
    const journal = freshJournal()
    for (const ours of STATES) {
      for (const state of STATES) {
        const now = { same: both(ours, theirs(state), journal), later: both(ours, theirs(state, 9), journal) }
        const isUndone = ours === 'compensated' || state === 'compensated'
        const isNotDone =
          (ours === 'not-done' && ['intent', 'not-done'].includes(state)) ||
          (state === 'not-done' && ['intent', 'in-doubt', 'not-done'].includes(ours))
        expect({ ours, state, again: isAgain(now.same) }).toEqual({
          ours,
          state,
          again: isUndone || isNotDone,
        })
        const again = MAY_BE_DONE.includes(ours) && MAY_BE_DONE.includes(state)
        expect({ ours, state, again: isAgain(now.later) }).toEqual({ ours, state, again })
      }
    }
  })
})

function isAgain(commit: CommitRecord | undefined): boolean {
  return commit !== undefined && MAY_BE_DONE.includes(commit.state)
}
