import { artifactsHandlers } from './artifacts.ts'
import { auditHandlers } from './audit/handlers.ts'
import { healthHandlers } from './health.ts'
import { itemsHandlers } from './items/handlers.ts'
import { leasesHandlers } from './leases/handlers.ts'
import { peopleHandlers, sessionsHandlers } from './people/handlers.ts'
import { queuesHandlers } from './queues.ts'
import { recoveryHandlers } from './recovery/handlers.ts'
import { reportsHandlers } from './reports/handlers.ts'
import { routesHandlers } from './routes/handlers.ts'
import { runnersHandlers } from './runners/handlers.ts'
import type { AllHandlers } from './server/router.ts'
import { tasksHandlers } from './tasks/handlers.ts'

/** What answers each group of the contract. */
export const allHandlers: AllHandlers = {
  central: { ...healthHandlers, ...recoveryHandlers },
  sessions: sessionsHandlers,
  people: peopleHandlers,
  runners: runnersHandlers,
  queues: queuesHandlers,
  items: itemsHandlers,
  leases: leasesHandlers,
  reports: reportsHandlers,
  tasks: tasksHandlers,
  routes: routesHandlers,
  artifacts: artifactsHandlers,
  audit: auditHandlers,
}
