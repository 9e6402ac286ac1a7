import type { ElementDescription, WindowChoice } from './types.ts'

/** The window that an element stands in: its own, else that of what it stands in; undefined is the active one. */
export function windowOf({ window, within }: ElementDescription): WindowChoice | undefined {
  return window ?? (within && windowOf(within))
}

/** True where nothing but a window is described: that is what is meant then. */
export function isWindow({ window, role, name, by, nth, within }: ElementDescription): boolean {
  const saysMore = [role, name, by, nth, within].some((said) => said !== undefined)
  return window !== undefined && !saysMore
}
