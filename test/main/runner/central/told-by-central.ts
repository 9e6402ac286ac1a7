import { ORPCError } from '@orpc/client'
import type { RefusalCode } from '../../../../main/api/central/client.ts'
import { refusals } from '../../../../main/api/central/contract/common.ts'
import { CentralUnreachable } from '../../../../main/api/central/unreachable.ts'

/** What a client throws where central refuses. */
export function refused(code: RefusalCode, message = refusals[code].message) {
  return new ORPCError(code, { status: refusals[code].status, message })
}

/** What a client throws where central does not answer. */
export function away(message = 'no answer') {
  return new CentralUnreachable(message)
}
