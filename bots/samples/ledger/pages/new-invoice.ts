import { randomUUID } from 'node:crypto'
import { knownVendors } from '../vendors.ts'
import { document, type Html, html } from './html.ts'

const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF']

/** One field of the form: its name for the server, and what it looks like under an id that is new at every load. */
interface Field {
  readonly name: string
  readonly draw: (id: string) => Html
}

const FIELDS: readonly Field[] = [
  { name: 'vendor', draw: vendor },
  text('number', 'Invoice no.'),
  { name: 'date', draw: date },
  text('order', 'Order no.'),
  { name: 'currency', draw: currency },
  text('net', 'Net amount'),
  text('tax', 'Tax'),
  text('total', 'Total amount'),
  { name: 'goodsReceived', draw: goodsReceived },
]

/**
 * The form for a new invoice. As in many grown programs the fields stand in another order each time, so only
 * their labels tell them apart.
 */
export function newInvoicePage(disturbance: Html): string {
  const fields = shuffled(FIELDS).map(
    ({ name, draw }) => html`<div class="field" data-name="${name}">${draw(freshId())}</div>`,
  )
  const body = html`
    <h1>New invoice</h1>
    <div id="banner"></div>
    <form id="invoice" hidden novalidate autocomplete="off">
      <div class="fields">${fields}</div>
      <div class="actions"><button type="submit">Save</button><button type="reset" class="quiet">Clear</button></div>
    </form>
    <dialog id="confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">Confirm posting</h2>
      <p id="confirm-text"></p>
      <div class="actions"><button id="post">Post</button><button id="cancel" class="quiet">Cancel</button></div>
      <p id="posting" class="spinner" hidden>Posting…</p>
    </dialog>
    <script type="module" src="/new-invoice.js"></script>${disturbance}`
  return document('New invoice', body, 'work')
}

function text(name: string, label: string): Field {
  return { name, draw: (id) => html`<label for="${id}">${label}</label><input id="${id}" />` }
}

function vendor(id: string): Html {
  return html`<label for="${id}">Vendor</label>
    <input id="${id}" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="${id}-list"
      data-known="${JSON.stringify(knownVendors)}" />
    <ul id="${id}-list" role="listbox" aria-label="Vendors" hidden></ul>`
}

function date(id: string): Html {
  return html`<label for="${id}">Invoice date</label>
    <input id="${id}" placeholder="dd/mm/yyyy" />
    <button type="button" class="calendar-button" aria-label="Open calendar" aria-expanded="false">▦</button>
    <div class="calendar" role="dialog" aria-label="Calendar" hidden></div>`
}

function currency(id: string): Html {
  const options = CURRENCIES.map((code) => html`<option>${code}</option>`)
  return html`<label for="${id}">Currency</label><select id="${id}">${options}</select>`
}

function goodsReceived(id: string): Html {
  return html`<span></span><label class="tick"><input id="${id}" type="checkbox" /> Goods received</label>`
}

function freshId(): string {
  return `f${randomUUID().slice(0, 8)}`
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value)
}
