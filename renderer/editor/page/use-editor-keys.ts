import { useHotkeys } from '@mantine/hooks'
import type { EditorStore } from '../session/store.ts'

/** Undo and redo wherever the focus is, but in texts that have their own. */
export function useEditorKeys({ undo, redo }: EditorStore): void {
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ])
}
