import type { DebugWishes } from '../../main/api/host/contract/debug.ts'
import { useEditorStore } from '../editor/use-editor.ts'
import { host } from '../host/host.ts'
import { showProblem } from '../parts/show-problem.tsx'
import { useDebugStore } from './use-debug.ts'

export interface StartWishes extends Partial<Pick<DebugWishes, 'stops' | 'from'>> {
  readonly rehearse?: boolean
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Gives what starts the open bot to be gone through. */
export function useStartDebugging(): (wishes: StartWishes) => Promise<void> {
  const store = useDebugStore()
  const { bot } = useEditorStore().state
  return async ({ inputs, stops = true, from, rehearse = false }) => {
    store.starting()
    try {
      const { run } = await host.debug.start({
        bot,
        inputs,
        rehearse,
        breakpoints: store.placed(),
        stops,
        ...(from !== undefined && { from }),
      })
      store.started(run)
    } catch (error) {
      store.started(undefined)
      showProblem(error)
    }
  }
}
