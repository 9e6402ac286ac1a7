import type { Random } from '../scans/random.ts'
import { say } from './say.ts'

export interface Person {
  readonly name: string
  readonly role: string
  readonly telephone: string
}

const FIRST =
  '{Anna|Martin|Priya|George|Helen|Tomasz|Louise|Samir|Ingrid|David|Chloe|Marco|Ruth|Peter|Yuki|Oliver|Grace|Daniel}'
const LAST =
  '{Keller|Whitfield|Osei|Lindqvist|Marlow|Petrov|Hughes|Tanaka|Moreau|Brennan|Sharma|Novak|Castle|Ferreira|Doyle|Becker|Rossi|Khan|Sutton}'
const ROLE =
  '{Sales Office|Accounts Department|Office Manager|Customer Service|Purchasing|Managing Director|Head of Finance|Logistics}'

/** Somebody with a name, a place in the company and a telephone. */
export function makePerson(from: Random): Person {
  return {
    name: say(`${FIRST} ${LAST}`, from),
    role: say(ROLE, from),
    telephone: say(`{+44 |0|+49 |01}${from.whole(20, 989)} ${from.whole(100_000, 999_999)}`, from),
  }
}
