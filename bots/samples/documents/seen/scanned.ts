import { invoicePages } from '../../scans/html.ts'
import { makeInvoice } from '../../scans/invoice.ts'
import { type Vendor, vendors } from '../../scans/vendors.ts'
import type { Layout } from '../layout.ts'

/** The invoices of the sample scans, by the vendors that use the layout. */
export function scanned(layout: Vendor['layout']): Layout {
  const [first, ...others] = vendors.filter((vendor) => vendor.layout === layout)
  return {
    name: `invoice/${layout}`,
    page: (_, from) => invoicePages(makeInvoice(from.pick([first ?? vendors[0], ...others]), from))[0] ?? '',
  }
}
