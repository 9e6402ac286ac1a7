import type { Example } from '../../../models/training/examples.ts'
import { randomNumbers } from '../../../models/training/shuffle.ts'

/** Words that tell each kind of paper from others; letters share words with all of them. */
const kinds: Readonly<Record<string, string>> = {
  invoice: 'invoice number date due total amount payable bank account please transfer VAT net sum order',
  reminder: 'reminder overdue payment outstanding invoice friendly second notice please settle amount fee',
  'delivery-note': 'delivery note shipped quantity parcel weight carrier received goods signature order',
}
/** A kind that no model of these tests learns. */
const recipe = 'flour sugar butter oven whisk bake minutes dough egg vanilla cinnamon knead simmer pinch bowl'
const common =
  'dear sir madam street city phone fax page company limited regards office your our with the of and'

export interface PapersOptions {
  readonly each: number
  readonly seed: number
  /** The share of letters that are read wrong. */
  readonly noise?: number
}

/** Made-up papers of three kinds; the same for the same options. */
export function papers({ each, seed, noise = 0.02 }: PapersOptions): Example[] {
  const random = randomNumbers(seed)
  return Object.entries(kinds).flatMap(([label, words]) =>
    Array.from({ length: each }, (_, at) => ({
      id: `${label}-${at}`,
      label,
      text: paper(words, noise, random),
    })),
  )
}

/** Papers of a kind that is not among `papers`. */
export function recipes({ each, seed, noise = 0.02 }: PapersOptions): Example[] {
  const random = randomNumbers(seed)
  return Array.from({ length: each }, () => ({ label: 'recipe', text: paper(recipe, noise, random) }))
}

function paper(words: string, noise: number, random: () => number): string {
  const own = words.split(' ')
  const shared = common.split(' ')
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const said = Array.from({ length: 50 }, () => {
    const chance = random()
    if (chance < 0.1) return String(Math.floor(random() * 100_000) / 100)
    return pick(chance < 0.45 ? own : shared)
  })
  return [...said.join(' ')].map((letter) => (random() < noise ? pick([...'aeilrn1']) : letter)).join('')
}
