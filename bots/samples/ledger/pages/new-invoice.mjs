import { watchDate } from './date-picker.mjs'
import { chosenVendor, watchVendor } from './vendor-picker.mjs'

const form = document.querySelector('#invoice')
const banner = document.querySelector('#banner')
const dialog = document.querySelector('#confirm')
const post = dialog.querySelector('#post')
const cancel = dialog.querySelector('#cancel')
const posting = dialog.querySelector('#posting')

const control = (name) => form.querySelector(`[data-name=${name}] :is(input, select)`)
const entry = (name) => control(name).value

watchVendor(control('vendor'))
watchDate(control('date'))

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const wrong = complaint()
  if (wrong) return say(wrong, 'alert')
  dialog.querySelector('#confirm-text').textContent =
    `Post invoice ${entry('number')} of ${entry('vendor')} over ${entry('total')} ${entry('currency')}?`
  dialog.showModal()
})
cancel.addEventListener('click', () => dialog.close())
dialog.addEventListener('cancel', (event) => post.disabled && event.preventDefault())
post.addEventListener('click', send)

function complaint() {
  if (chosenVendor(control('vendor')) === undefined) return 'Choose a vendor from the list.'
  if (entry('number').trim() === '') return 'Enter the invoice number.'
  return entry('date') === '' ? 'Enter the invoice date.' : undefined
}

async function send() {
  busy(true)
  const message = await answerOf(JSON.stringify(entered()))
  busy(false)
  dialog.close()
  if (message.posted) form.reset()
  say(message.text, message.posted ? 'status' : 'alert')
}

function entered() {
  const texts = ['vendor', 'number', 'date', 'order', 'currency', 'net', 'tax', 'total']
  return {
    ...Object.fromEntries(texts.map((name) => [name, entry(name)])),
    goodsReceived: control('goodsReceived').checked,
  }
}

async function answerOf(body) {
  try {
    const answer = await fetch('/work/post', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    if (answer.status === 401) top.location = '/login?ended'
    return await answer.json()
  } catch {
    return {
      posted: false,
      text: 'The server did not answer. It is not known whether the invoice was posted.',
    }
  }
}

function busy(is) {
  post.disabled = is
  cancel.disabled = is
  posting.hidden = !is
}

function say(text, role) {
  const note = Object.assign(document.createElement('p'), { textContent: text, role })
  note.className = role === 'alert' ? 'note bad' : 'note'
  banner.replaceChildren(note)
}
