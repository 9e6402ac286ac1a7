import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { pageScript } from '../page-script.ts'
import { BadRequest, type Exchange } from './exchange.ts'
import { faultRequest } from './faults.ts'
import { type Office, userOf } from './office.ts'
import { type Html, html } from './pages/html.ts'
import { invoicesPage } from './pages/invoices.ts'
import { loginPage, sessionEndedPage } from './pages/login.ts'
import { newInvoicePage } from './pages/new-invoice.ts'
import { startPage, welcomePage } from './pages/start.ts'
import { post } from './posting.ts'

const STYLE = new URL('pages/ledger.css', import.meta.url)
const script = pageScript(new URL('pages/in-page/new-invoice.ts', import.meta.url))

type Route = (office: Office, exchange: Exchange) => void | Promise<void>

/** Everything that the ledger answers, by method and path. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /': start,
  'GET /login': showLogin,
  'POST /login': logIn,
  'POST /logout': logOut,
  'GET /area/welcome': work((_office, _exchange, user, disturbance) => welcomePage(user, disturbance)),
  'GET /area/new': work((_office, _exchange, _user, disturbance) => newInvoicePage(disturbance)),
  'GET /area/invoices': work(invoices),
  'POST /area/post': post,
  'GET /ledger.css': async (_office, exchange) => exchange.file(await readFile(STYLE, 'utf8'), 'text/css'),
  'GET /new-invoice.js': async (_office, exchange) => exchange.file(await script(), 'text/javascript'),
  'GET /api/health': (_office, exchange) => exchange.data({ ok: true }),
  'GET /api/invoices': ({ book }, exchange) => exchange.data(book.find()),
  'POST /api/faults': addFault,
  'DELETE /api/faults': clearFaults,
}

function start(office: Office, exchange: Exchange): void {
  const user = userOf(office, exchange)
  if (user === undefined) exchange.redirect('/login')
  else exchange.page(startPage(user))
}

function showLogin(_office: Office, exchange: Exchange): void {
  const ended = exchange.url.searchParams.has('ended')
  exchange.page(
    loginPage(ended ? { text: 'Your session has ended. Please log in again.', bad: false } : undefined),
  )
}

async function logIn({ sessions }: Office, exchange: Exchange): Promise<void> {
  const form = await exchange.form()
  const login = sessions.logIn(form.get('user') ?? '', form.get('password') ?? '')
  if (login.state === 'in') {
    exchange.keepSession(login.session)
    return exchange.redirect('/')
  }
  const text =
    login.state === 'locked'
      ? 'This account is locked. Ask your administrator.'
      : `User or password is wrong. ${login.triesLeft} tries left.`
  exchange.page(loginPage({ text, bad: true }), login.state === 'locked' ? 403 : 401)
}

function logOut({ sessions }: Office, exchange: Exchange): void {
  sessions.end(exchange.session)
  exchange.keepSession(undefined)
  exchange.redirect('/login')
}

/** A page of the work area: for signed-in users, and what faults make of it. */
function work(page: (office: Office, exchange: Exchange, user: string, disturbance: Html) => string): Route {
  return async (office, exchange) => {
    const user = userOf(office, exchange)
    if (user === undefined) return exchange.page(sessionEndedPage())
    exchange.page(page(office, exchange, user, await disturb(office)))
  }
}

/** Waits, or gives a script that opens a dialog, where a fault wants it so. */
async function disturb({ faults }: Office): Promise<Html> {
  const fault = faults.strike('page')
  if (fault?.kind === 'slow-page') await sleep(fault.milliseconds)
  if (fault?.kind === 'alert') return html`<script>alert('The period closes at 18:00 today.')</script>`
  if (fault?.kind === 'confirm') return html`<script>confirm('Take part in a survey?')</script>`
  return html``
}

function invoices({ book }: Office, exchange: Exchange, _user: string, disturbance: Html): string {
  const number = exchange.url.searchParams.get('number')?.trim() ?? ''
  return invoicesPage(book.find(number || undefined), number, disturbance)
}

async function addFault({ faults }: Office, exchange: Exchange): Promise<void> {
  const request = faultRequest.safeParse(await exchange.json())
  if (!request.success) throw new BadRequest(400, request.error.message)
  faults.add(request.data)
  exchange.data(request.data)
}

function clearFaults({ faults }: Office, exchange: Exchange): void {
  faults.clear()
  exchange.data({ ok: true })
}
