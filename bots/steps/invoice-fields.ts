import type { FormField } from './ports/index.ts'

/** The fields of an invoice as a person is asked for them. */
export const invoiceFields: Readonly<Record<string, Pick<FormField, 'title' | 'type' | 'optional'>>> = {
  number: { title: 'Invoice no.', type: 'text' },
  date: { title: 'Invoice date', type: 'date' },
  vendor: { title: 'Vendor', type: 'text' },
  net: { title: 'Net', type: 'number', optional: true },
  tax: { title: 'Tax', type: 'number', optional: true },
  total: { title: 'Total', type: 'number' },
  currency: { title: 'Currency', type: 'text' },
  order: { title: 'Order no.', type: 'text', optional: true },
}
