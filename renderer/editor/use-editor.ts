import { createContext, useContext, useSyncExternalStore } from 'react'
import type { EditorState } from './session/state.ts'
import type { EditorStore } from './session/store.ts'

/** The open bot of the page; only the editor's page gives it. */
export const EditorContext = createContext<EditorStore | undefined>(undefined)

/** What can be done with the open bot; the functions stay the same. */
export type EditorActions = Pick<
  EditorStore,
  'change' | 'undo' | 'redo' | 'select' | 'toggle' | 'showView' | 'showFile' | 'goToProblem'
>

/** All of the editor's state with its actions. It draws anew at every change; a part of it takes `useEditorState`. */
export function useEditor(): EditorState & EditorActions {
  const store = useEditorStore()
  const state = useEditorState((all) => all)
  const { change, undo, redo, select, toggle, showView, showFile, goToProblem } = store
  return { ...state, change, undo, redo, select, toggle, showView, showFile, goToProblem }
}

/** One part of the state; the component is drawn anew only where that is another one (by `Object.is`). */
export function useEditorState<T>(part: (state: EditorState) => T): T {
  const store = useEditorStore()
  return useSyncExternalStore(store.subscribe, () => part(store.state))
}

/** The actions alone, and the state at the moment of asking (`store.state`), without following it. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext)
  if (store === undefined) throw new Error('Only what is inside the editor may use it')
  return store
}
