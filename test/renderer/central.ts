import { type CentralClient, centralClient } from '../../main/api/central/client.ts'
import type { Role } from '../../main/api/central/roles.ts'
import { addPerson } from '../../main/central/people/people.ts'
import { type RunningCentral, startCentral } from '../../main/central/start.ts'
import { openInMemory } from '../main/central/stores.ts'

/** Who may sign in at the tests' central. */
export const PASSWORD = 'correct horse battery'

/** A central for the studio to sign in to, with nothing in it. */
export interface CentralForStudio {
  readonly url: string
  readonly running: RunningCentral
  /** Adds a person, and gives what they may ask; the name is that of the role. */
  person(role: Role): Promise<CentralClient>
  close(): Promise<void>
}

/** Opens a central in memory; the caller closes it. */
export async function openCentral(): Promise<CentralForStudio> {
  const store = await openInMemory()
  const running = await startCentral({ store, log: () => undefined })
  return {
    url: running.url,
    running,
    async person(role) {
      await addPerson(store, 'test', { name: role, roles: [role], password: PASSWORD })
      const { token } = await centralClient({ url: running.url }).sessions.open({
        name: role,
        password: PASSWORD,
      })
      return centralClient({ url: running.url, token })
    },
    async close() {
      await running.close()
      await store.close()
    },
  }
}
