import {
  ancestorsOf,
  type BotDocument,
  type Edit,
  fileOf,
  isInHead,
  listAt,
  openDocument,
  type Path,
  stepAt,
} from '../document/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { emptyHistory, type History, type Moment, redone, remembered, undone } from './history.ts'
import type { EditorState, View } from './state.ts'

/** What an open bot begins with. */
export interface OpenedBot {
  readonly bot: string
  readonly folder: string
  readonly texts: ReadonlyMap<string, string>
}

/** The state of one open bot, and who wants to know of its changes. */
export class EditorStore {
  #state: EditorState
  #history: History = emptyHistory
  readonly #listeners = new Set<() => void>()

  constructor({ bot, folder, texts }: OpenedBot) {
    this.#state = {
      bot,
      folder,
      document: openDocument(texts),
      selection: [],
      closed: new Set(),
      view: 'steps',
      file: 'bot.yaml',
      element: undefined,
      problems: [],
      canUndo: false,
      canRedo: false,
      saving: { state: 'saved' },
      conflict: undefined,
    }
  }

  get state(): EditorState {
    return this.#state
  }

  /** Calls `listener` at each change; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes what is no edit of the document. */
  set(change: Partial<Omit<EditorState, 'document' | 'canUndo' | 'canRedo'>>): void {
    this.#apply(change, this.#history)
  }

  /** Edits of one `group` in a row, as the keys in one field, are undone together. */
  change = (edit: Edit, group?: string): void => {
    const { document, select } = edit(this.#state.document)
    if (document === this.#state.document) return
    const history = remembered(this.#history, this.#moment, group)
    this.#apply({ document, selection: select ?? this.#state.selection }, history)
  }

  /** Takes in what another program wrote: it can be undone as an edit can. */
  takeIn(texts: ReadonlyMap<string, string>): void {
    this.change((document) => ({ document: openDocument(texts, document) }))
  }

  undo = (): void => this.#goTo(undone(this.#history, this.#moment))

  redo = (): void => this.#goTo(redone(this.#history, this.#moment))

  /** Selects steps, or a list of steps by its path; what they are in is shown. */
  select = (selection: readonly Path[]): void => {
    const path = selection.at(-1)
    const closed = path === undefined ? this.#state.closed : this.#opened(path)
    this.set({ selection, closed, ...(path !== undefined && { file: fileOf(path) }) })
  }

  showView = (view: View): void => this.set({ view })

  showFile = (file: string): void => this.set({ file, selection: [] })

  /** Shows or hides what is inside a container. */
  toggle = (uid: number): void => {
    const closed = new Set(this.#state.closed)
    if (!closed.delete(uid)) closed.add(uid)
    this.set({ closed })
  }

  /** Opens what a problem is in. */
  goToProblem = ({ file, line, path }: BotProblem): void => {
    if (path !== undefined) this.select([path])
    const isOfHead = isInHead(this.#state.document, file, line)
    this.set({ file, view: path !== undefined ? 'steps' : isOfHead ? 'head' : 'yaml' })
  }

  /** What is closed when all is open that the path is in. */
  #opened(path: Path): ReadonlySet<number> {
    const { closed, document } = this.#state
    const around = new Set(ancestorsOf(path).map((outer) => stepAt(document, outer)?.uid))
    return [...closed].some((uid) => around.has(uid))
      ? new Set([...closed].filter((uid) => !around.has(uid)))
      : closed
  }

  get #moment(): Moment {
    return { document: this.#state.document, selection: this.#state.selection }
  }

  #goTo(found: { readonly moment: Moment; readonly history: History } | undefined): void {
    if (found) this.#apply(found.moment, found.history)
  }

  #apply(change: Partial<EditorState>, history: History): void {
    this.#history = history
    const next = {
      ...this.#state,
      ...change,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    }
    this.#state = { ...next, ...sound(next, next.document) }
    for (const listener of this.#listeners) listener()
  }
}

/** Selection and file as far as they are still there; the same ones where they all are. */
function sound(
  { selection, file }: EditorState,
  document: BotDocument,
): Pick<EditorState, 'selection' | 'file'> {
  const isThere = (path: Path) => (stepAt(document, path) ?? listAt(document, path)) !== undefined
  return {
    selection: selection.every(isThere) ? selection : selection.filter(isThere),
    file: document.texts.has(file) ? file : 'bot.yaml',
  }
}
