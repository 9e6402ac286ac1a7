import type { Lease } from '../../api/central/contract/leases.ts'
import { type Dispatch, deleteJobsOf } from '../dispatch/index.ts'
import { endItems } from '../items/end.ts'
import type { Queryable } from '../store/store.ts'
import { type Draft, stateOf } from './draft.ts'
import type { Drafts } from './drafts.ts'
import type { Teller } from './pc.ts'

/**
 * Writes what reports changed of items, a few statements for any number. All are asked at once, so that whatever is asked
 * behind them finds it written without having to wait.
 */
export async function writeDrafts(
  tx: Queryable,
  dispatch: Dispatch,
  { all }: Drafts,
  teller: Teller,
): Promise<void> {
  const ended = all.filter((draft) => draft.underLease)
  const byRunner = Map.groupBy(ended, ({ holder }) => holder.runner ?? teller.runner)
  await Promise.all([
    writeCommits(tx, all),
    writeFences(tx, all),
    writeCorrected(tx, all),
    ...[...byRunner].map(([runner, some]) => writeEnded(tx, dispatch, runner, some)),
  ])
}

async function writeCommits(tx: Queryable, drafts: readonly Draft[]): Promise<void> {
  const commits = drafts.flatMap(({ known, changedCommits }) =>
    changedCommits.map(({ intendedAt, settledAt, settledBy, ...same }) => {
      return {
        ...same,
        item: known.id,
        intended_at: intendedAt,
        settled_at: settledAt,
        settled_by: settledBy,
      }
    }),
  )
  if (commits.length === 0) return
  await tx.query(
    `INSERT INTO deskhand.commits (item, token, fence, step, state, value, intended_at, settled_at, settled_by)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS told (
       item uuid, token text, fence bigint, step text, state text, value jsonb,
       intended_at double precision, settled_at double precision, settled_by text
     )
     ON CONFLICT (item, token) DO UPDATE SET fence = excluded.fence, step = excluded.step, state = excluded.state,
       value = excluded.value, intended_at = excluded.intended_at, settled_at = excluded.settled_at,
       settled_by = excluded.settled_by`,
    [JSON.stringify(commits)],
  )
}

/** A fence that was given out once is never given out again. */
async function writeFences(tx: Queryable, drafts: readonly Draft[]): Promise<void> {
  const raised = drafts
    .filter(({ known, fence }) => fence > known.fence)
    .map(({ known, fence, holder }) => ({ id: known.id, fence, runner: holder.runner }))
  if (raised.length === 0) return
  await tx.query(
    `UPDATE deskhand.items AS i SET fence = told.fence, runner = told.runner
     FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, fence bigint, runner text) WHERE i.id = told.id`,
    [JSON.stringify(raised)],
  )
}

async function writeCorrected(tx: Queryable, drafts: readonly Draft[]): Promise<void> {
  const told = drafts.flatMap(({ known, corrected }) =>
    corrected
      ? [
          {
            id: known.id,
            state: stateOf(corrected),
            error: corrected.error,
            ended: instantOf(corrected.ended),
          },
        ]
      : [],
  )
  if (told.length === 0) return
  await tx.query(
    `WITH corrected AS (
       UPDATE deskhand.items AS i SET state = told.state, error = nullif(told.error, 'null'::jsonb),
         ended_at = least(told.ended, now())
       FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, state text, error jsonb, ended timestamptz)
       WHERE i.id = told.id RETURNING i.id, i.queue
     ), ${deleteJobsOf('corrected')}
     SELECT`,
    [JSON.stringify(told)],
  )
}

async function writeEnded(
  tx: Queryable,
  dispatch: Dispatch,
  runner: string,
  drafts: readonly Draft[],
): Promise<void> {
  const ends = drafts.flatMap(({ underLease }) =>
    underLease ? [{ lease: underLease.lease, state: underLease.end.state, error: underLease.end.error }] : [],
  )
  const late = await endItems(tx, dispatch, runner, ends)
  if (late.length > 0) throw disagreement(late)
}

/** The items are locked and were looked at: to go on would lose how they ended. */
function disagreement(late: readonly Lease[]): Error {
  const which = late.map(({ id, fence }) => `${id} (fence ${fence})`).join(', ')
  return new Error(`Items whose fence was the newest could not be ended: ${which}`)
}

/** The clock of a PC may be anywhere; what is no instant at all is left out. */
function instantOf(milliseconds: number | null): string | null {
  if (milliseconds === null) return null
  const date = new Date(milliseconds)
  const isPlausible = date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= 9999
  return isPlausible ? date.toISOString() : null
}
