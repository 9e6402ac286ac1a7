import { type Address, accessible, type CacheItem, getProperty, interfaces } from '../atspi/methods.ts'
import { roleName } from '../atspi/role-names.ts'
import type { AskOptions, BusClient, Ref } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'

/** An element as its program tells it, before our words for it. */
export interface RawNode {
  readonly id: string
  readonly ref: Ref
  /** -1 where it was not told. */
  readonly index: number
  /** -1 where it was not told. */
  readonly count: number
  readonly interfaces: readonly string[]
  readonly name: string
  readonly native: string
  readonly description: string
  readonly states: readonly number[]
}

/** What an element is known by: names on the bus hold no slash, and paths begin with one. */
export function idOf({ bus, path }: Ref): string {
  return `${bus}${path}`
}

export function refOf(id: string): Ref {
  const at = id.indexOf('/')
  return { bus: id.slice(0, at), path: id.slice(at) }
}

export function toRef([bus, path]: Address): Ref {
  return { bus, path }
}

/** An element that the cache of its program tells. */
export function rawFrom(item: CacheItem): RawNode {
  const [self, , , index, count, able, name, role, description, states] = item
  const ref = toRef(self)
  return {
    id: idOf(ref),
    ref,
    index,
    count,
    interfaces: able,
    name,
    native: roleName(role),
    description,
    states,
  }
}

/** Asks an element for all of it; undefined where it has gone. */
export async function readRaw(
  client: BusClient,
  ref: Ref,
  options: AskOptions,
): Promise<RawNode | undefined> {
  return await unlessRefused(askForAll(client, ref, options), undefined)
}

async function askForAll(client: BusClient, ref: Ref, options: AskOptions): Promise<RawNode> {
  const property = async (name: string) => {
    const { value } = await client.ask(ref, getProperty, [interfaces.accessible, name], options)
    return String(value)
  }
  const [name, description, role, states, able] = await Promise.all([
    property('Name'),
    property('Description'),
    client.ask(ref, accessible.role, [], options),
    client.ask(ref, accessible.states, [], options),
    client.ask(ref, accessible.interfaces, [], options),
  ])
  const native = roleName(role)
  return { id: idOf(ref), ref, index: -1, count: -1, interfaces: able, name, native, description, states }
}

/** How many children it has now; 0 where it has gone. */
export async function countChildren(client: BusClient, ref: Ref, options: AskOptions): Promise<number> {
  const asked = client.ask(ref, getProperty, [interfaces.accessible, 'ChildCount'], options)
  const count = await unlessRefused(asked, undefined)
  return Number(count?.value ?? 0)
}
