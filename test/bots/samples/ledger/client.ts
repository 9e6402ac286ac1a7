import {
  type LedgerOptions,
  ledgerAccount,
  startLedger,
  type Voucher,
} from '../../../../bots/samples/ledger/index.ts'

/** An invoice as the form sends it. */
export const sampleForm = {
  vendor: 'Talberg Werkzeuge AG',
  number: 'RE-1',
  date: '07/03/2026',
  order: '4500012',
  currency: 'EUR',
  net: '1,000.00',
  tax: '190',
  total: '1190.00',
  goodsReceived: true,
}

/** A ledger that answers at once unless told otherwise, and a user in front of it. */
export async function openLedger(options: LedgerOptions = {}) {
  const ledger = await startLedger({ slowSave: 0, ...options })
  let cookie = ''
  const send = (path: string, init: RequestInit = {}) =>
    fetch(ledger.url + path, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } })
  const sendJson = (path: string, value: unknown) =>
    send(path, {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'Content-Type': 'application/json' },
    })
  return {
    ...ledger,
    send,
    logIn: async (password = ledgerAccount.password, user = ledgerAccount.user) => {
      const answer = await send('/login', { method: 'POST', body: new URLSearchParams({ user, password }) })
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return answer
    },
    post: (changes: Partial<typeof sampleForm> = {}) => sendJson('/area/post', { ...sampleForm, ...changes }),
    fault: (request: unknown) => sendJson('/api/faults', request),
    vouchers: async () => (await (await send('/api/invoices')).json()) as Voucher[],
  }
}
