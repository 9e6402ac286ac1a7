import { setTimeout as sleep } from 'node:timers/promises'
import { postingForm } from './book.ts'
import type { Exchange } from './exchange.ts'
import type { Fault } from './faults.ts'
import { type Office, userOf } from './office.ts'

/** Answers the page's request to post: slow, and once only what faults leave of it. */
export async function post(office: Office, exchange: Exchange): Promise<void> {
  const user = userOf(office, exchange)
  if (user === undefined) return exchange.data({ posted: false, text: 'Your session has ended.' }, 401)
  const form = postingForm.safeParse(await exchange.json())
  if (!form.success) {
    const [issue] = form.error.issues
    const text = `Not posted: ${issue?.path.join('.')}: ${issue?.message}`
    return exchange.data({ posted: false, text }, 422)
  }
  const fault = office.faults.strike('posting')
  await sleep(office.saveTime(office.book.count()))
  if (fault?.when === 'before-save') return fail(fault, exchange)
  const voucher = office.book.post(form.data, user)
  if (fault) return fail(fault, exchange)
  exchange.data({ posted: true, text: `Invoice ${form.data.number} posted as voucher ${voucher}` })
}

function fail(fault: Fault, exchange: Exchange): void {
  if (fault.kind === 'close') exchange.hangUp()
  else if (fault.kind === 'error') exchange.data({ posted: false, text: 'Internal error 500.' }, 500)
  // `hang`: no answer at all, until one side closes the connection.
}
