import type { Company } from './companies.ts'
import { digits } from './deal.ts'
import type { Pen } from './pen.ts'

/** What stands at the foot of anything that a company sends, whatever it is: it must not tell kinds apart. */
export function smallPrint({ taxId, name }: Company, pen: Pen): string {
  const bank = `{Bank|Bank details|Account}: ${digits(pen.from, 8)}, {sort code|BLZ|routing no.} ${digits(pen.from, 6)}`
  const all = [
    pen.maybe(`{VAT|VAT no.|Tax ID|VAT registration} ${taxId}.`),
    pen.maybe(`${bank}.`),
    pen.maybe(
      `{Registered office as above.|Registered in England no. ${digits(pen.from, 7)}.|${name} is ISO 9001 certified.}`,
    ),
    pen.maybe(
      '{Our general terms and conditions apply.|Goods remain our property until they are paid for.|E. and O. E.}',
    ),
    pen.maybe(`{Telephone|Tel.|Phone} 0${digits(pen.from, 3)} ${digits(pen.from, 6)}.`),
  ]
  return all.filter((text) => text !== '').join(' ')
}
