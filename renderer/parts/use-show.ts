import { useNavigate } from '@tanstack/react-router'

/** The pages that show some of what they have. */
type Place = '/queues' | '/runs'

/**
 * Changes what a page shows of all that it has. That stands in the address, so that Back, and a link, lead to the same; what
 * is undefined or empty is left out. `go` can be gone back from, `narrow` cannot.
 */
export function useShow<Shown extends object>(to: Place, shown: Shown) {
  const navigate = useNavigate()
  const show = (next: Shown, replace: boolean) => {
    const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to, search: Object.fromEntries(given), replace })
  }
  return {
    go: (next: Shown) => show(next, false),
    narrow: (change: Partial<Shown>) => show({ ...shown, ...change }, true),
  }
}
