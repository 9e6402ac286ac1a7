import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import type { Extension, Text } from '@codemirror/state'
import { type EditorView, ViewPlugin } from '@codemirror/view'
import { type Language, languageNow } from '../../language/index.ts'
import { problemWords } from '../../parts/problem-words.ts'
import type { BotProblem } from '../document/problems.ts'
import type { EditorStore } from '../session/store.ts'

/** Marks what is wrong in a file where it stands, as soon as it is known. */
export function problemMarks(store: EditorStore, file: string): Extension {
  const plugin = ViewPlugin.define((view) => {
    let shown: readonly BotProblem[] | undefined
    const show = () => {
      const { problems } = store.state
      if (problems === shown) return
      shown = problems
      view.dispatch(setDiagnostics(view.state, diagnosticsOf(problems, file, view.state.doc, languageNow())))
    }
    const stop = store.subscribe(show)
    // A view that is being made cannot be changed yet.
    queueMicrotask(show)
    return { destroy: stop }
  })
  return [lintGutter(), plugin]
}

/** The problems of a file, each from its place to the end of its line. */
export function diagnosticsOf(
  problems: readonly BotProblem[],
  file: string,
  doc: Text,
  language: Language,
): Diagnostic[] {
  return problems
    .filter((problem) => problem.file === file)
    .map((problem) => {
      const { line, column, severity } = problem
      // The text may have become shorter since they were found.
      const found = doc.line(Math.min(Math.max(line, 1), doc.lines))
      const from = Math.min(found.from + Math.max(column - 1, 0), found.to)
      return { from, to: found.to, severity, message: said(problem, language) }
    })
}

function said({ code, message, expected, next }: BotProblem, language: Language): string {
  const words = problemWords(code, language)
  return words ? sentences(`${words.title}: ${message}`, words.next) : sentences(message, expected, next)
}

function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** Puts the cursor on a line, from 1, and shows it. */
export function showLine(view: EditorView, line: number): void {
  const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines))
  view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
}
