import type { Handlers } from './call.ts'
import { changeEvents } from './events.ts'

/** Whether central and its store work; throws where the store does not answer. */
const health: Handlers<'central'>['health'] = async ({ central }) => {
  const { store, version } = central
  const [row] = await store.query<{ now: Date }>('SELECT now() AS now')
  return { version, store: store.kind, now: (row?.now ?? new Date()).toISOString() }
}

const events: Handlers<'central'>['events'] = async ({ central, signal }) =>
  changeEvents(central.store, signal ?? new AbortController().signal)

/** What central says about itself. */
export const healthHandlers = { health, events }
