import type { Layouts } from '../layout.ts'
import { bankStatements, payslips, priceLists } from './money.ts'
import { certificates, cvs, minutes, timesheets } from './staff.ts'
import { contracts, instructions, jobAdvertisements, recipes } from './texts.ts'

/** Kinds that the model was never shown and should refuse. */
export const unknown = {
  'bank-statement': bankStatements,
  payslip: payslips,
  'price-list': priceLists,
  timesheet: timesheets,
  'meeting-minutes': minutes,
  cv: cvs,
  'insurance-certificate': certificates,
  contract: contracts,
  recipe: recipes,
  'job-advertisement': jobAdvertisements,
  instructions,
} as const satisfies Record<string, Layouts>
