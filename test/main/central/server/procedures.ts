import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { z } from 'zod'
import { centralContract } from '../../../../main/api/central/contract/index.ts'
import type { Procedure } from '../../../../main/api/central/roles.ts'

export type SchemaType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'

/** JSON Schema, as far as zod writes it for the contract. */
export interface Schema {
  readonly type?: SchemaType | readonly SchemaType[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** One procedure of the contract, as a caller sees it. */
export interface ContractProcedure {
  readonly name: Procedure
  readonly method: string
  /** With the names of its parameters in braces. */
  readonly path: string
  /** Of all that it takes, in path, query and body; none where it takes nothing. */
  readonly input: Schema | undefined
  /** Whether its body is a file. */
  readonly isFile: boolean
  /** Whether it answers with events for as long as somebody listens. */
  readonly isStream: boolean
}

/** All that central can be asked, walked from the contract. */
export const procedures: readonly ContractProcedure[] = Object.entries(centralContract).flatMap(
  ([group, members]) =>
    Object.entries(members).map(([member, { '~orpc': contract }]) => {
      const { method = 'POST', path = '', inputStructure } = contract.route
      const { inputSchema } = contract
      return {
        name: `${group}.${member}` as Procedure,
        method,
        path,
        input:
          inputSchema instanceof z.ZodType
            ? (z.toJSONSchema(inputSchema, { io: 'input', unrepresentable: 'any' }) as Schema)
            : undefined,
        isFile: inputStructure === 'detailed',
        isStream: getEventIteratorSchemaDetails(contract.outputSchema) !== undefined,
      }
    }),
)
