import { z } from 'zod'

/** What the helper says of one element; a name of a pattern or state is there where it is so. */
export const wireNode = z.object({
  /** The runtime id, which no other element has while it is there. */
  id: z.string(),
  /** Index of what it stands in, in the same list; -1 for a window. */
  parent: z.number().int(),
  /** The control type without `ControlType.`: `Button`. */
  type: z.string(),
  name: z.string(),
  help: z.string(),
  pid: z.number().int(),
  program: z.string(),
  framework: z.string(),
  /** Left, top, width and height in pixels of the screen; null where it is not shown. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  states: z.array(z.string()),
  patterns: z.array(z.string()),
})
export type WireNode = z.infer<typeof wireNode>

const wireNodes = z.array(wireNode)

/** What can be asked of the helper, and what it gives. */
export const answers = {
  /** The windows of the desktop, with what stands in them where `pid` says whose are wanted. */
  read: wireNodes,
  /** The element at a point with all that it stands in, from its window down; none where there is nothing. */
  at: wireNodes,
  focused: wireNodes,
  /** One element as it is now; none where it is gone. */
  look: wireNodes,
  act: z.boolean(),
  focus: z.boolean(),
  scroll: z.boolean(),
  text: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** False where the element cannot be told. */
  set: z.boolean(),
} as const
export type Question = keyof typeof answers
export type Answer<Q extends Question> = z.infer<(typeof answers)[Q]>

/** One line from the helper. */
export const reply = z.union([
  z.object({ id: z.number().int(), gives: z.unknown() }),
  z.object({
    id: z.number().int(),
    failed: z.enum(['gone', 'cannot', 'refused', 'error']),
    says: z.string(),
  }),
])
