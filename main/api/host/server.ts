import type { SupportedMessagePort } from '@orpc/client/message-port'
import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { asBotError } from '../../../bots/errors/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { HostServices } from '../../host/services.ts'
import { hostContract } from './contract.ts'

/** Answers whoever has the other end of the message channel. */
export function serveHost(port: SupportedMessagePort, services: HostServices): void {
  new RPCHandler(hostRouter(services)).upgrade(port)
}

function hostRouter(services: HostServices) {
  const os = implement(hostContract).use(async ({ next }) => {
    try {
      return await next()
    } catch (thrown) {
      throw thrown instanceof ORPCError ? thrown : refused(thrown)
    }
  })
  return os.router({
    runs: {
      list: os.runs.list.handler(() => services.runs()),
      get: os.runs.get.handler(({ input }) => services.run(input.run)),
      settle: os.runs.settle.handler(({ input }) => ({
        step: services.settle(input.run, input.reference, input.happened),
      })),
    },
    tasks: {
      list: os.tasks.list.handler(() => services.tasks()),
      answer: os.tasks.answer.handler(({ input }) => {
        services.answer(input.task, input.answer)
        return {}
      }),
    },
    machine: { doctor: os.machine.doctor.handler(() => services.doctor()) },
  })
}

/** What went wrong as the page is told it: with what to do next, without secrets or stack. */
function refused(thrown: unknown) {
  const error = asBotError(thrown)
  const { expected, found } = error.details
  const data = {
    code: error.code,
    ...(expected !== undefined && { expected: maskSecrets(expected) }),
    ...(found !== undefined && { found: maskSecrets(found) }),
    next: maskSecrets(error.next),
  }
  return new ORPCError('REFUSED', { status: 400, message: maskSecrets(error.message), data })
}
