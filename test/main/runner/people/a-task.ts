import type { PersonTask } from '../../../../bots/steps/ports/index.ts'

/** A question about one invoice, with a doubt. */
export const aTask: PersonTask = {
  id: 'task-1',
  title: 'Check scan-02.png',
  fields: [
    { name: 'number', title: 'Invoice no.', type: 'text', value: 'INV-1' },
    { name: 'total', title: 'Total', type: 'number', value: 120, doubt: 'net and tax make 119.00' },
    { name: 'order', title: 'Order', type: 'text', value: null, optional: true },
    { name: 'kind', title: 'Kind', type: 'choice', choices: ['invoice', 'letter'], value: 'invoice' },
  ],
  document: { path: '/scans/scan-02.png', sha256: 'ab' },
}
