import { hostQuery, queries } from '../host/host.ts'

/** Looks again at all that central has, so that what was changed is shown at once. */
export function afterChange(): void {
  void queries.invalidateQueries({ queryKey: hostQuery.central.key() })
}
