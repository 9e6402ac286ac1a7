import { BotError, suggestion } from '../../../bots/errors/index.ts'
import type { CentralServices } from '../central/index.ts'
import type { TriggerPorts } from './ports.ts'

/** The queues of the central that this PC belongs to, as the person sees them who is signed in there. */
export function centralQueues({ ask }: Pick<CentralServices, 'ask'>): NonNullable<TriggerPorts['queues']> {
  return {
    async waiting(name) {
      const queues = await ask((central) => central.queues.list())
      const names = queues.map((queue) => queue.name)
      const found = queues.find((queue) => queue.name === name)
      if (found) return found.counts.ready
      throw new BotError('value-invalid', `Central has no queue "${name}"${suggestion(name, names)}`, {
        next: 'Correct the name of the queue.',
        acted: false,
      })
    },
  }
}
