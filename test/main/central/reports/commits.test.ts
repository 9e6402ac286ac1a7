import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitStates } from '../../../../main/api/central/contract/items.ts'
import {
  CONTRADICTED,
  type FencedCommit,
  type Standing,
  weigh,
} from '../../../../main/central/reports/commits.ts'

const commit = (state: FencedCommit['state'], fence = 1, intendedAt = 1000): FencedCommit => ({
  token: 't',
  step: 'post',
  state,
  value: null,
  fence,
  intendedAt,
  settledAt: null,
  settledBy: null,
})

type Case = [FencedCommit, FencedCommit, Standing, ReturnType<typeof weigh>]

describe('words about one act', () => {
  it.each<Case>([
    [commit('intent'), commit('done'), 'newest', 'take'],
    [commit('intent'), commit('done'), 'late', 'take'],
    [commit('done'), commit('intent'), 'newest', 'keep'],
    [commit('done'), commit('undo-asked'), 'newest', 'take'],
    [commit('undo-asked'), commit('done'), 'newest', 'take'],
    [commit('compensated', 2), commit('done'), 'late', 'keep'],
    [commit('done'), commit('in-doubt'), 'newest', 'take'],
    [commit('done'), commit('in-doubt'), 'late', 'keep'],
    [commit('not-done', 2), commit('done'), 'late', 'conflict'],
    [commit('not-done', 2), commit('in-doubt'), 'late', 'conflict'],
    [commit('not-done'), commit('in-doubt'), 'newest', 'take'],
    [commit('in-doubt'), commit('not-done'), 'newest', 'take'],
    [commit('in-doubt'), commit('not-done', 2), 'newest', 'conflict'],
    [commit('in-doubt'), commit('done', 2), 'newest', 'take'],
    [commit('done'), commit('not-done', 2), 'newest', 'conflict'],
    [commit('done', 2), commit('not-done'), 'late', 'keep'],
  ])('%o, %o, %s: %s', (known, told, standing, verdict) => {
    expect(weigh(known, told, standing)).toBe(verdict)
  })
})

describe('words about two acts', () => {
  it.each<Case>([
    // Announced again, and the first one says at last that it was done.
    [commit('intent', 2, 2000), commit('done'), 'late', 'conflict'],
    [commit('not-done', 2, 2000), commit('done'), 'late', 'conflict'],
    [commit('done', 2, 2000), commit('in-doubt'), 'late', 'conflict'],
    [commit('intent', 2, 2000), commit('intent'), 'late', 'keep'],
    [commit('done', 2, 2000), commit('not-done'), 'late', 'keep'],
    [commit('not-done'), commit('done', 2, 2000), 'newest', 'take'],
    [commit('done'), commit('intent', 2, 2000), 'newest', 'conflict'],
    [commit('done'), commit('not-done', 2, 2000), 'newest', 'keep'],
    [commit('in-doubt'), commit('done', 2, 2000), 'newest', 'conflict'],
    [commit('in-doubt'), commit('done', 1, 2000), 'newest', 'take'],
    [commit('in-doubt'), commit('not-done', 2, 2000), 'newest', 'keep'],
    [commit('compensated'), commit('done', 2, 2000), 'newest', 'take'],
    // The first one's clock is ahead; its act was found not to be done before the second was announced.
    [commit('intent', 2, 500), commit('not-done', 2, 1000), 'newest', 'keep'],
    [commit('intent', 2, 500), commit('done', 2, 1000), 'newest', 'take'],
    [commit('done', 1, 2000), commit('done'), 'foreign', 'conflict'],
    [commit('not-done', 1, 2000), commit('done'), 'foreign', 'take'],
    [commit('done', 1, 2000), commit('not-done'), 'foreign', 'keep'],
  ])('%o, %o, %s: %s', (known, told, standing, verdict) => {
    expect(weigh(known, told, standing)).toBe(verdict)
  })
})

describe('any two words', () => {
  const any = fc.record({
    state: fc.constantFrom(...commitStates),
    fence: fc.integer({ min: 1, max: 3 }),
    intendedAt: fc.integer({ min: 1, max: 3 }),
  })
  const standing = fc.constantFrom<Standing>('newest', 'late', 'foreign')
  const stands = ({ state }: FencedCommit) => state === 'done' || state === 'undo-asked'

  it('never make a commit that was done one that may be done again', () => {
    fc.assert(
      fc.property(any, any, standing, (first, second, how) => {
        const known = { ...commit('done'), ...first }
        const told = { ...commit('done'), ...second }
        const verdict = weigh(known, told, how)
        const mayBeDoneAgain = (left: FencedCommit) => left.state === 'intent' || left.state === 'not-done'
        if (stands(known)) expect(verdict === 'take' && mayBeDoneAgain(told)).toBe(false)
        if (stands(told)) expect(verdict === 'keep' && mayBeDoneAgain(known)).toBe(false)
      }),
    )
  })

  it('leave a contradiction to a person', () => {
    fc.assert(
      fc.property(any, any, standing, (first, second, how) => {
        const known = { ...commit('in-doubt'), ...first, state: 'in-doubt', settledBy: CONTRADICTED } as const
        expect(weigh(known, { ...commit('done'), ...second }, how)).toBe('keep')
      }),
    )
  })
})
