import type { Cell } from '../../../bots/steps/ports/index.ts'

/** How a typed text is made of a cell: a formula, with the formula of the cell put in. */
export interface Writing {
  /** The text is just the cell; else it is the same number or day in another form. */
  readonly isSame: boolean
  readonly formula: (cell: string) => string
}

const SAME: Writing = { isSame: true, formula: (cell) => cell }
const NUMBER: Writing = { isSame: true, formula: (cell) => `$string(${cell})` }

/** How the text was made of the cell; undefined where it says something else. */
export function writingOf(text: string, cell: Cell): Writing | undefined {
  const typed = text.trim()
  if (typed === '' || cell === null || typeof cell === 'boolean') return undefined
  if (typed === String(cell).trim()) return typeof cell === 'number' ? NUMBER : SAME
  return numberWriting(typed, cell) ?? dayWriting(typed, cell)
}

/** A number with its decimals and groups: `1,234.50`, `1.234,50`, `12,5`. */
const NUMBERS = [
  { pattern: /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+\.\d+$|^-?\d+$/, group: ',', point: '.' },
  { pattern: /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$/, group: '.', point: ',' },
] as const

function numberWriting(typed: string, cell: string | number): Writing | undefined {
  if (typeof cell === 'string' && !/^-?\d+(\.\d+)?$/.test(cell.trim())) return undefined
  const value = Number(cell)
  for (const { pattern, group, point } of NUMBERS) {
    if (!pattern.test(typed)) continue
    if (Number(typed.replaceAll(group, '').replace(point, '.')) !== value) continue
    const decimals = typed.split(point)[1]?.length ?? 0
    return {
      isSame: false,
      formula: formatted(typeof cell === 'string', typed.includes(group), decimals, group, point),
    }
  }
  return undefined
}

function formatted(isText: boolean, hasGroups: boolean, decimals: number, group: string, point: string) {
  const whole = hasGroups ? `#${group}##0` : '0'
  const picture = decimals > 0 ? `${whole}${point}${'0'.repeat(decimals)}` : whole
  const signs = point === '.' ? '' : `, { "decimal-separator": "${point}", "grouping-separator": "${group}" }`
  return (cell: string) => `$formatNumber(${isText ? `$number(${cell})` : cell}, "${picture}"${signs})`
}

/** Days as people type them: the parts in their order, by a picture of JSONata for each. */
const DAYS = [
  { pattern: /^(?<d>\d{1,2})([./-])(?<m>\d{1,2})\2(?<y>\d{4}|\d{2})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(?<m>\d{1,2})([./-])(?<d>\d{1,2})\2(?<y>\d{4}|\d{2})$/, order: ['m', 'd', 'y'] },
  { pattern: /^(?<y>\d{4})([./-])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, order: ['y', 'm', 'd'] },
] as const

const LETTERS = { d: 'D', m: 'M', y: 'Y' } as const

function dayWriting(typed: string, cell: string | number): Writing | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(String(cell)) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  for (const { pattern, order } of DAYS) {
    const found = pattern.exec(typed)
    const parts = found?.groups
    if (!parts || !isDay(parts, year, month, day)) continue
    const pictures = order.map((part) => `[${LETTERS[part]}${widthOf(parts[part] ?? '', part)}]`)
    const picture = pictures.join(found[2] ?? '/')
    return {
      isSame: false,
      formula: (text) => `$fromMillis($toMillis($substring(${text}, 0, 10)), "${picture}")`,
    }
  }
  return undefined
}

function isDay(parts: Readonly<Record<string, string>>, year: string, month: string, day: string): boolean {
  return year.endsWith(parts.y ?? '') && Number(parts.m) === Number(month) && Number(parts.d) === Number(day)
}

/** `[D01]` fills with a zero, `[D1]` does not; a year of two digits is `[Y01]`, one of four `[Y0001]`. */
function widthOf(written: string, part: 'd' | 'm' | 'y'): string {
  if (part === 'y') return written.length === 2 ? '01' : '0001'
  return written.length === 2 ? '01' : '1'
}
