import { type AnyContractRouter, fallbackContractConfig } from '@orpc/contract'
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { centralContract } from '../../../api/central/contract/index.ts'
import { type Procedure, permissions } from '../../../api/central/roles.ts'
import { KEPT_HOURS, takesKey } from '../kept-answers.ts'
import { PROBLEM_TYPE } from '../problems.ts'
import { mayAnyone, PREFIX } from '../route-table.ts'

export type { OpenAPI }

const introduction = `Queues, items, people's tasks, runners, models' routes and the audit log of Deskhand.

A call names its token in the header \`Authorization: Bearer <token>\`: a person gets one by signing in (POST /sessions), a runner by enrolling (POST /runners). Instants are ISO 8601, bodies are JSON in UTF-8. Lists come in pages: \`next\` of one is the \`cursor\` of the one behind it. What goes wrong is told as a problem (RFC 9457).`

const converter = new ZodToJsonSchemaConverter({
  interceptors: [
    // Files are the only thing of the contract that JSON Schema has no word for.
    ({ schema, next }) =>
      schema._zod.def.type === 'custom' ? [true, { type: 'string', contentMediaType: '*/*' }] : next(),
  ],
})

/** The contract as OpenAPI 3.1, with who may call what. */
export async function openApi(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [converter] })
  const document = await generator.generate(centralContract as AnyContractRouter, {
    info: { title: 'Deskhand central', version, description: introduction },
    servers: [{ url: PREFIX }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, ...sharedParts },
  })
  const paths = Object.entries(document.paths ?? {}).map(([path, methods]) => [path, tellingMore(methods)])
  return { ...document, paths: Object.fromEntries(paths) }
}

function tellingMore(methods: OpenAPI.PathItemObject | undefined): Record<string, OpenAPI.OperationObject> {
  const operations = Object.entries(methods ?? {}) as [string, OpenAPI.OperationObject][]
  return Object.fromEntries(operations.map(([method, operation]) => [method, complete(method, operation)]))
}

/** The operation with its roles; errors are the same for all, so that they stand in one place. */
function complete(method: string, operation: OpenAPI.OperationObject): OpenAPI.OperationObject {
  const procedure = operation.operationId as Procedure
  const success = String(fallbackContractConfig('defaultSuccessStatus', undefined))
  const key = takesKey(method.toUpperCase(), procedure) && permissions[procedure].some(isPerson)
  return {
    ...operation,
    description: mayAnyone(procedure)
      ? 'For anyone, without a token.'
      : `For ${permissions[procedure].join(', ')}.`,
    ...(mayAnyone(procedure) && { security: [] }),
    ...(key && { parameters: [...(operation.parameters ?? []), { $ref: '#/components/parameters/key' }] }),
    responses: {
      [success]: operation.responses?.[success] ?? { description: 'OK' },
      default: { $ref: '#/components/responses/problem' },
    },
  }
}

function isPerson(role: string): boolean {
  return role !== 'runner' && role !== 'anyone'
}

const sharedParts: OpenAPI.ComponentsObject = {
  parameters: {
    key: {
      name: 'Idempotency-Key',
      in: 'header',
      description: `The request is done once: repeated under its key within ${KEPT_HOURS} hours, it gets the first answer again.`,
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    },
  },
  responses: {
    problem: {
      description: 'What went wrong, and what to do next',
      content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/problem' } } },
    },
  },
  schemas: {
    problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'detail', 'instance', 'code'],
      properties: {
        type: { type: 'string', description: 'Where this kind of problem is described' },
        title: { type: 'string' },
        status: { type: 'integer' },
        detail: { type: 'string', description: 'What was found, and what to do next' },
        instance: { type: 'string', description: 'Names this one problem, also in the log of central' },
        code: { type: 'string' },
        issues: {
          type: 'array',
          description: 'Which parts of the input are not as they should be',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: { path: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
}
