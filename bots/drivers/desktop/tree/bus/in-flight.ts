/** As many calls as go out together: the answers of one batch come while the next is made, and no queue grows without end. */
const TOGETHER = 256

/** Calls for each of many, in order, a batch at a time. */
export async function forAll<T, R>(
  many: readonly T[],
  call: (one: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers: R[] = []
  for (let from = 0; from < many.length; from += TOGETHER) {
    const batch = many.slice(from, from + TOGETHER)
    answers.push(...(await Promise.all(batch.map((one, i) => call(one, from + i)))))
  }
  return answers
}
