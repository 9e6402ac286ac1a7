import { z } from 'zod'
import type { Ref, Signal } from '../bus/client.ts'

const OBJECT = 'org.a11y.atspi.Event.Object'
const WINDOW = 'org.a11y.atspi.Event.Window'

/** What programs are asked to tell; those that draw with GTK 3 tell nothing, and keep no cache, before somebody asks. */
export const TOLD = [
  'object:active-descendant-changed',
  'object:children-changed',
  'object:model-changed',
  'object:property-change',
  'object:state-changed',
  'window',
] as const

/** Which signals have to come here for that. */
export const RULES = [OBJECT, WINDOW].map((on) => `type='signal',interface='${on}'`)

/** An object as signals carry it. */
const addressed = z.object({ value: z.tuple([z.string(), z.string()]) })

/** States that decide what is found; others are asked for when something was found. */
const STATES: ReadonlySet<unknown> = new Set(['defunct', 'selectable', 'showing', 'visible'])
const PROPERTIES: ReadonlySet<unknown> = new Set([
  'accessible-description',
  'accessible-name',
  'accessible-parent',
  'accessible-role',
])
const WINDOW_CHANGES: ReadonlySet<string> = new Set(['Create', 'Destroy', 'Close', 'PropertyChange'])

/** Which cell has the keyboard now, told by the table that it stands in; undefined where the signal says something else. */
export function activeCell({
  interface: on,
  member,
  path,
  body,
}: Signal): { table: string; cell: Ref } | undefined {
  if (on !== OBJECT || member !== 'ActiveDescendantChanged') return undefined
  const told = addressed.safeParse(body[3])
  if (!told.success) return undefined
  const [bus, cellPath] = told.data.value
  return { table: path, cell: { bus, path: cellPath } }
}

/** True where the tree of the program is not what it was. */
export function isNews({ interface: on, member, body }: Signal): boolean {
  if (on === WINDOW) return WINDOW_CHANGES.has(member)
  if (on !== OBJECT) return false
  const [what] = body
  if (member === 'StateChanged') return STATES.has(what)
  if (member === 'PropertyChange') return PROPERTIES.has(what)
  return member === 'ChildrenChanged' || member === 'ModelChanged'
}
