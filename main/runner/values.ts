import { z } from 'zod'

/** Types of value that a person can write in one line. */
export type ValueType = 'text' | 'number' | 'yes-no' | 'date'

const readers = {
  text: z.string(),
  number: z.union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^[+-]?(\d+\.?\d*|\.\d+)$/)
      .transform(Number),
  ]),
  'yes-no': z.union([
    z.boolean(),
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['yes', 'no', 'true', 'false']))
      .transform((written) => written === 'yes' || written === 'true'),
  ]),
  date: z.string().trim().pipe(z.iso.date()),
} satisfies Record<ValueType, z.ZodType>

const forms: Record<ValueType, string> = {
  text: 'a text',
  number: 'a number such as 1234.50',
  'yes-no': 'yes or no',
  date: 'a date such as 2026-01-31',
}

export type ReadValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string }

/** The value of the type, from itself or from how a person wrote it; else what was expected, in words. */
export function readValue(type: ValueType, written: unknown): ReadValue {
  const read = readers[type].safeParse(written)
  return read.success ? { ok: true, value: read.data } : { ok: false, expected: forms[type] }
}
