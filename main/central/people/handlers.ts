import { callerName, type Handlers } from '../call.ts'
import { addPerson, changePerson, listPeople } from './people.ts'
import { closeSession, openSession } from './sessions.ts'

/** Who may sign in. */
export const peopleHandlers: Handlers<'people'> = {
  list: ({ central }) => listPeople(central.store),
  add: ({ central, caller }, person) => addPerson(central.store, callerName(caller), person),
  change: ({ central, caller }, change) => changePerson(central.store, callerName(caller), change),
}

/** Signing in and out. */
export const sessionsHandlers: Handlers<'sessions'> = {
  open: ({ central }, { name, password }) => openSession(central.store, name, password),

  async close({ central, caller }) {
    if (caller.kind === 'person') await closeSession(central.store, callerName(caller), caller.session)
    return {}
  },

  async who({ caller }) {
    if (caller.kind === 'person') return { name: caller.name, roles: [...caller.roles] }
    return { name: caller.kind === 'runner' ? caller.name : '', roles: [caller.kind] }
  },
}
