import { document, html } from './html.ts'

const NOTHING = html``

/** The form to log in; the message says why it is shown again. */
export function loginPage(message?: { text: string; bad: boolean }): string {
  const note =
    message &&
    html`<p class="note ${message.bad ? 'bad' : ''}" role="${message.bad ? 'alert' : 'status'}">${message.text}</p>`
  const body = html`
    <main>
      <form method="post" action="/login" class="panel">
        <h1>Northgate Purchase Ledger</h1>
        ${note ?? NOTHING}
        <label>User <input name="user" autocomplete="username" /></label>
        <label>Password <input name="password" type="password" autocomplete="current-password" /></label>
        <button>Log in</button>
      </form>
      <p class="small">Release 7.4 · Authorised use only</p>
    </main>`
  return document('Log in', body, 'login')
}

/** Stands in the work area when the session has ended: the whole window goes back to the log-in. */
export function sessionEndedPage(): string {
  return document('Session ended', html`<script>top.location = '/login?ended'</script>`, 'work')
}
