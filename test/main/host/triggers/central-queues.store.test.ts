import { expect, test } from 'vitest'
import { centralQueues } from '../../../../main/host/triggers/central-queues.ts'
import { openCentral } from '../../../renderer/central.ts'

test('items that wait in a queue are counted, and a queue that there is not is named', async () => {
  const central = await openCentral()
  try {
    const operator = await central.person('administrator')
    await operator.queues.put({ name: 'invoices', title: 'Invoices', bot: 'post' })
    const items = [{ reference: 'a', content: {} }]
    const { waiting } = centralQueues({ ask: (question) => question(operator) })
    expect(await waiting('invoices')).toBe(0)
    await operator.items.add({ queue: 'invoices', items })
    expect(await waiting('invoices')).toBe(1)
    await expect(waiting('invoces')).rejects.toThrow('did you mean "invoices"')
  } finally {
    await central.close()
  }
})
