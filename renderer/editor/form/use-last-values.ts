import { useQuery } from '@tanstack/react-query'
import { useDebug } from '../../debug/use-debug.ts'
import { hostQuery } from '../../host/host.ts'
import { fileOf, type Path } from '../document/index.ts'
import { useEditorState } from '../use-editor.ts'
import type { FormWorld } from './world.ts'

/** Where the journal's values are from. */
const OUTERMOST = 'bot.yaml:steps/0'

/**
 * The values that formulas of a step are tried with: of the run that stands in the debugger, else of the last that has
 * ended. Subflows have values of their own, so those of another file are none.
 */
export function useLastValues(path: Path | undefined): FormWorld['lastValues'] {
  const bot = useEditorState((state) => state.bot)
  const stop = useDebug((view) => view.stop)
  const last = useQuery(hostQuery.editor.lastValues.queryOptions({ input: { bot } }))
  if (path === undefined || fileOf(path) !== fileOf(stop?.path ?? OUTERMOST)) return undefined
  return stop?.variables ?? last.data?.values
}
