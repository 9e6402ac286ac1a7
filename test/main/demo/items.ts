import type { Item } from '../../../main/api/central/contract/items.ts'

/** An item as central shows it; an invoice that was posted unless told otherwise. */
export function item(changes: Partial<Item> & { readonly file?: string } = {}): Item {
  const { file = 'scan-001.png', ...others } = changes
  return {
    id: '018f6a3e-0000-7000-8000-000000000001',
    queue: 'supplier-invoices',
    reference: 'ab12',
    content: { name: file },
    priority: 0,
    deferUntil: null,
    dueAt: null,
    state: 'done',
    attempts: 0,
    fence: 1,
    runner: 'desk-1',
    error: null,
    createdAt: '2026-03-08T09:00:00.000Z',
    startedAt: '2026-03-08T09:00:01.000Z',
    endedAt: '2026-03-08T09:00:03.500Z',
    ...others,
  }
}

export const notAnInvoice = { code: 'business-rule', message: 'Not an invoice', next: 'Decide by hand.' }
