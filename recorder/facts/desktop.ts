import { z } from 'zod'
import { seenElement, windowChoice } from './element.ts'
import { button, modifiers, point } from './pointer.ts'

/** A window as it was at the moment of the fact. */
const desktopWindow = z.object({
  /** The same as long as it is open. */
  id: z.int(),
  title: z.string(),
  /** What tells it from the others that were open then. */
  choice: windowChoice,
})
export type DesktopWindow = z.infer<typeof desktopWindow>

/** What every fact says. */
const common = {
  /** Its identity, in the order in which facts arrived, which is that in which they happened. */
  seq: z.int(),
  /** When it happened, in milliseconds since 1970. */
  at: z.number(),
  /** The window that it happened in; not given on the bare desktop. */
  window: desktopWindow.optional(),
}

const fact = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ ...common, fact: z.literal(kind), ...shape })

/** A mouse button went down, on what stood there before. */
const press = fact('press', {
  element: seenElement,
  button,
  modifiers,
  /** From the upper left corner of the element, in pixels. */
  position: point,
  /** It is the title bar, the edge or the menu of the window, which belong to the window manager. */
  isFrame: z.boolean(),
})

/** A mouse button went up. */
const release = fact('release', {
  button,
  /** From press to release, in pixels of the screen. */
  by: point,
  /** The way between, relative to its beginning. */
  path: z.array(point),
  /** What stands there and where on it, where that is another place than that of the press. */
  element: seenElement.optional(),
  position: point.optional(),
})

/** The wheel was turned by so many notches. */
const wheel = fact('wheel', { element: seenElement, by: point, modifiers })

/** A key went down; a modifier only where nothing else was done while it was held. */
const key = fact('key', {
  /** What had the keyboard; not given where no program tells. */
  element: seenElement.optional(),
  /** As in steps: `a`, `Enter`, `F5`. Not given where a secret is typed. */
  key: z.string().optional(),
  modifiers,
  /** What it wrote under the layout that was in force, '' for nothing. Not given where a secret is typed. */
  text: z.string().optional(),
  /** It went to the menu of the window, which belongs to the window manager. */
  isFrame: z.literal(true).optional(),
})

/** What a field, box or list holds; never of secrets, nor where recording is secure. */
const value = fact('value', {
  element: seenElement,
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** When it was read, as seen from what is typed: before the first key, at rest, or when something else was done already. */
  when: z.enum(['before', 'after', 'late']),
})

/** A window came; `started` where a program that was not there before opened it. */
const opened = fact('opened', {
  started: z.object({ program: z.string(), args: z.array(z.string()) }).optional(),
})

const closed = fact('closed', {})

/** Another window has the keyboard. */
const activated = fact('activated', {})

/** What a person did on the desktop or a program answered, and nothing of what it may mean. */
export const desktopFacts = z.discriminatedUnion('fact', [
  press,
  release,
  wheel,
  key,
  value,
  opened,
  closed,
  activated,
])
export type DesktopFact = z.infer<typeof desktopFacts>
export type DesktopFactOf<K extends DesktopFact['fact']> = Extract<DesktopFact, { fact: K }>
/** A fact before it is numbered. */
export type NewDesktopFact = DesktopFact extends infer F
  ? F extends DesktopFact
    ? Omit<F, 'seq'>
    : never
  : never
