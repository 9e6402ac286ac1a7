import { z } from 'zod'
import { seenElement } from './element.ts'
import { button, modifiers, point } from './pointer.ts'

/** What every fact says. */
const common = {
  /** Its identity, in the order in which facts arrived. */
  seq: z.int(),
  /** When it happened, in milliseconds since 1970 with fractions; facts are composed in this order. */
  at: z.number(),
  /** Tabs are numbered in the order in which they were opened, from 1. */
  tab: z.int().positive(),
  /** The document it happened in; another one after each navigation of the frame. */
  document: z.string(),
}

const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ ...common, fact: z.literal(kind), ...shape })

/** A mouse button went down. The element is what stands there at that moment. */
const press = fact('press', {
  element: seenElement,
  button,
  modifiers,
  /** From the upper left corner of the element, CSS pixels. */
  position: point,
})

/** A mouse button went up; `element` only where it is another one than was pressed. */
const release = fact('release', { button, element: seenElement.optional() })

/** The browser made a click of it: by the mouse, or of Enter or the space bar, or by a label for its control. */
const click = fact('click', {
  element: seenElement,
  by: z.enum(['mouse', 'key', 'label', 'submit']),
  button,
  modifiers,
  position: point,
  /** 2 for the second click of a double click. */
  count: z.int(),
})

/** The mouse was dragged, by the browser's own drag and drop or by the page's. */
const drag = fact('drag', {
  from: seenElement,
  /** Where it began, from the corner of `from`. */
  start: point,
  /** What lies under the mouse at the end, the dragged thing itself left out. */
  to: seenElement.optional(),
  /** Where it ended, from the corner of `to`. */
  end: point.optional(),
  /** From press to release, CSS pixels. */
  by: point,
  /** The way between, relative to its beginning, thinned to its corners: for drawing. */
  path: z.array(point),
  /** `to` holds `from` or is it: the drag moved something within one thing. */
  inside: z.boolean(),
  /** A slider's handle, the edge of a column: how far counts, not what lies there. */
  handle: z.boolean(),
  native: z.boolean(),
  /** What it ended on had made room on the way: `end` is from the corner where that lay when the drag began. */
  shifted: z.boolean().optional(),
  /** It selected text and moved nothing. */
  selecting: z.boolean(),
})

/** The mouse rested on something, and what was used next became visible by it. Stated right before that use. */
const hover = fact('hover', { element: seenElement })

/** Something was scrolled since the last action; `appeared`: what was used next came into the page by it. */
const scroll = fact('scroll', {
  /** What was scrolled; the page itself where not given. */
  element: seenElement.optional(),
  by: point,
  revealed: z.boolean(),
})

/** The wheel was turned over something that answers it itself, such as a map. */
const wheel = fact('wheel', {
  element: seenElement,
  by: point,
  modifiers,
  /** Where the mouse was, from the upper left corner of the element; older recordings do not say it. */
  position: point.optional(),
})

/** A field has another value, by whatever means. */
const input = fact('input', {
  element: seenElement,
  /** Its value now; for rich text as text. Not given for secrets. */
  value: z.string().optional(),
  /** For check boxes, radio buttons and switches. */
  checked: z.boolean().optional(),
  /** Labels of the options that are chosen now. */
  options: z.array(z.string()).optional(),
  /** What was added, as far as the browser says so; never for secrets. */
  data: z.string().optional(),
  /** As the browser names it: insertText, deleteContentBackward, insertFromPaste, insertCompositionText, ... */
  how: z.string(),
  /** The page took the value at once and left the field empty. */
  emptied: z.boolean().optional(),
  /** False where it was neither typed nor pasted: chosen from a picker, dropped, turned by an arrow key. */
  trusted: z.boolean().default(true),
})

/** A key that is more than a letter in a field: Enter, Escape, arrows, chords; letters outside of fields. */
const key = fact('key', {
  /** Where the focus was; not given where it was nowhere. */
  element: seenElement.optional(),
  /** As in `KeyboardEvent.key`. */
  key: z.string(),
  modifiers,
  /** The page took the key for itself. */
  prevented: z.boolean(),
  repeated: z.boolean(),
})

const clipboard = fact('clipboard', {
  element: seenElement.optional(),
  action: z.enum(['copy', 'cut', 'paste']),
  /** Not given for secrets and where recording is secure. */
  text: z.string().optional(),
})

/** Files were chosen, or dropped from outside. */
const files = fact('files', {
  element: seenElement,
  files: z.array(z.object({ name: z.string(), /** Absolute. */ path: z.string().optional() })),
})

/** An alert, confirm, prompt, or the question before leaving, and what was answered. */
const dialog = fact('dialog', {
  type: z.enum(['alert', 'confirm', 'prompt', 'beforeunload']),
  message: z.string(),
  accepted: z.boolean(),
  text: z.string().optional(),
})

const download = fact('download', { name: z.string() })

/** A tab came: opened by a page (`opener`) or by the person. */
const opened = fact('opened', { opener: z.int().positive().optional(), address: z.string() })

/** A tab went: closed by its page or by the person. */
const closed = fact('closed', { by: z.enum(['page', 'person']) })

/** The main frame of a tab shows another address. */
const navigated = fact('navigated', {
  address: z.string(),
  /** `person`: by the address bar, back, forward, reload; `page`: a link, a form, a script, a redirect. */
  by: z.enum(['person', 'page']),
  /** The document stayed: history.pushState, an anchor. */
  same: z.boolean(),
})

/** The page sent something that may change the world: anything but GET, HEAD and OPTIONS, or over a socket. */
const sent = fact('sent', {
  method: z.string(),
  /** Without query and fragment. */
  address: z.string(),
  /** `form`: a form was sent as a page; `script`: fetch or XMLHttpRequest; `beacon`: sent in passing. */
  means: z.enum(['form', 'script', 'beacon', 'socket']),
  /** As far as can be told it asks rather than changes: a GraphQL query, a search. */
  asks: z.boolean(),
  /** The same was sent before with nobody doing anything. */
  background: z.boolean(),
  /** A password or one-time code was in the page that sent it: it may be a log-in. */
  secret: z.boolean(),
})

/** Something came into the page while the person waited; stated before what was done next. */
const appeared = fact('appeared', { element: seenElement, /** It went away again. */ gone: z.boolean() })

/** The person pointed at something for the recorder, not for the page. */
const pick = fact('pick', {
  purpose: z.enum(['assert', 'extract', 'extract-list', 'extract-table', 'verify']),
  element: seenElement,
  /** Text or value of the element, rows of the table. Not given where recording is secure. */
  found: z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]).optional(),
  /**
   * For lists, and for tables that are none to the browser: `element` is what holds them, and this says as CSS from
   * there what is read: each item, or each row with its columns as CSS from the row ('' for the row itself).
   */
  parts: z.object({ each: z.string(), columns: z.record(z.string(), z.string()).optional() }).optional(),
  /** The step that `verify` belongs to. */
  step: z.int().optional(),
})

/** What a person did or a page answered, and nothing of what it may mean. */
export const facts = z.discriminatedUnion('fact', [
  press,
  release,
  click,
  drag,
  hover,
  scroll,
  wheel,
  input,
  key,
  clipboard,
  files,
  dialog,
  download,
  opened,
  closed,
  navigated,
  sent,
  appeared,
  pick,
])
export type Fact = z.infer<typeof facts>
export type FactOf<K extends Fact['fact']> = Extract<Fact, { fact: K }>
