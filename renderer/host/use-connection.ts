import { useSyncExternalStore } from 'react'
import { type ConnectionState, connection } from './connection.ts'

/** How it stands with the way to the host. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, () => connection.state)
}
