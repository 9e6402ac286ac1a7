import { z } from 'zod'

/** Every type of step that the Recorder of Chrome's DevTools and `@puppeteer/replay` know. */
export const chromeStepTypes = [
  'change',
  'click',
  'close',
  'customStep',
  'doubleClick',
  'emulateNetworkConditions',
  'hover',
  'keyDown',
  'keyUp',
  'navigate',
  'scroll',
  'setViewport',
  'waitForElement',
  'waitForExpression',
] as const

const base = {
  timeout: z.number().optional(),
  assertedEvents: z
    .array(z.object({ type: z.string(), url: z.string().optional(), title: z.string().optional() }))
    .optional(),
  target: z.string().optional(),
  frame: z.array(z.int().nonnegative().max(1000)).max(20).optional(),
}
/** One selector: a text, or one text for each shadow root on the way. */
const selectors = z.array(z.union([z.string(), z.array(z.string()).max(50)])).max(100)
const onElement = { ...base, selectors: selectors.min(1) }
const pointer = {
  ...onElement,
  button: z.enum(['primary', 'auxiliary', 'secondary', 'back', 'forward']).optional(),
  deviceType: z.enum(['mouse', 'pen', 'touch']).optional(),
  offsetX: z.number().optional(),
  offsetY: z.number().optional(),
}
const key = { ...base, key: z.string().min(1) }
const bytes = z.number()

const known = z.discriminatedUnion('type', [
  z.object({ type: z.literal('change'), ...onElement, value: z.string() }),
  z.object({ type: z.literal('click'), ...pointer, duration: z.number().optional() }),
  z.object({ type: z.literal('close'), ...base }),
  z.object({ type: z.literal('customStep'), ...base, name: z.string() }),
  z.object({ type: z.literal('doubleClick'), ...pointer }),
  z.object({
    type: z.literal('emulateNetworkConditions'),
    ...base,
    download: bytes,
    upload: bytes,
    latency: bytes,
  }),
  z.object({ type: z.literal('hover'), ...onElement }),
  z.object({ type: z.literal('keyDown'), ...key }),
  z.object({ type: z.literal('keyUp'), ...key }),
  z.object({ type: z.literal('navigate'), ...base, url: z.string() }),
  z.object({
    type: z.literal('scroll'),
    ...base,
    x: z.number().optional(),
    y: z.number().optional(),
    selectors: selectors.optional(),
  }),
  z.object({ type: z.literal('setViewport'), ...base, width: z.number(), height: z.number() }),
  z.object({
    type: z.literal('waitForElement'),
    ...onElement,
    operator: z.enum(['>=', '==', '<=']).optional(),
    count: z.int().nonnegative().max(10_000).optional(),
    visible: z.boolean().optional(),
    attributes: z.record(z.string(), z.string()).optional(),
    properties: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ type: z.literal('waitForExpression'), ...base, expression: z.string() }),
])

export type ChromeStep = z.output<typeof known>
/** A step of that type. */
export type ChromeStepOf<T extends ChromeStep['type']> = Extract<ChromeStep, { type: T }>
export type ChromeSelectors = z.output<typeof selectors>

/** A step of a type that is newer than this list: it is told, not refused. */
export interface UnknownStep {
  readonly type: 'unknown'
  readonly name: string
}

const step = z.looseObject({ type: z.string() }).transform((raw, context): ChromeStep | UnknownStep => {
  const types: readonly string[] = chromeStepTypes
  if (!types.includes(raw.type)) return { type: 'unknown', name: raw.type }
  const { data, error } = known.safeParse(raw)
  if (data) return data
  context.issues.push(...error.issues.map((issue) => ({ ...issue, input: raw }) as z.core.$ZodRawIssue))
  return z.NEVER
})

/** A recording as Chrome exports it to a JSON file. */
export const chromeRecording = z.object({
  title: z.string(),
  timeout: z.number().positive().optional(),
  steps: z.array(step).min(1).max(20_000),
})
