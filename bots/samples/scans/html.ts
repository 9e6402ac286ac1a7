import { type Family, fontFaces } from './fonts.ts'
import type { Invoice } from './invoice.ts'
import { layouts } from './layouts/index.ts'

/** Enough to fill a page with lines and still leave room for the sums. */
const LINES_A_PAGE = 16

/** The pages of an invoice as HTML bodies; long ones go over two pages. */
export function invoicePages(invoice: Invoice): string[] {
  const layout = layouts[invoice.by.layout]
  const count = Math.max(1, Math.ceil(invoice.lines.length / LINES_A_PAGE))
  return Array.from({ length: count }, (_, page) => {
    const lines = invoice.lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE)
    const body = layout.body(invoice, { lines, page, last: page === count - 1 })
    return pageOf(body, layout.family, layout.css)
  })
}

/** A letter that is no invoice, though it talks of one. */
export function letterPage(sender: string, date: string): string {
  const body = `
    <h1>${sender}</h1><p style="margin:60px 0">${date}</p>
    <p>Dear customer,</p>
    <p>we are moving our warehouse in the spring. From the first of March our drivers come on Tuesdays and
    Fridays only. Please send your orders by noon of the day before, as you always did.</p>
    <p>Nothing else changes: the same people answer the telephone, and you pay each invoice as before.
    A map of the new gate is on its way to you.</p>
    <p>If your own opening hours have changed, please tell us.</p>
    <p style="margin-top:60px">With kind regards,</p><p style="margin-top:70px">Ingrid Solberg<br>Customer service</p>`
  return pageOf(body, 'Lora', 'h1 { font-size: 24px } p { line-height: 1.6 }')
}

/** A whole A4 page around the body, with our fonts and the table `lines`; `css` comes last. */
export function pageOf(body: string, family: Family, css: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${fontFaces()}
    * { box-sizing: border-box }
    html, body { margin: 0; background: #fff; color: #111 }
    body { font: 15px/1.4 '${family}'; width: 794px; height: 1123px; padding: 64px 80px; position: relative; overflow: hidden }
    table { border-collapse: collapse } td, th { padding: 4px 6px; vertical-align: top }
    .lines { width: 100% } .lines th { text-align: right } .lines td { text-align: right; padding: 7px 6px }
    .lines th:first-child, .lines td:first-child { text-align: left }
    ${css}</style>${body}`
}
