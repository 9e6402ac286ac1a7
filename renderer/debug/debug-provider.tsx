import { type ReactNode, useEffect, useState } from 'react'
import { useEditorStore } from '../editor/use-editor.ts'
import { host } from '../host/host.ts'
import { useFeed } from '../host/use-feed.ts'
import { showProblem } from '../parts/show-problem.tsx'
import { ConditionDialog } from './condition-dialog.tsx'
import { DebugStore } from './store.ts'
import { DebugContext, useDebug, useDebugStore } from './use-debug.ts'
import { useDebugKeys } from './use-debug-keys.ts'

interface DebugProviderProps {
  /** Writes what was edited: what runs is what stands on disk. */
  readonly onSave: () => Promise<void>
  readonly children: ReactNode
}

/** Gives the editor inside its debugger. */
export function DebugProvider({ onSave, children }: DebugProviderProps) {
  const editor = useEditorStore()
  const [store] = useState(
    () =>
      new DebugStore(
        {
          command: (input) =>
            onSave()
              .then(() => host.debug.command(input))
              .catch(showProblem),
          keep: (breakpoints) => host.debug.keep({ bot: editor.state.bot, breakpoints }).catch(showProblem),
          breakpoints: (input) => host.debug.breakpoints(input).catch(showProblem),
        },
        () => editor.state.document,
      ),
  )
  return (
    <DebugContext value={store}>
      <Following />
      <Keeping />
      {children}
      <ConditionDialog />
    </DebugContext>
  )
}

/** Brings the breakpoints back that the bot had when it was last open, and keeps them as their steps are in the end. */
function Keeping() {
  const store = useDebugStore()
  const editor = useEditorStore()
  const { bot } = editor.state
  useEffect(() => editor.subscribe(() => store.findAgain()), [editor, store])
  useEffect(() => {
    host.debug.kept({ bot }).then((kept) => store.restore(kept), showProblem)
    const keep = () => store.keep()
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [store, bot])
  return null
}

/** Follows the run that is gone through, and shows the step that it stands at. */
function Following() {
  const store = useDebugStore()
  const editor = useEditorStore()
  const run = useDebug((view) => view.run)
  useDebugKeys()
  useFeed(
    run,
    (signal) => host.debug.live({ run: run ?? '' }, { signal }),
    (state) => {
      store.told(state)
      const path = state.stop?.path
      if (path !== undefined && editor.state.document.files.has(path.slice(0, path.lastIndexOf(':'))))
        editor.select([path])
    },
  )
  return null
}
