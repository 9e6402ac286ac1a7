import { Button, Kbd, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Bug, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { stepAt } from '../editor/document/index.ts'
import { useEditorState } from '../editor/use-editor.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { StartDialog } from './start-dialog.tsx'
import { debugTexts } from './texts.ts'
import { useDebug, useDebugStore } from './use-debug.ts'
import { type StartWishes, useStartDebugging } from './use-start-debugging.ts'

/** Starts the open bot to be gone through: from its begin or the selected step, for good or as a rehearsal. */
export function DebugButton({ onSave }: { readonly onSave: () => Promise<void> }) {
  const texts = useTexts(debugTexts)
  const bot = useEditorState((state) => state.bot)
  const selected = useEditorState((state) => state.selection.at(-1))
  const isFree = useDebug(({ state }) => state === 'idle' || state === 'ended')
  const [wishes, setWishes] = useState<Omit<StartWishes, 'inputs'>>()
  const preparation = useQuery(hostQuery.bots.preparation.queryOptions({ input: { bot }, enabled: isFree }))
  const start = useStartDebugging()
  const begin = (wanted: Omit<StartWishes, 'inputs'>) => {
    const needsInputs = (preparation.data?.inputs.length ?? 0) > 0
    void onSave().then(() => {
      if (needsInputs) setWishes(wanted)
      else void start({ ...wanted, inputs: {} })
    })
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            disabled={!isFree}
            leftSection={<Bug size={14} aria-hidden />}
            rightSection={<ChevronDown size={14} aria-hidden />}
          >
            {texts.debug}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => begin({})}>{texts.start}</Menu.Item>
          <Menu.Item onClick={() => begin({ rehearse: true })}>{texts.rehearse}</Menu.Item>
          <Menu.Item
            disabled={selected === undefined}
            onClick={() => selected !== undefined && begin({ from: selected })}
          >
            {texts.fromHere}
          </Menu.Item>
          <Menu.Divider />
          <BreakpointItems />
        </Menu.Dropdown>
      </Menu>
      {wishes && preparation.data && (
        <StartDialog
          preparation={preparation.data}
          onClose={() => setWishes(undefined)}
          onStart={(inputs) => {
            setWishes(undefined)
            void start({ ...wishes, inputs })
          }}
        />
      )}
    </>
  )
}

/** What can be said of the selected step's breakpoint, each with its key. */
function BreakpointItems() {
  const texts = useTexts(debugTexts)
  const store = useDebugStore()
  const uid = useEditorState(({ document, selection }) => {
    const path = selection.at(-1)
    return path === undefined ? undefined : stepAt(document, path)?.uid
  })
  const withStep = (act: (uid: number) => void) => () => uid !== undefined && act(uid)
  const isNone = uid === undefined
  return (
    <>
      <Menu.Item
        disabled={isNone}
        rightSection={<Kbd size="xs">F9</Kbd>}
        onClick={withStep((one) => store.toggle(one))}
      >
        {texts.setBreakpoint}
      </Menu.Item>
      <Menu.Item
        disabled={isNone}
        rightSection={<Kbd size="xs">{texts.shift}+F9</Kbd>}
        onClick={withStep((one) => store.ask(one))}
      >
        {texts.setCondition}
      </Menu.Item>
    </>
  )
}
