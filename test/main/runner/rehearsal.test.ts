import { describe, expect, it } from 'vitest'
import type { RehearsalRow } from '../../../bots/engine/options.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { rehearsalLines, rehearsalText } from '../../../main/runner/rehearsal.ts'

const rows: RehearsalRow[] = [
  {
    position: 0,
    reference: 'ab'.repeat(32),
    state: 'would-commit',
    commit: 'post',
    values: {
      inputs: { folder: '/x' },
      assets: {},
      text: 'long'.repeat(100),
      reading: { pages: [1, 2], confidence: 0.9 },
      invoice: { number: 'INV-1', total: 119 },
    },
  },
  {
    position: 1,
    reference: 'r2',
    state: 'rejected',
    values: { invoice: { number: 'INV-2' } },
    error: new BotError('business-rule', 'Not an invoice'),
  },
]

describe('rehearsal', () => {
  it('shows what would be committed with its values, and leaves long ones and the given out', () => {
    expect(rehearsalLines(rows)[0]).toEqual({
      number: 1,
      reference: 'abababababab',
      state: 'would-commit',
      what: 'would do: post',
      with: [
        ['reading.confidence', '0.9'],
        ['invoice.number', 'INV-1'],
        ['invoice.total', '119'],
      ],
      why: undefined,
    })
  })

  it('says why an item would not be done', () => {
    const text = rehearsalText(rows)
    expect(text).toContain('nothing was committed')
    expect(text).toContain('invoice.number=INV-1, invoice.total=119')
    expect(text).toMatch(/2 {2}r2 +rejected\n +Not an invoice/)
    expect(text).not.toContain('INV-2')
  })
})
