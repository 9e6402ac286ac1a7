import { heal } from '../../../bots/elements/heal/index.ts'
import { type Row, row } from '../row.ts'
import { makeCases } from './cases.ts'
import { look, type Seen } from './look.ts'
import { heldOut, tunedOn } from './pages/index.ts'
import { similo } from './similo.ts'

/** Page changes in all, of which so many on kinds of pages that nothing was tuned on. */
const CASES = 1_000
const HELD_OUT = 500
const SEED = 20_261_122
/** Of Similo, as published: 598 elements of 40 sites, of which it failed on 72. */
const SIMILO_PUBLISHED = 0.88
/** Of what came after it, on other collections of pages: VON Similo and HybridSimilo. */
const DESCENDANTS_PUBLISHED = [0.947, 0.988] as const

type Verdict = 'right' | 'wrong' | 'refused'

interface Tally {
  readonly right: number
  readonly wrong: number
  /** Of those where the element is gone. */
  readonly goneRefused: number
}

/** Generated page changes: what is still found, what is taken for something else, what is refused. */
export async function healingBench(): Promise<Row[]> {
  const known = await look(makeCases(tunedOn, CASES - HELD_OUT, SEED))
  const unknown = await look(makeCases(heldOut, HELD_OUT, SEED + CASES))
  const seen = [...known, ...unknown]
  tellByChange(seen)
  const [ours, plain] = [tally(seen, verdictOf), tally(seen, verdictOfSimilo)]
  const [onKnown, onUnknown] = [tally(known, verdictOf), tally(unknown, verdictOf)]
  const [older, newer] = DESCENDANTS_PUBLISHED
  return [
    row(
      'page changes healed right, Similo in the same run',
      { ours: ours.right, yardstick: plain.right },
      { atLeast: 1 },
      ours.right >= 0.96,
    ),
    row('the same, Similo as published', { ours: ours.right, yardstick: SIMILO_PUBLISHED }, { atLeast: 1 }),
    row('the same, VON Similo as published', { ours: ours.right, yardstick: older }, { atLeast: 1 }),
    row('the same, HybridSimilo as published', { ours: ours.right, yardstick: newer }, { atLeast: 0.96 }),
    row(
      'the same, on pages held out, on those it was tuned on',
      { ours: onUnknown.right, yardstick: onKnown.right },
      { atLeast: 0.96 },
      onUnknown.right >= 0.96,
    ),
    row(
      'page changes healed wrong, Similo in the same run',
      { ours: ours.wrong, yardstick: plain.wrong },
      { atMost: 0.05 },
      ours.wrong <= 0.005 && onUnknown.wrong <= 0.005,
    ),
    row('removed elements refused, all of them', { ours: ours.goneRefused, yardstick: 1 }, { atLeast: 1 }),
  ]
}

function tally(seen: readonly Seen[], judge: (one: Seen) => Verdict): Tally {
  const share = (verdict: Verdict, of: readonly Seen[]) =>
    of.filter((one) => judge(one) === verdict).length / of.length
  const gone = seen.filter(({ expected }) => expected === 'gone')
  return { right: share('right', seen), wrong: share('wrong', seen), goneRefused: share('right', gone) }
}

/** Where nothing can be right but refusing, that is right. */
function verdictOf({ recorded, candidates, expected }: Seen): Verdict {
  const found = heal(recorded, candidates)
  if (!found.healed) return expected === 'there' ? 'refused' : 'right'
  return expected === 'there' && candidates[found.handle]?.meant ? 'right' : 'wrong'
}

function verdictOfSimilo({ recorded, candidates, expected }: Seen): Verdict {
  const found = similo(
    recorded,
    candidates.map(({ fingerprint }) => fingerprint),
  )
  if (found === undefined) return expected === 'there' ? 'refused' : 'right'
  return expected === 'there' && candidates[found]?.meant ? 'right' : 'wrong'
}

/** Which changes are hard; for whoever works on it. */
function tellByChange(seen: readonly Seen[]): void {
  for (const [change, cases] of Map.groupBy(seen, (one) => one.change)) {
    const { right, wrong } = tally(cases, verdictOf)
    console.error(
      `  ${change.padEnd(18)} ${percent(right)} right, ${percent(wrong)} wrong, of ${cases.length}`,
    )
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
