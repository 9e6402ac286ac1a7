import { isScalar, type Pair, type YAMLMap } from 'yaml'

/** True for an entry of that name; numbers and yes or no are names, too. */
export function isNamed(name: string): (pair: Pair) => boolean {
  return ({ key }) => isScalar(key) && String(key.value) === name
}

/** Moves an entry by so many places; nothing where there is no such place. */
export function moveIn({ items }: YAMLMap, name: string, by: number): void {
  const at = items.findIndex(isNamed(name))
  const to = at + by
  if (at < 0 || to < 0 || to >= items.length) return
  items.splice(to, 0, ...items.splice(at, 1))
}

/** Takes an entry out. */
export function removeIn(map: YAMLMap, name: string): void {
  map.items = map.items.filter((pair) => !isNamed(name)(pair))
}
