/** How a country writes an amount: the sign between thousands and the one before the cents. */
export interface MoneyStyle {
  readonly thousands: ',' | '.' | ' '
  readonly decimal: '.' | ','
}

/** An amount with two decimals: `1,234.50`, `1.234,50` or `1 234.50`. */
export function writeMoney(amount: number, style: MoneyStyle): string {
  const [whole = '0', cents = '00'] = amount.toFixed(2).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, style.thousands) + style.decimal + cents
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Ways of writing a date; each takes year, month from 1 and day. */
const dateStyles = {
  iso: (y: number, m: number, d: number) => `${y}-${two(m)}-${two(d)}`,
  dotted: (y: number, m: number, d: number) => `${two(d)}.${two(m)}.${y}`,
  slashed: (y: number, m: number, d: number) => `${two(d)}/${two(m)}/${y}`,
  long: (y: number, m: number, d: number) => `${d} ${MONTHS[m - 1]} ${y}`,
  american: (y: number, m: number, d: number) => `${MONTHS[m - 1]?.slice(0, 3)} ${d}, ${y}`,
}
export type DateStyle = keyof typeof dateStyles

/** An ISO date as a document of that style prints it. */
export function writeDate(iso: string, style: DateStyle): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return dateStyles[style](year, month, day)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
