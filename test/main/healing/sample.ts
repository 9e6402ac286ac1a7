import type { Fingerprint } from '../../../bots/elements/types.ts'
import type { Proposal } from '../../../main/healing/proposals.ts'

/** The field `amount` as it was recorded. */
export const recordedAmount: Fingerprint = {
  tag: 'input',
  role: 'textbox',
  name: 'Amount',
  attributes: { id: 'amount', name: 'amount' },
  text: '',
  neighbours: ['Amount'],
  path: ['html', 'body', 'label', 'input'],
  others: ['Post'],
  namesakes: 0,
  box: { x: 70, y: 8, width: 150, height: 21 },
}

/** What a run proposes for an element. */
export function aProposal(parts: Partial<Proposal> = {}): Proposal {
  return {
    element: 'amount',
    was: 'textbox: Amount',
    further: [{ role: 'textbox', name: 'Amount in CHF' }, { by: { css: 'input[name="amount"]' } }],
    fingerprint: {
      ...recordedAmount,
      name: 'Amount in CHF',
      attributes: { ...recordedAmount.attributes },
      neighbours: ['Amount in CHF'],
      path: [...recordedAmount.path],
      others: ['Post'],
    },
    score: 0.982,
    lead: 0.95,
    properties: [{ property: 'field name', alike: 1, weight: 4.2 }],
    run: '20261122-083000-k3f9',
    step: 'browser.fill amount',
    at: '2026-11-22T08:30:00.000Z',
    ...parts,
  }
}
