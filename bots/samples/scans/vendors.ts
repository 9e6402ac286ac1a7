import type { Random } from './random.ts'

/** A supplier of the sample set, with its habits. */
export interface Vendor {
  readonly name: string
  readonly address: readonly string[]
  /** Of its layout in `layouts/`. */
  readonly layout: 'classic' | 'columns' | 'continental' | 'typed' | 'boxed' | 'banner'
  readonly currency: 'GBP' | 'EUR' | 'USD'
  /** Percent. */
  readonly taxRate: number
  readonly taxId: string
  /** Colour of its letterhead. */
  readonly colour: string
  /** The next number of an invoice. */
  number(random: Random): string
  /** What it sells: a description and a price a unit. */
  readonly goods: readonly (readonly [string, number])[]
}

const digits = (count: number) => (random: Random) => String(random.whole(10 ** (count - 1), 10 ** count - 1))
const numbered = (before: string, count: number) => (random: Random) => before + digits(count)(random)

const office = [
  ['Copy paper A4, 80 g, box', 24.9],
  ['Toner cartridge black', 89.5],
  ['Desk lamp LED', 46.75],
  ['Archive boxes, pack of 20', 31.2],
  ['Whiteboard markers, set', 12.4],
  ['Office chair, mesh back', 189],
] as const
const workshop = [
  ['Ball bearing 6204', 7.85],
  ['Hydraulic hose 2 m', 41.3],
  ['Cutting disc 125 mm', 2.95],
  ['Steel bracket, galvanised', 14.6],
  ['Bench vice 150 mm', 128],
  ['Machine oil, 20 l', 96.4],
] as const
const services = [
  ['Site inspection, per visit', 240],
  ['Night patrol, monthly', 1180],
  ['Alarm maintenance', 165.5],
  ['Technician, per hour', 72],
  ['Call-out charge', 85],
] as const
const kitchen = [
  ['Coffee beans, 1 kg', 18.9],
  ['Oat drink, case of 12', 21.48],
  ['Seasonal fruit box', 34],
  ['Paper cups, carton', 27.65],
  ['Sparkling water, crate', 8.7],
] as const

/** The suppliers; several share a layout, as those that use the same accounting program do. */
export const vendors: readonly [Vendor, ...Vendor[]] = [
  {
    name: 'Brightwater Supplies Ltd',
    address: ['14 Quay Street', 'Bristol BS1 4DJ', 'United Kingdom'],
    layout: 'classic',
    currency: 'GBP',
    taxRate: 20,
    taxId: 'GB 284 7712 90',
    colour: '#153e75',
    number: numbered('INV-', 5),
    goods: office,
  },
  {
    name: 'Alder Valley Foods Ltd',
    address: ['Unit 7, Mill Lane', 'Hereford HR4 9PF', 'United Kingdom'],
    layout: 'classic',
    currency: 'GBP',
    taxRate: 20,
    taxId: 'GB 190 3345 18',
    colour: '#2f5d34',
    number: numbered('AV', 6),
    goods: kitchen,
  },
  {
    name: 'Quillon Office Products Inc.',
    address: ['2200 Harrison Avenue', 'Columbus, OH 43215', 'USA'],
    layout: 'columns',
    currency: 'USD',
    taxRate: 7.5,
    taxId: '31-7720145',
    colour: '#6b1f2a',
    number: numbered('Q-', 6),
    goods: office,
  },
  {
    name: 'Redstone Fasteners LLC',
    address: ['418 Foundry Road', 'Tulsa, OK 74103', 'USA'],
    layout: 'columns',
    currency: 'USD',
    taxRate: 8.5,
    taxId: '73-1180462',
    colour: '#333333',
    number: digits(7),
    goods: workshop,
  },
  {
    name: 'Nordwind Logistik GmbH',
    address: ['Hafenstrasse 22', '20457 Hamburg', 'Germany'],
    layout: 'continental',
    currency: 'EUR',
    taxRate: 19,
    taxId: 'DE 811 334 207',
    colour: '#0b4f6c',
    number: numbered('RE-2026-', 4),
    goods: services,
  },
  {
    name: 'Talberg Werkzeuge AG',
    address: ['Industrieweg 5', '70565 Stuttgart', 'Germany'],
    layout: 'continental',
    currency: 'EUR',
    taxRate: 19,
    taxId: 'DE 266 901 443',
    colour: '#444444',
    number: digits(8),
    goods: workshop,
  },
  {
    name: 'Harbour and Finch',
    address: ['3 Castle Terrace', 'Edinburgh EH1 2DP', 'United Kingdom'],
    layout: 'typed',
    currency: 'GBP',
    taxRate: 20,
    taxId: 'GB 402 8861 35',
    colour: '#000000',
    number: numbered('HF/', 5),
    goods: kitchen,
  },
  {
    name: 'Castellan Security Services',
    address: ['88 Kingsway', 'Leeds LS2 8PT', 'United Kingdom'],
    layout: 'typed',
    currency: 'GBP',
    taxRate: 20,
    taxId: 'GB 557 2094 61',
    colour: '#000000',
    number: numbered('C', 6),
    goods: services,
  },
  {
    name: 'Meridian Print Works',
    address: ['Rue du Moulin 41', '1310 La Hulpe', 'Belgium'],
    layout: 'boxed',
    currency: 'EUR',
    taxRate: 21,
    taxId: 'BE 0674 221 950',
    colour: '#7a3e00',
    number: numbered('26-', 5),
    goods: office,
  },
  {
    name: 'Vantage Cleaning Group',
    address: ['Parklaan 19', '3016 Rotterdam', 'Netherlands'],
    layout: 'banner',
    currency: 'EUR',
    taxRate: 21,
    taxId: 'NL 8214 55 903 B01',
    colour: '#1c5c4a',
    number: numbered('VCG-', 6),
    goods: services,
  },
]
