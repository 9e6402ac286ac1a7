import type { Kind } from '../layout.ts'
import { keptLetters } from '../letters/kept.ts'
import { seenLetters } from '../letters/seen.ts'
import { creditNotes } from './credit-note.ts'
import { deliveryNotes } from './delivery-note.ts'
import { invoices } from './invoice.ts'
import { purchaseOrders } from './purchase-order.ts'
import { reminders } from './reminder.ts'

/** The kinds that the shipped model knows, by their labels. */
export const known = {
  invoice: invoices,
  'credit-note': creditNotes,
  'purchase-order': purchaseOrders,
  'delivery-note': deliveryNotes,
  reminder: reminders,
  letter: { seen: seenLetters, kept: keptLetters },
} as const satisfies Record<string, Kind>
