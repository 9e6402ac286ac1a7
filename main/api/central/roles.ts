/**
 * - `administrator`: people, runners, everything that can be set
 * - `operator`: queues, items, what is in doubt, the kill switch
 * - `developer`: looks at what bots did, changes routes
 * - `clerk`: answers what bots ask
 * - `auditor`: reads everything, changes nothing
 */
export const roles = ['administrator', 'operator', 'developer', 'clerk', 'auditor'] as const
export type Role = (typeof roles)[number]

/** Who calls: nobody in particular, a runner with its token, or a person with roles. */
export type Caller = 'anyone' | 'runner' | Role

const everyone = roles
const readers = ['administrator', 'operator', 'developer', 'auditor'] as const
const operators = ['administrator', 'operator'] as const

/** Who may call what, by the name of the procedure; what does not stand here nobody may. */
export const permissions = {
  'central.health': ['anyone'],
  'central.recovery': readers,
  'central.open': operators,
  'central.events': everyone,
  'sessions.open': ['anyone'],
  'sessions.close': everyone,
  'sessions.who': [...everyone, 'runner'],
  'people.list': ['administrator', 'auditor'],
  'people.add': ['administrator'],
  'people.change': ['administrator'],
  'runners.list': readers,
  'runners.invite': ['administrator'],
  'runners.enrol': ['anyone'],
  'runners.revoke': operators,
  'queues.list': readers,
  'queues.put': operators,
  'items.add': [...operators, 'developer'],
  'items.list': readers,
  'items.get': readers,
  'items.change': operators,
  'items.clone': operators,
  'items.withdraw': operators,
  'items.retry': operators,
  'items.settle': operators,
  'leases.take': ['runner'],
  'leases.renew': ['runner'],
  'leases.intend': ['runner'],
  'leases.release': ['runner'],
  'reports.send': ['runner'],
  'reports.hello': ['runner'],
  'reports.list': readers,
  'tasks.ask': ['runner'],
  'tasks.list': everyone,
  'tasks.get': everyone,
  'tasks.answer': ['administrator', 'operator', 'clerk'],
  'tasks.sendBack': ['administrator', 'operator', 'clerk'],
  'routes.list': [...readers, 'runner'],
  'routes.put': ['administrator', 'developer'],
  'routes.kill': [...operators, 'developer'],
  'routes.revive': operators,
  'routes.watch': [...readers, 'runner'],
  'artifacts.put': ['runner'],
  'artifacts.get': [...everyone, 'runner'],
  'audit.list': ['administrator', 'auditor'],
  'audit.verify': ['administrator', 'auditor'],
} as const satisfies Record<string, readonly Caller[]>

export type Procedure = keyof typeof permissions
