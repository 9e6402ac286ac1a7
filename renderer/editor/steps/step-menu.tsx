import { ActionIcon, Kbd, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import { stepAt } from '../document/index.ts'
import { editorTexts, listTitle } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { areOff, stepCommands } from './commands.ts'
import { missingBlocks } from './spots.ts'

/** What can be done with the selected steps, each with its keys. */
export function StepMenu() {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const selection = useEditorState((state) => state.selection)
  const document = useEditorState((state) => state.document)
  const commands = stepCommands(store)
  const [only] = selection.length === 1 ? selection : []
  const step = only === undefined ? undefined : stepAt(document, only)
  const { menu } = texts
  const isNone = selection.length === 0
  const cut = () => void commands.copyToClipboard().then(commands.remove)
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={texts.actions} title={texts.actions}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Item label={menu.cut} keys="Ctrl+X" isOff={isNone} onClick={cut} />
        <Item
          label={menu.copy}
          keys="Ctrl+C"
          isOff={isNone}
          onClick={() => void commands.copyToClipboard()}
        />
        <Item label={menu.paste} keys="Ctrl+V" onClick={() => void commands.pasteFromClipboard()} />
        <Item label={menu.duplicate} keys="Ctrl+D" isOff={isNone} onClick={commands.duplicate} />
        <Menu.Divider />
        <Item label={menu.up} keys="Alt+↑" isOff={isNone} onClick={() => commands.moveBy(-1)} />
        <Item label={menu.down} keys="Alt+↓" isOff={isNone} onClick={() => commands.moveBy(1)} />
        <Item
          label={!isNone && areOff(store, selection) ? menu.on : menu.off}
          keys="Ctrl+/"
          isOff={isNone}
          onClick={commands.toggleOff}
        />
        {(step ? missingBlocks(step) : []).map((block) => (
          <Menu.Item key={block} onClick={() => commands.addBlock(block)}>
            {menu.block(listTitle(texts, block))}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Item label={menu.remove} keys="Del" isOff={isNone} onClick={commands.remove} />
      </Menu.Dropdown>
    </Menu>
  )
}

interface ItemProps {
  readonly label: string
  readonly keys: string
  readonly isOff?: boolean
  readonly onClick: () => void
}

function Item({ label, keys, isOff = false, onClick }: ItemProps) {
  return (
    <Menu.Item disabled={isOff} onClick={onClick} rightSection={<Kbd size="xs">{keys}</Kbd>}>
      {label}
    </Menu.Item>
  )
}
