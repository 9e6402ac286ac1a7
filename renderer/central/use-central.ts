import { useState } from 'react'
import { type Procedure, permissions } from '../../main/api/central/roles.ts'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { host, hostQuery, queries } from '../host/host.ts'
import { useFeed } from '../host/use-feed.ts'

export interface Central {
  /** How it stands with central; nothing until that is known. */
  readonly link: CentralLink | undefined
  /** Why that cannot be known. */
  readonly problem: unknown
}

/**
 * How it stands with central. While it is followed, whatever changes at central is looked up again where a page shows
 * it.
 */
export function useCentral(): Central {
  const [link, setLink] = useState<CentralLink>()
  const problem = useFeed(
    'central',
    (signal) => host.central.live(undefined, { signal }),
    ({ changed: _changed, ...now }) => {
      setLink(now)
      // What is under way already brings it: under a stream of changes each would otherwise break off the last.
      void queries.invalidateQueries({ queryKey: hostQuery.central.key() }, { cancelRefetch: false })
    },
  )
  return { link, problem }
}

/** Whether a role of the person who is signed in allows a call of central: `items.retry`. */
export function may(link: CentralLink, procedure: Procedure): boolean {
  const allowed: readonly string[] = permissions[procedure]
  return link.person?.roles.some((role) => allowed.includes(role)) ?? false
}
