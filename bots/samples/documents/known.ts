import * as kept from './kept/index.ts'
import type { Kind } from './layout.ts'
import * as seen from './seen/index.ts'

/** The kinds that the shipped model knows, by their labels. */
export const known = {
  invoice: { seen: seen.invoices, kept: kept.invoices },
  'credit-note': { seen: seen.creditNotes, kept: kept.creditNotes },
  'purchase-order': { seen: seen.purchaseOrders, kept: kept.purchaseOrders },
  'delivery-note': { seen: seen.deliveryNotes, kept: kept.deliveryNotes },
  reminder: { seen: seen.reminders, kept: kept.reminders },
  letter: { seen: seen.letters, kept: kept.letters },
} as const satisfies Record<string, Kind>
