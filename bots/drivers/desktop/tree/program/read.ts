import { accessible, CACHE_PATH, type CacheItem, cache, NO_OBJECT } from '../atspi/methods.ts'
import type { AskOptions, BusClient, Ref } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { forAll } from '../bus/in-flight.ts'
import { countChildren, idOf, type RawNode, rawFrom, readRaw, toRef } from './raw.ts'

/** More children than this are those of a sheet or a long list: asking for all of them stops the program for minutes. */
export const MOST_CHILDREN = 2_000
/** A program with more is read up to here. */
const MOST_NODES = 20_000

/** The elements of a program with their children, in order. */
export interface RawTree {
  readonly nodes: ReadonlyMap<string, RawNode>
  readonly children: ReadonlyMap<string, readonly string[]>
  /** Elements with more children than can be asked for. */
  readonly large: ReadonlySet<string>
}

/**
 * Reads the elements of a program below one of them: what its cache tells in one call, and the rest level by level, with all
 * calls of a level on their way together.
 */
export async function readTree(client: BusClient, root: Ref, options: AskOptions): Promise<RawTree> {
  const reading = new Reading(client, options)
  await reading.readCache(root.bus)
  await reading.walk(root)
  return reading
}

class Reading implements RawTree {
  readonly nodes = new Map<string, RawNode>()
  readonly children = new Map<string, readonly string[]>()
  readonly large = new Set<string>()
  readonly #client: BusClient
  readonly #options: AskOptions
  readonly #told = new Map<string, RawNode>()
  readonly #toldChildren = new Map<string, RawNode[]>()

  constructor(client: BusClient, options: AskOptions) {
    this.#client = client
    this.#options = options
  }

  /** Toolkits without a cache, or with one of another form, are walked. */
  async readCache(bus: string): Promise<void> {
    const ref = { bus, path: CACHE_PATH }
    const items: readonly CacheItem[] = await unlessRefused(
      this.#client.ask(ref, cache.items, [], this.#options),
      [],
    )
    for (const item of items) {
      const raw = rawFrom(item)
      const parent = idOf(toRef(item[2]))
      this.#told.set(raw.id, raw)
      const siblings = this.#toldChildren.get(parent)
      if (siblings) siblings.push(raw)
      else this.#toldChildren.set(parent, [raw])
    }
  }

  async walk(root: Ref): Promise<void> {
    let level = await this.#readAll([root])
    while (level.length > 0) {
      const below = await this.#childrenOf(level)
      level = await this.#readAll(below)
    }
  }

  /** Takes in those that are new, and gives them. */
  async #readAll(refs: readonly Ref[]): Promise<RawNode[]> {
    const unseen = refs
      .filter((ref) => ref.path !== NO_OBJECT && !this.nodes.has(idOf(ref)))
      .slice(0, Math.max(0, MOST_NODES - this.nodes.size))
    const read = await forAll(unseen, async (ref) => {
      return this.#told.get(idOf(ref)) ?? (await readRaw(this.#client, ref, this.#options))
    })
    const found = read.filter((raw) => raw !== undefined && !this.nodes.has(raw.id)) as RawNode[]
    for (const raw of found) this.nodes.set(raw.id, raw)
    return found
  }

  async #childrenOf(level: readonly RawNode[]): Promise<Ref[]> {
    const lists = await forAll(level, async (raw) => {
      const children = this.#toldInOrder(raw) ?? (await this.#askChildren(raw))
      this.children.set(raw.id, children.map(idOf))
      return children
    })
    return lists.flat()
  }

  /** Where the cache tells all children and their order, nothing has to be asked. */
  #toldInOrder(raw: RawNode): Ref[] | undefined {
    const told = this.#toldChildren.get(raw.id) ?? []
    // GTK 4 tells none of the program itself, which has windows all the same.
    if (told.length !== raw.count || raw.native === 'application') return undefined
    const ordered = told.toSorted((one, other) => one.index - other.index)
    return ordered.every(({ index }, i) => index === i) ? ordered.map(({ ref }) => ref) : undefined
  }

  async #askChildren({ id, ref, count }: RawNode): Promise<Ref[]> {
    const now = count > 0 ? count : await countChildren(this.#client, ref, this.#options)
    if (now > MOST_CHILDREN) {
      this.large.add(id)
      return []
    }
    if (now <= 0) return []
    const addresses = await unlessRefused(this.#client.ask(ref, accessible.children, [], this.#options), [])
    return addresses.map(toRef).filter(({ path }) => path !== NO_OBJECT)
  }
}
