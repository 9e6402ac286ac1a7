import { z } from 'zod'
import type { DescribedElement } from '../../bots/elements/types.ts'
import { fingerprint, selector } from '../../bots/format/read/lock.ts'

/** A window of the desktop. */
export const windowChoice = z.strictObject({ title: z.string().optional(), program: z.string().optional() })

const described: z.ZodType<DescribedElement> = selector.extend({
  window: windowChoice.optional(),
  within: z.lazy(() => described).optional(),
  further: z.array(selector).optional(),
  fingerprint: fingerprint.optional(),
})

/** What kind of thing an element is to a person who works with it. */
export const natures = [
  /** A field whose value can be typed: input, textarea, spinbutton. */
  'text',
  /** A field that the browser has a picker for: date, time, colour, range. */
  'picked',
  /** Text that is edited in place: contenteditable. */
  'rich',
  'select',
  /** Checkbox, radio button or switch, the browser's own or by ARIA. */
  'check',
  'file',
  'button',
  'link',
  'other',
] as const

const plain = z.object({
  /** Tells elements of one document apart: the same element has the same number as long as the document lives. */
  element: z.int(),
  description: described,
  /** Frames from the page inwards, each described in the one around it; empty on the page itself. */
  frames: z.array(described).default([]),
  nature: z.enum(natures),
  /** A password, a one-time code, or what was one before: what is typed here is a secret. */
  secret: z.boolean().default(false),
  /** It offers something while one types: a combobox, a field with a list or a pop-up. */
  suggests: z.boolean().default(false),
  /** It only takes the keys: what they do is drawn elsewhere, as editors of code do. */
  unseen: z.boolean().optional(),
  /** For `check`: whether it was on before. */
  checked: z.boolean().optional(),
  /** A file that is put in from outside belongs to the hidden field behind it. */
  multiple: z.boolean().optional(),
  /** What lies in its middle is something else that can be used. */
  parted: z.boolean().optional(),
  /** When it, or what it stands in, came into the page or became visible; not given where it was there from the start. */
  appeared: z.number().optional(),
  /** In windows of the desktop: the way to it through menus, by their names; beginning in a bar of menus. */
  menu: z.array(z.string()).optional(),
  /** In windows of the desktop: these are words, and what was used is beside them and has none. */
  beside: z.boolean().optional(),
  /** In windows of the desktop: a text of several lines. */
  multiline: z.boolean().optional(),
  /** The form that it belongs to, so that user name and password are known to go together. */
  form: z.int().optional(),
})

/** An element as it was at the moment of the fact, before the page could change it. */
export type SeenElement = z.infer<typeof plain>

/** What elements became by being checked: the same one stands in many facts. */
const checked = new WeakMap<object, SeenElement>()

/** Reads an element as a page told it; throws where it is none. The same object is checked once. */
export const seenElement = z.custom<unknown>().transform((value, context): SeenElement => {
  const known = isObject(value) ? checked.get(value) : undefined
  if (known) return known
  const read = plain.safeParse(value)
  if (read.success && isObject(value)) checked.set(value, read.data)
  if (read.success) return read.data
  for (const { path, message } of read.error.issues)
    context.addIssue({ code: 'custom', path, message, input: value })
  return z.NEVER
})

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
