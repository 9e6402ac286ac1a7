import { ORPCError } from '@orpc/server'
import { callerName, type Handlers } from '../call.ts'
import { enrolRunner, inviteRunner } from './enrol.ts'
import { listRunners } from './list.ts'
import { revokeRunner } from './revoke.ts'

/** Runners, from their invitation to the end of their token. */
export const runnersHandlers: Handlers<'runners'> = {
  list: ({ central }) => listRunners(central.store),
  invite: ({ central, caller }, { name, queues }) =>
    inviteRunner(central.store, callerName(caller), name, queues),
  enrol: ({ central }, { code, pc }) => enrolRunner(central.store, code, pc),

  async revoke({ central, caller }, { name }) {
    await revokeRunner(central.store, callerName(caller), name)
    const [runner] = await listRunners(central.store, name)
    if (!runner) throw new ORPCError('NOT_FOUND', { message: `There is no runner "${name}".` })
    return runner
  },
}
