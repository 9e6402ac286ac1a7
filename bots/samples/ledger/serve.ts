/** Runs the ledger alone: `node bots/samples/ledger/serve.ts --port 8080 --data ledger.sqlite`. */
import { parseArgs } from 'node:util'
import { startLedger } from './index.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    'slow-save': { type: 'string' },
    'session-requests': { type: 'string' },
  },
})
const requests = values['session-requests']
const slowSave = values['slow-save']

const ledger = await startLedger({
  port: Number(values.port),
  ...(values.data !== undefined && { data: values.data }),
  ...(slowSave !== undefined && { slowSave: Number(slowSave) }),
  ...(requests !== undefined && { session: { requests: Number(requests) } }),
})
console.log(`Ledger at ${ledger.url}`)
