import { z } from 'zod'
import { suggestion } from '../../errors/index.ts'
import { isFormula } from '../formula/index.ts'
import type { Node, Source } from '../yaml/source.ts'
import { childOf, keyOf } from './node-at.ts'

/**
 * A schema drops fields that it does not know without a word; in a bot they are misspelt, and refused.
 * `value` is what stands in the file, `taken` what its schema made of it.
 */
export function refuseDropped(
  source: Source,
  node: Node,
  schema: z.ZodType | undefined,
  { value, taken }: { value: unknown; taken: unknown },
  what: string,
): void {
  if (!holdsFields(value) || !holdsFields(taken)) return
  for (const [name, inner] of Object.entries(value)) {
    const innerSchema = schemaOf(schema, name)
    if (name in taken) {
      refuseDropped(
        source,
        childOf(node, name) ?? null,
        innerSchema,
        { value: inner, taken: taken[name] },
        what,
      )
    } else {
      const names = namesOf(schema)
      source.refuse(
        'field-unknown',
        `${what} knows no "${name}"${suggestion(name, names)}`,
        keyOf(node, name),
        {
          expected: names.length > 0 ? `one of ${names.join(', ')}` : undefined,
          found: name,
        },
      )
    }
  }
}

/** Maps, and lists by their places. */
function holdsFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isFormula(value)
}

function namesOf(schema: z.ZodType | undefined): string[] {
  const bare = unwrapped(schema)
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : []
}

function schemaOf(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodObject) return bare.shape[name]
  if (bare instanceof z.ZodRecord) return bare.valueType as z.ZodType
  return bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined
}

/** What stands inside `.optional()`, `.default()` and the like. */
function unwrapped(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = (schema?.def as { innerType?: z.ZodType } | undefined)?.innerType
  return inner ? unwrapped(inner) : schema
}
