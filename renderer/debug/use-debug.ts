import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Path } from '../editor/document/index.ts'
import type { DebugStore, DebugView } from './store.ts'

/** The debugger of the open bot; only the editor's page gives it. */
export const DebugContext = createContext<DebugStore | undefined>(undefined)

/** The debugger, without following it. */
export function useDebugStore(): DebugStore {
  const store = useContext(DebugContext)
  if (store === undefined) throw new Error('Only what is inside the editor may use its debugger')
  return store
}

/** One part of how it stands; the component is drawn anew only where that is another one (by `Object.is`). */
export function useDebug<T>(part: (view: DebugView) => T): T {
  const store = useDebugStore()
  return useSyncExternalStore(store.subscribe, () => part(store.view))
}

/** Whether the run stands before this step, or failed in it. */
export function useStanding(path: Path): 'here' | 'failed' | undefined {
  return useDebug(({ stop }) => {
    if (stop?.path !== path) return undefined
    return stop.error ? 'failed' : 'here'
  })
}
