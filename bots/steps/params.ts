import { z } from 'zod'
import type { ElementDescription } from '../elements/types.ts'
import { Secret } from '../secrets/index.ts'

/**
 * What a parameter is for, beyond the shape of its value. The parser reads it to know what may stand there,
 * the studio to choose a widget, the engine to know what to work out before a step runs.
 */
export interface ParamMeta {
  /** A text beginning with `=` is worked out when the step runs. */
  readonly formula?: true
  /** Not worked out beforehand: the step gets a function and asks when it wants to know. */
  readonly lazy?: true
  /** Stands for a name in elements.yaml; the step gets the element's description. */
  readonly element?: true
  /** A name that the step gives to a variable for the steps inside it. */
  readonly binds?: true
  /** The name of a subflow of the bot. */
  readonly subflow?: true
  /** A file or folder. */
  readonly path?: true
  /** An asset of type credential. */
  readonly credential?: true
  /** May be a secret, so that what stands there is not shown to everybody. */
  readonly secret?: true
  /** A length of time. */
  readonly duration?: true
  /** Any nested value may be a formula: `with: { account: =assets.account }`. */
  readonly deep?: true
}

/** A text that is a formula: `=invoice.total > 100`. */
export type FormulaText = `=${string}`

/** What is known of a parameter; wrappers such as `.optional()` and `.default()` are seen through. */
export function paramMeta(schema: z.ZodType): ParamMeta {
  const own = schema.meta()?.deskhand
  if (own) return own as ParamMeta
  const inner = (schema.def as { innerType?: z.ZodType }).innerType
  return inner ? paramMeta(inner) : {}
}

/** A value that may be given by a formula; the step gets the value. */
export function formula<T extends z.ZodType>(value: T): z.ZodType<z.output<T>, z.input<T> | FormulaText> {
  return mark(value, { formula: true }) as z.ZodType<z.output<T>, z.input<T> | FormulaText>
}

/** A map or list in which any value may be given by a formula. */
export function formulas<T extends z.ZodType>(value: T): T {
  return mark(value, { formula: true, deep: true }) as T
}

/** A formula that the step itself works out, each time it asks. */
export function lazy<T extends z.ZodType>(_value: T): z.ZodType<() => Promise<z.output<T>>, FormulaText> {
  const asked = z.custom<() => Promise<z.output<T>>>((value) => typeof value === 'function')
  return mark(asked, { formula: true, lazy: true }) as unknown as z.ZodType<
    () => Promise<z.output<T>>,
    FormulaText
  >
}

/** The name of an element in elements.yaml; the step gets its description. */
export function element(): z.ZodType<ElementDescription, string> {
  const description = z.custom<ElementDescription>((value) => typeof value === 'object' && value !== null)
  return mark(description, { element: true }) as unknown as z.ZodType<ElementDescription, string>
}

/** A variable that the steps inside a container see. */
export function binding(): z.ZodString {
  return mark(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'a name of letters, digits and _'), { binds: true })
}

/** The name of a subflow: `ledger/log-in`. */
export function subflow(): z.ZodString {
  return mark(z.string().min(1), { subflow: true })
}

/** Text that may be a secret; the driver reveals it at the moment of use. */
export function textOrSecret(): z.ZodType<string | Secret, string> {
  const either = z.union([z.string(), z.instanceof(Secret)])
  return mark(either, { secret: true }) as unknown as z.ZodType<string | Secret, string>
}

/** What a field, box or slider holds; text may be a secret. */
export function valueOrSecret(): z.ZodType<string | number | boolean | Secret, string | number | boolean> {
  return mark(z.union([textOrSecret(), z.number(), z.boolean()]), { secret: true })
}

/** A file or folder: its path, or what `$files` and `file.list` give; the step gets the path as written. */
export function path(): z.ZodType<string, string | { path: string }> {
  const text = z.string().min(1)
  const either = z.union([text, z.object({ path: text }).transform((file) => file.path)])
  return mark(either, { formula: true, path: true })
}

/** What `assets.<name>` of type credential gives. */
export const credential = mark(z.object({ user: z.string(), password: z.instanceof(Secret) }), {
  credential: true,
})
export type Credential = z.output<typeof credential>

/** A length of time: seconds as a number, or `500ms`, `30s`, `2m`, `1h`; the step gets milliseconds. */
export const duration = mark(
  z
    .union([
      z.number().nonnegative(),
      z.string().regex(/^\d+(\.\d+)?(ms|s|m|h)$/, 'a duration such as 500ms, 30s, 2m or 1h'),
    ])
    .transform((written) => milliseconds(written)),
  { duration: true },
)

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

function milliseconds(written: number | string): number {
  if (typeof written === 'number') return written * 1000
  const unit = /[a-z]+$/.exec(written)?.[0] ?? 's'
  return Number.parseFloat(written) * (UNITS[unit] ?? 1000)
}

function mark<T extends z.ZodType>(schema: T, meta: ParamMeta): T {
  return schema.meta({ ...schema.meta(), deskhand: { ...paramMeta(schema), ...meta } }) as T
}
