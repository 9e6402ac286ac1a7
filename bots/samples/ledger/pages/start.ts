import { document, type Html, html } from './html.ts'

/** The window of the ledger: menu, and a frame in which the work is done. */
export function startPage(user: string): string {
  const body = html`
    <header>
      <strong>Northgate Purchase Ledger</strong>
      <nav aria-label="Ledger">
        <a href="/area/new" target="work">New invoice</a>
        <a href="/area/invoices" target="work">Invoices</a>
      </nav>
      <span class="user">${user}</span>
      <form method="post" action="/logout"><button class="quiet">Log out</button></form>
    </header>
    <iframe name="work" title="Work area" src="/area/welcome"></iframe>
    <footer>Company 010 · Fiscal year 2026 · Period open</footer>`
  return document('Start', body, 'start')
}

/** What the work area shows at first. */
export function welcomePage(user: string, disturbance: Html): string {
  const body = html`<h1>Good day, ${user}</h1>
    <p>Choose a function from the menu above.</p>${disturbance}`
  return document('Welcome', body, 'work')
}
