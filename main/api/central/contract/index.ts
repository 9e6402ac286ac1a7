import { artifacts } from './artifacts.ts'
import { audit } from './audit.ts'
import { central } from './central.ts'
import { items } from './items.ts'
import { leases } from './leases.ts'
import { people, sessions } from './people.ts'
import { queues } from './queues.ts'
import { reports } from './reports.ts'
import { routes } from './routes.ts'
import { runners } from './runners.ts'
import { tasks } from './tasks.ts'

/** All that central can be asked, under `/v1`. */
export const centralContract = {
  central,
  sessions,
  people,
  runners,
  queues,
  items,
  leases,
  reports,
  tasks,
  routes,
  artifacts,
  audit,
}
export type CentralContract = typeof centralContract
