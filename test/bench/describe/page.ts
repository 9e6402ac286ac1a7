import { lottery } from '../../bots/elements/describe/pages.ts'

/** A page of rows with links, fields and buttons, ten elements each; ids and classes hang on the load. */
export function rowsPage(rows: number, load: number): string {
  const random = lottery(load)
  const key = () => Math.floor(random() * 1e9).toString(36)
  const made = (name: string) => `id=":r${key()}:" class="css-${key()} ${name}_a1${key()}"`
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr ${made('row')} data-key-of-test=${row}><td>${10_000 + row}</td>
      <td><a ${made('link')} href="/customers/${row}">Customer ${row} of Springfield</a></td><td>Ward ${row % 40}</td>
      <td><input ${made('field')} placeholder="Amount" value="${row}"></td>
      <td><button ${made('button')}>Edit</button><button ${made('button')} aria-label="Remove ${row}">x</button></td></tr>`,
  )
  return `<nav><a href="/home">Home</a><a href="/orders">Orders</a></nav><main><h1>Orders</h1>
    <table><thead><tr><th>No.<th>Customer<th>Ward<th>Amount<th></tr></thead><tbody>${body.join('')}</table></main>`
}
