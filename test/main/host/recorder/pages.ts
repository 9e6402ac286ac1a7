import { type PageServer, servePages } from '../../../fixtures/pages/serve.ts'

const FORM = `<title>Orders</title>
<h1>Orders</h1>
<form onsubmit="event.preventDefault(); fetch('/save', { method: 'POST' }).then(() => { said.textContent = 'Order ' + number.value + ' saved' })">
<label>Order no. <input name=number id=number></label>
<label>Comment <input name=comment></label>
<label>Country <select name=country><option>Austria<option>Spain</select></label>
<button>Save</button></form><p role=status id=said></p>`

const LOG_IN = `<title>Log in</title><form action="/" method=get>
<label>User <input name=user autocomplete=username></label>
<label>Password <input type=password autocomplete=current-password></label>
<button>Log in</button></form>`

const HOURS = `<title>Hours</title><table>${['Miller', 'Smith']
  .map((name) => `<tr><td>${name}<td><input aria-label=Hours><td><button>Keep</button></tr>`)
  .join('')}</table>`

export interface RecordedPages extends PageServer {
  /** How often the form was saved. */
  saved(): number
}

/** Pages to record: a form that saves, a log-in, rows. */
export async function recordedPages(): Promise<RecordedPages> {
  let saved = 0
  const server = await servePages({
    '/': FORM,
    '/log-in': LOG_IN,
    '/hours': HOURS,
    '/save': (_request, response) => {
      saved += 1
      response.writeHead(204).end()
    },
  })
  return { ...server, saved: () => saved }
}
