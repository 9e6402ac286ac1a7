import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, type Extension, Prec, Transaction } from '@codemirror/state'
import { drawSelection, EditorView, keymap, placeholder as placeholderText, tooltips } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { useEffect, useEffectEvent, useRef } from 'react'
import classes from './code-field.module.css'
import { nonce } from './nonce.ts'

export interface CodeFieldProps {
  readonly value: string
  /** Gets the text at each change that a person makes. */
  readonly onChange: (value: string) => void
  /** Of the part that takes the focus. */
  readonly id?: string | undefined
  /** What it is called. */
  readonly label: string
  /** Ids of what is said about it. */
  readonly describedBy?: string | undefined
  readonly placeholder?: string | undefined
  readonly isInvalid?: boolean | undefined
  readonly isRequired?: boolean | undefined
  /** Language, completion, marks; made once or remembered, for a new one is taken over by the editor as a whole. */
  readonly extensions?: Extension
}

/** Text as programs are written, in a field that grows with it. */
export function CodeField({ value, onChange, extensions = [], ...look }: CodeFieldProps) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const changed = useEffectEvent(onChange)
  const begin = useEffectEvent((parent: HTMLElement) => {
    const doc = value
    return new EditorView({ parent, state: EditorState.create({ doc, extensions: basics(changed) }) })
  })
  useEffect(() => {
    if (host.current === null) return
    const made = begin(host.current)
    view.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => {
    if (view.current) takeOver(view.current, value)
  }, [value])
  useEffect(() => view.current?.dispatch({ effects: given.reconfigure(extensions) }), [extensions])
  const { id, label, describedBy, placeholder, isInvalid, isRequired } = look
  useEffect(() => {
    const attributes = attributesOf({ id, label, describedBy, isInvalid, isRequired })
    const shown = [
      EditorView.contentAttributes.of(attributes),
      placeholder ? placeholderText(placeholder) : [],
    ]
    view.current?.dispatch({ effects: looks.reconfigure(shown) })
  }, [id, label, describedBy, placeholder, isInvalid, isRequired])
  return <div ref={host} className={classes.field} data-invalid={isInvalid || undefined} />
}

/** For a field of one line: Enter makes none, Shift+Enter does where a text needs several. */
export const oneLine: Extension = Prec.high(
  keymap.of([{ key: 'Enter', run: () => true, shift: insertNewline }]),
)

const given = new Compartment()
const looks = new Compartment()

/** Lists and hints stand outside of the field, in the colours of the page. */
const tooltipLook = EditorView.theme({
  '.cm-tooltip': {
    background: 'var(--desk-raised)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--desk-line)',
    fontSize: '0.75rem',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--mantine-color-desk-7)',
    color: '#ffffff',
  },
})

function basics(changed: (value: string) => void): Extension {
  return [
    EditorView.cspNonce.of(nonce),
    given.of([]),
    looks.of([]),
    history(),
    drawSelection(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    syntaxHighlighting(classHighlighter),
    tooltipLook,
    tooltips({ parent: document.body, position: 'fixed' }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of(({ docChanged, transactions, state }) => {
      const isByPerson = transactions.some((transaction) => !transaction.annotation(Transaction.remote))
      if (docChanged && isByPerson) changed(state.doc.toString())
    }),
  ]
}

/** Takes a text over that somebody else changed, with the cursor where it was as far as that can be. */
function takeOver(view: EditorView, value: string): void {
  const now = view.state.doc.toString()
  if (now === value) return
  view.dispatch({
    changes: differenceOf(now, value),
    annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
  })
}

/** The one stretch that differs, so that marks and the cursor before and behind it stay. */
function differenceOf(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}

function attributesOf({
  id,
  label,
  describedBy,
  isInvalid,
  isRequired,
}: Pick<CodeFieldProps, 'id' | 'label' | 'describedBy' | 'isInvalid' | 'isRequired'>): Record<
  string,
  string
> {
  return {
    'aria-label': label,
    ...(id !== undefined && { id }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
    ...(isInvalid && { 'aria-invalid': 'true' }),
    ...(isRequired && { 'aria-required': 'true' }),
    spellcheck: 'false',
    dir: 'auto',
  }
}
