import { one } from '../../../find-in-page.ts'
import { watchDate } from './date-picker.ts'
import { chosenVendor, watchVendor } from './vendor-picker.ts'

const TEXTS = ['vendor', 'number', 'date', 'order', 'net', 'tax', 'total']

const form = one(document, '#invoice', HTMLFormElement)
const banner = one(document, '#banner', HTMLElement)
const dialog = one(document, '#confirm', HTMLDialogElement)
const post = one(dialog, '#post', HTMLButtonElement)
const cancel = one(dialog, '#cancel', HTMLButtonElement)
const posting = one(dialog, '#posting', HTMLElement)

const field = (name: string) => one(form, `[data-name=${name}] input`, HTMLInputElement)
const currency = one(form, '[data-name=currency] select', HTMLSelectElement)

watchVendor(field('vendor'))
watchDate(field('date'))

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const wrong = complaint()
  if (wrong !== undefined) return say(wrong, 'alert')
  const [number, vendor, total] = ['number', 'vendor', 'total'].map((name) => field(name).value)
  one(dialog, '#confirm-text', HTMLElement).textContent =
    `Post invoice ${number} of ${vendor} over ${total} ${currency.value}?`
  dialog.showModal()
})
cancel.addEventListener('click', () => dialog.close())
dialog.addEventListener('cancel', (event) => {
  if (post.disabled) event.preventDefault()
})
post.addEventListener('click', send)
// Shown only now: what is typed before anybody listens would be lost.
form.hidden = false

function complaint(): string | undefined {
  if (chosenVendor(field('vendor')) === undefined) return 'Choose a vendor from the list.'
  if (field('number').value.trim() === '') return 'Enter the invoice number.'
  return field('date').value === '' ? 'Enter the invoice date.' : undefined
}

async function send(): Promise<void> {
  busy(true)
  const { posted, text } = await answered(JSON.stringify(entered()))
  busy(false)
  dialog.close()
  if (posted) form.reset()
  say(text, posted ? 'status' : 'alert')
}

function entered(): Record<string, unknown> {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, field(name).value]))
  return { ...texts, currency: currency.value, goodsReceived: field('goodsReceived').checked }
}

async function answered(body: string): Promise<{ posted: boolean; text: string }> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch('/area/post', { method: 'POST', headers, body })
    if (answer.status === 401) window.parent.location.href = '/login?ended'
    return await answer.json()
  } catch {
    const text = 'The server did not answer. It is not known whether the invoice was posted.'
    return { posted: false, text }
  }
}

function busy(is: boolean): void {
  post.disabled = is
  cancel.disabled = is
  posting.hidden = !is
}

function say(text: string, role: 'alert' | 'status'): void {
  const note = Object.assign(document.createElement('p'), { textContent: text, role })
  note.className = role === 'alert' ? 'note bad' : 'note'
  banner.replaceChildren(note)
}
