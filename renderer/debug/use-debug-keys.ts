import { useHotkeys } from '@mantine/hooks'
import type { DebugCommand } from '../../main/api/host/contract/debug.ts'
import { stepAt } from '../editor/document/index.ts'
import { useEditorStore } from '../editor/use-editor.ts'
import { host } from '../host/host.ts'
import { showProblem } from '../parts/show-problem.tsx'
import { useDebugStore } from './use-debug.ts'

/** The keys that debuggers have everywhere; in form fields, too. */
export function useDebugKeys(): void {
  const store = useDebugStore()
  const editor = useEditorStore()
  const say = (command: DebugCommand) => () => store.say(command)
  const selected = () => editor.state.selection.at(-1)
  const withStep = (act: (uid: number) => void) => () => {
    const path = selected()
    const step = path === undefined ? undefined : stepAt(editor.state.document, path)
    if (step) act(step.uid)
  }
  useHotkeys(
    [
      ['F5', say({ do: 'continue' })],
      ['F6', say({ do: 'pause' })],
      ['F10', say({ do: 'over' })],
      ['F11', say({ do: 'into' })],
      ['shift+F11', say({ do: 'out' })],
      [
        'shift+F5',
        () => {
          const { run } = store.view
          if (run !== undefined) host.runs.kill({ run }).catch(showProblem)
        },
      ],
      [
        'ctrl+F10',
        () => {
          const path = selected()
          if (path !== undefined) store.say({ do: 'until', path })
        },
      ],
      ['F9', withStep((uid) => store.toggle(uid))],
      ['shift+F9', withStep((uid) => store.ask(uid))],
    ],
    [],
  )
}
