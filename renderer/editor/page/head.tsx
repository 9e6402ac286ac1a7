import { ActionIcon, Button, Group, SegmentedControl, Select, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, ClipboardCheck, Play, Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { subflowOf } from '../../../bots/format/read/subflow.ts'
import { StartDialog } from '../../bots/start/start-dialog.tsx'
import { DebugButton } from '../../debug/debug-button.tsx'
import { useTexts } from '../../language/index.ts'
import { titleOf } from '../document/index.ts'
import { views } from '../session/state.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import classes from './page.module.css'
import { SavingState } from './saving-state.tsx'

/** The way back, and what the bot is called. */
export function EditorTitle({ onSave }: { readonly onSave: () => Promise<void> }) {
  const texts = useTexts(editorTexts)
  const title = useEditorState((state) => titleOf(state.document))
  return (
    <>
      <Tooltip label={texts.back}>
        <ActionIcon component={Link} to="/" aria-label={texts.back}>
          <ArrowLeft size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <h1 className={classes.title} title={title} dir="auto">
        {title}
      </h1>
      <SavingState onAgain={() => void onSave()} />
    </>
  )
}

/** What is shown of the bot, undo and redo, and the ways to try it; in two rows where the window is narrow. */
export function EditorActions({ onSave }: { readonly onSave: () => Promise<void> }) {
  return (
    <>
      <Group gap="xs">
        <FileSelect />
        <ViewSelect />
      </Group>
      <Group gap="xs" className={classes.tryIt ?? ''}>
        <UndoRedo />
        <DebugButton onSave={onSave} />
        <TryIt onSave={onSave} />
      </Group>
    </>
  )
}

function FileSelect() {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const files = useEditorState((state) => state.document.files)
  const file = useEditorState((state) => state.file)
  if (files.size < 2) return null
  return (
    <Select
      w={170}
      aria-label={texts.file}
      data={[...files.keys()].map((name) => ({ value: name, label: subflowOf(name) ?? texts.mainPart }))}
      value={file}
      allowDeselect={false}
      onChange={(name) => name !== null && store.showFile(name)}
    />
  )
}

function ViewSelect() {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const view = useEditorState((state) => state.view)
  return (
    <SegmentedControl
      aria-label={texts.view}
      data={views.map((name) => ({ value: name, label: texts.views[name] }))}
      value={view}
      onChange={store.showView}
    />
  )
}

function UndoRedo() {
  const texts = useTexts(editorTexts)
  const store = useEditorStore()
  const canUndo = useEditorState((state) => state.canUndo)
  const canRedo = useEditorState((state) => state.canRedo)
  return (
    <Group gap={2} wrap="nowrap">
      <Tooltip label={`${texts.undo} (Ctrl+Z)`}>
        <ActionIcon aria-label={texts.undo} disabled={!canUndo} onClick={store.undo}>
          <Undo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${texts.redo} (Ctrl+Shift+Z)`}>
        <ActionIcon aria-label={texts.redo} disabled={!canRedo} onClick={store.redo}>
          <Redo2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}

/** What runs is what stands on disk, so that is written first. */
function TryIt({ onSave }: { readonly onSave: () => Promise<void> }) {
  const texts = useTexts(editorTexts)
  const bot = useEditorState((state) => state.bot)
  const title = useEditorState((state) => titleOf(state.document))
  const [isStarting, setStarting] = useState(false)
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to={`/bots/${bot}/rehearse` as string}
        leftSection={<ClipboardCheck size={14} />}
      >
        {texts.rehearse}
      </Button>
      <Button leftSection={<Play size={14} />} onClick={() => void onSave().then(() => setStarting(true))}>
        {texts.run}
      </Button>
      {isStarting && <StartDialog bot={{ id: bot, title }} onClose={() => setStarting(false)} />}
    </>
  )
}
