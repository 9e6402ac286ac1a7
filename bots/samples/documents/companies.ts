import type { Vendor } from '../scans/vendors.ts'
import { vendors } from '../scans/vendors.ts'
import { building, electrical, garden, kitchen, laboratory, packaging, textiles } from './goods.ts'

/** Who sends or gets a document. */
export type Company = Pick<Vendor, 'name' | 'address' | 'colour' | 'taxId' | 'taxRate' | 'currency'>
/** One that sells. */
export type Supplier = Company & Pick<Vendor, 'goods'>

/** Companies that trade with each other in a set of documents. */
export interface Cast {
  readonly suppliers: readonly [Supplier, ...Supplier[]]
  readonly customers: readonly [Company, ...Company[]]
}

const british = { currency: 'GBP', taxRate: 20 } as const
const american = { currency: 'USD', taxRate: 8 } as const
const european = { currency: 'EUR', taxRate: 21 } as const

/** Companies of the layouts that training sees: those of the sample scans, and more. */
export const seenCast: Cast = {
  suppliers: [
    ...vendors,
    {
      ...british,
      name: 'Pennock Timber Merchants',
      address: ['Dock Road', 'Hull HU1 3PP'],
      colour: '#5a3a1a',
      taxId: 'GB 330 1178 42',
      goods: building,
    },
    {
      ...european,
      name: 'Verpakkingen De Wilg BV',
      address: ['Havenkade 12', '4811 Breda', 'Netherlands'],
      colour: '#24476b',
      taxId: 'NL 8033 11 702 B01',
      goods: packaging,
    },
    {
      ...american,
      name: 'Lowell Electric Supply Co.',
      address: ['915 Merrimack Street', 'Lowell, MA 01852'],
      colour: '#7a1f1f',
      taxId: '04-3312790',
      goods: electrical,
    },
    {
      ...european,
      name: 'Laboratoires Aubrac SARL',
      address: ['8 avenue des Pins', '34000 Montpellier', 'France'],
      colour: '#145a5a',
      taxId: 'FR 41 552 081 317',
      goods: laboratory,
    },
    {
      ...british,
      name: 'Cotswold Electrical Wholesale',
      address: ['Tewkesbury Road', 'Cheltenham GL51 9AA'],
      colour: '#4a1d6b',
      taxId: 'GB 448 7120 33',
      goods: electrical,
    },
    {
      ...european,
      name: 'Bauzentrum Reiter KG',
      address: ['Landstrasse 101', '4020 Linz', 'Austria'],
      colour: '#7a2020',
      taxId: 'ATU 5521 8807',
      goods: building,
    },
    {
      ...american,
      name: 'Great Lakes Packaging Inc.',
      address: ['1440 Dock Street', 'Toledo, OH 43604'],
      colour: '#0a4a4a',
      taxId: '34-5510923',
      goods: packaging,
    },
    {
      ...european,
      name: 'Forniture Ospedaliere Vitale Srl',
      address: ['Corso Torino 66', '16129 Genova', 'Italy'],
      colour: '#1a3a7a',
      taxId: 'IT 01884520991',
      goods: laboratory,
    },
    {
      ...british,
      name: 'The Village Pantry',
      address: ['12 Market Place', 'Kendal LA9 4TN'],
      colour: '#3a5a0a',
      taxId: 'GB 702 2219 84',
      goods: kitchen,
    },
  ],
  customers: [
    {
      ...british,
      name: 'Larkfield Manufacturing Ltd',
      address: ['Accounts Payable', '61 Station Road', 'Reading RG1 1LX'],
      colour: '#1d2f6f',
      taxId: 'GB 118 4402 75',
    },
    {
      ...british,
      name: 'Thornbury College',
      address: ['Castle Street', 'Thornbury BS35 1HE'],
      colour: '#5c1030',
      taxId: 'GB 640 2219 07',
    },
    {
      ...american,
      name: 'Prairie Home Clinics',
      address: ['77 Elm Street', 'Springfield, IL 62701'],
      colour: '#20503a',
      taxId: '36-4410238',
    },
    {
      ...european,
      name: 'Steinhauer Maschinenbau GmbH',
      address: ['Am Anger 4', '99084 Erfurt', 'Germany'],
      colour: '#333333',
      taxId: 'DE 301 775 129',
    },
    {
      ...european,
      name: 'Hotel Miralago',
      address: ['Via Roma 30', '22021 Bellagio', 'Italy'],
      colour: '#6a4a0a',
      taxId: 'IT 02377450139',
    },
    {
      ...british,
      name: 'Ashdown Borough Council',
      address: ['Civic Centre', 'High Street', 'Ashdown TN22 4QB'],
      colour: '#0d4d4d',
      taxId: 'GB 212 8890 36',
    },
    {
      ...british,
      name: 'Oakley and Marsh LLP',
      address: ['2 Temple Row', 'Birmingham B2 5HG'],
      colour: '#222244',
      taxId: 'GB 795 3014 88',
    },
    {
      ...british,
      name: 'Wexcombe Hospital Trust',
      address: ['Supplies Department', 'Park Lane', 'Wexcombe SN8 3RT'],
      colour: '#003a70',
      taxId: 'GB 654 9092 11',
    },
    {
      ...american,
      name: 'Blue Mesa Brewing Company',
      address: ['500 Canyon Road', 'Durango, CO 81301'],
      colour: '#7a4a00',
      taxId: '84-1930471',
    },
    {
      ...european,
      name: 'Atelier Nowak Sp. z o.o.',
      address: ['ul. Ogrodowa 17', '61-821 Poznan', 'Poland'],
      colour: '#404040',
      taxId: 'PL 778 13 44 902',
    },
    {
      ...british,
      name: 'Strathcairn Distillers plc',
      address: ['Glen Road', 'Elgin IV30 1XS'],
      colour: '#4a2a10',
      taxId: 'GB 271 3380 64',
    },
  ],
}

/** Companies of the layouts that are kept for the test: suppliers that training never meets, of the same customers. */
export const keptCast: Cast = {
  suppliers: [
    {
      ...british,
      name: 'Fernhill Nurseries',
      address: ['The Old Orchard', 'Evesham WR11 7TY'],
      colour: '#2a5a1a',
      taxId: 'GB 487 6621 53',
      goods: garden,
    },
    {
      ...european,
      name: 'Tekstil Bruun A/S',
      address: ['Vestergade 58', '8000 Aarhus', 'Denmark'],
      colour: '#5a1a4a',
      taxId: 'DK 28 91 44 03',
      goods: textiles,
    },
    {
      ...american,
      name: 'Cascade Lab Instruments Inc.',
      address: ['3100 Airport Way', 'Seattle, WA 98134'],
      colour: '#0a3a6a',
      taxId: '91-2087733',
      goods: laboratory,
    },
    {
      ...british,
      name: 'Dunmore Builders Merchants',
      address: ['Unit 3, Forge Estate', 'Carlisle CA2 5TL'],
      colour: '#6b2c00',
      taxId: 'GB 903 5547 20',
      goods: building,
    },
    {
      ...european,
      name: 'Oulu Sähkö Oy',
      address: ['Satamatie 9', '90100 Oulu', 'Finland'],
      colour: '#1a1a5a',
      taxId: 'FI 24417702',
      goods: electrical,
    },
  ],
  customers: seenCast.customers,
}

/** Everybody: documents of unknown kinds come from companies that training met as well as from others. */
export const wholeCast: Cast = {
  suppliers: [...seenCast.suppliers, ...keptCast.suppliers],
  customers: seenCast.customers,
}
