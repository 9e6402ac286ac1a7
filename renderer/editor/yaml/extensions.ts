import { autocompletion, type CompletionContext } from '@codemirror/autocomplete'
import { yaml } from '@codemirror/lang-yaml'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers, ViewPlugin } from '@codemirror/view'
import { subflowOf } from '../../../bots/format/read/subflow.ts'
import { textsNow } from '../../language/index.ts'
import { rowsOf } from '../document/index.ts'
import { pathAt } from '../document/problems.ts'
import { elementsOf } from '../elements/read.ts'
import type { EditorStore } from '../session/store.ts'
import { completeYaml, type YamlOption } from './complete.ts'
import { problemMarks, showLine } from './marks.ts'
import { yamlTexts } from './texts.ts'

/** A file of the bot as text: colours, marks, completion, search, its own undo, and the way to a step in the list. */
export function yamlExtensions(store: EditorStore, file: string): Extension {
  return [
    yaml(),
    search({ top: true }),
    lineNumbers(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    keymap.of(searchKeymap),
    autocompletion({ override: [(context) => completionsAt(context, store)], icons: false }),
    problemMarks(store, file),
    wayToList(store, file),
    wayFromList(store, file),
  ]
}

/** Ctrl+Enter, or a click with Ctrl, shows the step of a line in the list. */
function wayToList(store: EditorStore, file: string): Extension {
  const goTo = (view: EditorView, offset: number | null) => {
    if (offset === null) return false
    const path = pathAt(store.state.document, file, view.state.doc.lineAt(offset).number)
    if (path === undefined) return false
    store.select([path])
    store.showView('steps')
    return true
  }
  return [
    Prec.highest(
      keymap.of([{ key: 'Mod-Enter', run: (view) => goTo(view, view.state.selection.main.head) }]),
    ),
    EditorView.domEventHandlers({
      mousedown: (event, view) =>
        (event.ctrlKey || event.metaKey) &&
        goTo(view, view.posAtCoords({ x: event.clientX, y: event.clientY })),
    }),
  ]
}

const ALL_OPEN: ReadonlySet<number> = new Set()

/** A text that is opened begins at the step that is selected in the list. */
function wayFromList(store: EditorStore, file: string): Extension {
  return ViewPlugin.define((view) => {
    const { document, selection } = store.state
    const row = rowsOf(document, file, ALL_OPEN).find(({ path }) => path === selection.at(-1))
    // A view that is being made cannot be changed yet.
    if (row?.type === 'step') queueMicrotask(() => showLine(view, row.line))
    return {}
  })
}

function completionsAt({ state, pos, explicit }: CompletionContext, store: EditorStore) {
  const { document } = store.state
  const found = completeYaml(state.doc.toString(), pos, {
    elements: [...elementsOf(document).elements.keys()],
    subflows: [...document.files.keys()].flatMap((file) => subflowOf(file) ?? []),
  })
  if (found === undefined || (found.from === pos && !explicit)) return null
  return { from: found.from, options: found.options.map(completionOf), validFor: /^[\w./-]*$/ }
}

function completionOf({ label, type, apply, help }: YamlOption) {
  return {
    label,
    type,
    detail: textsNow(yamlTexts).types[type],
    ...(apply !== undefined && { apply }),
    ...(help !== undefined && { info: help }),
  }
}
