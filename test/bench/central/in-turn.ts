import { median } from '../row.ts'

const ROUNDS = 5

export interface Figures {
  readonly ours: number
  readonly yardstick: number
}

/** Measures both a few times in turn, so that what else the machine does meets both; gives the medians. */
export async function inTurn(
  measure: {
    readonly [K in keyof Figures]: () => Promise<number>
  },
): Promise<Figures> {
  const ours: number[] = []
  const yardstick: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    yardstick.push(await measure.yardstick())
    ours.push(await measure.ours())
    console.error(`${ours.at(-1)?.toPrecision(4)} against ${yardstick.at(-1)?.toPrecision(4)}`)
  }
  return { ours: median(ours), yardstick: median(yardstick) }
}
