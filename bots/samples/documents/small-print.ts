import type { Company } from './companies.ts'
import { type Deal, digits, shuffled } from './deal.ts'
import type { Pair } from './parts.ts'
import type { Pen } from './pen.ts'

const SENTENCES = [
  '{Registered office as above.|Registered in England no. 4471902.|Company register HRB 20714.|Managing directors: see our website.}',
  '{Our general terms and conditions apply.|Goods remain our property until they are paid for.|E. and O. E.|Place of jurisdiction is the seat of our company.}',
  '{Certified to ISO 9001.|Member of the Chamber of Commerce.|Family owned since 1931.}',
  '{This document was made by a computer and is valid without signature.|Printed on recycled paper.|Please think before you print.}',
  '{We are open from Monday to Friday, 8 am to 5 pm.|Visit us on the web.|Data protection: see our website.}',
]

/** What stands at the foot of anything that a company sends, whatever it is: it must not tell kinds apart. */
export function smallPrint({ taxId }: Company, pen: Pen): string {
  const bank = `{Bank|Bank details|Account|IBAN}: ${digits(pen.from, 8)}, {sort code|BLZ|BIC|routing no.} ${digits(pen.from, 6)}.`
  const ways = `{Telephone|Tel.|Phone} 0${digits(pen.from, 3)} ${digits(pen.from, 6)}{, fax 0${digits(pen.from, 6)}|}.`
  const all = [`{VAT|VAT no.|VAT ID|Tax ID|VAT registration} ${taxId}.`, bank, ways, ...SENTENCES]
  return shuffled(all, pen.from)
    .slice(0, pen.from.whole(0, 4))
    .map((sentence) => pen.say(sentence))
    .join(' ')
}

/** Details that any program may print, on any kind of document, beside those that the document has already. */
export function commonplaces({ seller, account, order }: Deal, pen: Pen, there: readonly Pair[]): Pair[] {
  const all: Pair[] = [
    [pen.say('{Page|Sheet}'), pen.say('{1|1 of 1|1/1}')],
    [pen.say('{Your contact|Contact|Contact person|Clerk|Handled by}'), seller.name],
    [pen.say('{Telephone|Phone|Direct line}'), seller.telephone],
    [pen.say('{Customer no.|Customer number|Account no.|Client no.}'), account],
    [pen.say('{Our reference|Your reference|Reference|Project|Cost centre}'), order],
    ['Currency', pen.currency],
  ]
  const other = all.filter(([, value]) => !there.some(([, said]) => said === value))
  return shuffled(other, pen.from).slice(0, pen.from.pick([0, 0, 1, 1, 2]))
}
