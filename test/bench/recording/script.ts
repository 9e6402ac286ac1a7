import type { Browser, Page } from 'playwright'
import { openRecorded } from './recorded.ts'

const CUSTOMERS = 20
const FORM = `<!doctype html><title>Orders</title><h1>Orders</h1>
<form><label>Customer <input name=customer></label><label>Amount <input name=amount></label>
<label>Ward <select name=ward><option>North<option>South</select></label>
<label><input type=checkbox name=paid> Paid</label><button>Add</button></form>
<table><thead><tr><th>Customer<th>Amount<th>Ward<th>Paid</table>
<script>
document.forms[0].addEventListener('submit', (event) => {
  event.preventDefault()
  const { customer, amount, ward, paid } = event.target.elements
  const row = document.querySelector('table').insertRow()
  for (const text of [customer.value, amount.value, ward.value, paid.checked ? 'yes' : 'no'])
    row.insertCell().textContent = text
  fetch('/orders', { method: 'POST', body: customer.value })
  event.target.reset()
})
</script>`

/** Milliseconds that a script of 100 actions takes, once. */
export async function scriptTime(browser: Browser, isRecorded: boolean): Promise<number> {
  const opened = await openRecorded(browser, FORM, isRecorded)
  try {
    const started = performance.now()
    await act(opened.page)
    return performance.now() - started
  } finally {
    await opened.close()
  }
}

/** Five actions for each customer. */
async function act(page: Page): Promise<void> {
  for (let number = 1; number <= CUSTOMERS; number++) {
    await page.getByLabel('Customer').fill(`Customer ${number}`)
    await page.getByLabel('Amount').pressSequentially(String(100 + number))
    await page.getByLabel('Ward').selectOption(number % 2 === 0 ? 'North' : 'South')
    await page.getByLabel('Paid').check()
    await page.getByRole('button', { name: 'Add' }).click()
  }
}
