import type { Signal } from '../bus/client.ts'

const OBJECT = 'org.a11y.atspi.Event.Object'
const WINDOW = 'org.a11y.atspi.Event.Window'

/** What programs are asked to tell; those that draw with GTK 3 tell nothing, and keep no cache, before somebody asks. */
export const TOLD = [
  'object:children-changed',
  'object:model-changed',
  'object:property-change',
  'object:state-changed',
  'window',
] as const

/** Which signals have to come here for that. */
export const RULES = [OBJECT, WINDOW].map((on) => `type='signal',interface='${on}'`)

/** States that decide what is found; others are asked for when something was found. */
const STATES: ReadonlySet<unknown> = new Set(['defunct', 'selectable', 'showing', 'visible'])
const PROPERTIES: ReadonlySet<unknown> = new Set([
  'accessible-description',
  'accessible-name',
  'accessible-parent',
  'accessible-role',
])
const WINDOW_CHANGES: ReadonlySet<string> = new Set(['Create', 'Destroy', 'Close', 'PropertyChange'])

/** True where the tree of the program is not what it was. */
export function isNews({ interface: on, member, body }: Signal): boolean {
  if (on === WINDOW) return WINDOW_CHANGES.has(member)
  if (on !== OBJECT) return false
  const [what] = body
  if (member === 'StateChanged') return STATES.has(what)
  if (member === 'PropertyChange') return PROPERTIES.has(what)
  return member === 'ChildrenChanged' || member === 'ModelChanged'
}
