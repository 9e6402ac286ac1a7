/** What ours and the yardstick are both given to do. */

/** A batch as large as central takes one. */
export const BATCH = 1000
export const BATCHES = 20
/** Before the clock runs. */
export const WARM_UP = 4
export const CONNECTIONS = 4

export const RUNNERS = 4
export const AT_A_TIME = 10
/** How often each of them takes, before the clock runs and then. */
export const WARM_UP_TURNS = 25
export const TURNS = 100
/** What is measured of the backlog, and all of it. */
export const MEASURED = RUNNERS * TURNS * AT_A_TIME
export const BACKLOG = MEASURED + RUNNERS * WARM_UP_TURNS * AT_A_TIME

export type Content = Readonly<Record<string, unknown>>

/** The content of an item: an invoice, as JSON about 1 KB. */
export function invoice(number: number): Content {
  const lines = Array.from({ length: 8 }, (_, index) => ({
    position: index + 1,
    article: `A-${number % 97}-${index}`,
    text: 'Hexagon screws, galvanised, box of 200',
    quantity: index + 2,
    price: 12.5 + index,
  }))
  return {
    number: `INV-${number}`,
    supplier: 'Nordwind Supplies Ltd',
    date: '2026-03-14',
    total: 812.4,
    lines,
  }
}

/** Invoices in batches, each with a number of its own. */
export function invoices(batches: number, from = 0): Content[][] {
  return Array.from({ length: batches }, (_, batch) =>
    Array.from({ length: BATCH }, (_, index) => invoice(from + batch * BATCH + index)),
  )
}

/** Does the work for all of these, so many at a time; gives the milliseconds that took. */
export async function timed<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<number> {
  const left = all.values()
  const started = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await work(one)
    }),
  )
  return performance.now() - started
}
