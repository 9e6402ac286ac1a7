import type { ClipboardEvent, KeyboardEvent } from 'react'
import { ownerOf, type Row, spotOf } from '../document/index.ts'
import type { EditorStore } from '../session/store.ts'
import type { StepCommands } from './commands.ts'
import { extended, rowBy } from './selecting.ts'

/** Rows that Page Up and Page Down go over. */
const PAGE = 15

interface Keys {
  readonly rows: readonly Row[]
  readonly store: EditorStore
  readonly commands: StepCommands
  /** Opens the choice of a new step. */
  readonly onAdd: () => void
}

/** What the keys do while the list has the focus, and the clipboard's events. */
export function stepListKeys({ rows, store, commands, onAdd }: Keys) {
  const go = (by: number, isExtending: boolean) => {
    const { selection } = store.state
    const row = rowBy(rows, selection.at(-1), by)
    if (row) store.select(isExtending ? extended(rows, selection, row.path) : [row.path])
  }
  const active = () => rows.find((row) => row.path === store.state.selection.at(-1))
  const actions = new Map<string, () => void>([
    ...moving('', false, go),
    ...moving('Shift+', true, go),
    ['ArrowRight', () => openOrEnter(store, active(), go)],
    ['ArrowLeft', () => closeOrLeave(store, active())],
    ['Delete', commands.remove],
    ['Backspace', commands.remove],
    ['Insert', onAdd],
    ['Enter', onAdd],
    ['Alt+ArrowUp', () => commands.moveBy(-1)],
    ['Alt+ArrowDown', () => commands.moveBy(1)],
    ['Alt+ArrowLeft', commands.moveOut],
    ['Alt+ArrowRight', commands.moveIn],
    ['Mod+a', () => store.select(rows.map(({ path }) => path))],
    ['Mod+d', commands.duplicate],
    ['Mod+/', commands.toggleOff],
    ['Escape', () => store.select([])],
  ])
  return {
    onKeyDown(event: KeyboardEvent) {
      const action = event.target === event.currentTarget ? actions.get(keyName(event)) : undefined
      if (action === undefined) return
      event.preventDefault()
      action()
    },
    onCopy: (event: ClipboardEvent) => fill(event, commands.copied()),
    onCut(event: ClipboardEvent) {
      fill(event, commands.copied())
      commands.remove()
    },
    onPaste(event: ClipboardEvent) {
      event.preventDefault()
      commands.paste(event.clipboardData.getData('text/plain'))
    },
  }
}

/** `Mod+Shift+z`: Mod is Ctrl, on a Mac Cmd. */
export function keyName({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shiftKey && name !== '/' ? 'Shift+' : ''}${name}`
}

const distances: readonly (readonly [string, number])[] = [
  ['ArrowUp', -1],
  ['ArrowDown', 1],
  ['PageUp', -PAGE],
  ['PageDown', PAGE],
  ['Home', -Infinity],
  ['End', Infinity],
]

function moving(prefix: string, isExtending: boolean, go: (by: number, isExtending: boolean) => void) {
  return distances.map(([key, by]) => [prefix + key, () => go(by, isExtending)] as const)
}

function openOrEnter(
  store: EditorStore,
  row: Row | undefined,
  go: (by: number, isExtending: boolean) => void,
): void {
  if (row?.type === 'step' && row.isContainer && !row.isOpen) store.toggle(row.step.uid)
  else if (row?.type === 'list' || (row?.type === 'step' && row.isContainer)) go(1, false)
}

function closeOrLeave(store: EditorStore, row: Row | undefined): void {
  const owner = row && ownerOf(row.type === 'list' ? row.path : spotOf(row.path).list)
  if (row?.type === 'step' && row.isContainer && row.isOpen) store.toggle(row.step.uid)
  else if (owner !== undefined) store.select([owner])
}

function fill(event: ClipboardEvent, yaml: string): void {
  if (yaml === '') return
  event.preventDefault()
  event.clipboardData.setData('text/plain', yaml)
}
