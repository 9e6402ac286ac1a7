import type { Adopted, KeptError } from '../../../bots/engine/journal/index.ts'
import { type ErrorCode, errorCatalogue } from '../../../bots/errors/index.ts'
import type { LeasedItem } from '../../api/central/contract/leases.ts'

type HeardError = LeasedItem['outcomes']['failures'][number]['error']

/** What central says of an item that others worked on, as the journal adopts it. */
export function adoptable({ bot, reference, commits, outcomes }: LeasedItem): Adopted {
  return {
    bot,
    reference,
    commits: commits.map(({ settledAt, settledBy, ...commit }) => {
      return { ...commit, settledAt: settledAt ?? undefined, settledBy: settledBy ?? undefined }
    }),
    outcomes: {
      results: outcomes.results.map(({ inputs, ...result }) => ({ ...result, inputs: inputs ?? undefined })),
      failures: outcomes.failures.map(({ error, ...failure }) => ({ ...failure, error: heardError(error) })),
    },
  }
}

/** An error that central passes on; a code of a newer Deskhand becomes `unexpected`. */
function heardError({ code, message, expected, found, next, step, at }: HeardError): KeptError {
  return {
    code: Object.hasOwn(errorCatalogue, code) ? (code as ErrorCode) : 'unexpected',
    message,
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    next,
    ...(step !== undefined && { step }),
    ...(at !== undefined && { at }),
  }
}
