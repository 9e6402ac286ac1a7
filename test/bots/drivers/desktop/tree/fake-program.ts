import type { BusClient, Ref } from '../../../../../bots/drivers/desktop/tree/bus/client.ts'
import { Refused } from '../../../../../bots/drivers/desktop/tree/bus/failures.ts'
import { idOf } from '../../../../../bots/drivers/desktop/tree/program/raw.ts'

/** What it says of an element, by the method that it is asked with; refused where that is nothing. */
type Answers = ReadonlyMap<unknown, (id: string) => unknown>

/** A program on the bus that answers so. */
export function fakeProgram(answers: Answers): BusClient {
  const ask = async (ref: Ref, method: unknown) => {
    const answer = answers.get(method)?.(idOf(ref))
    if (answer === undefined) throw new Refused('It says nothing of that')
    return answer
  }
  return { ask } as unknown as BusClient
}
