import type { Family } from '../../scans/fonts.ts'
import type { Company } from '../companies.ts'
import type { Pair } from '../parts.ts'
import type { Hand } from '../pen.ts'

/** What stands on a sheet, whatever it looks like. */
export interface Content {
  /** Empty where there is none, as on most letters. */
  readonly title: string
  readonly meta: readonly Pair[]
  /** What stands above the address: `Bill to`. */
  readonly toLabel?: string
  readonly body: string
}

/** The same with the small print that anything of the sender carries. */
export interface Printed extends Content {
  readonly foot: string
}

/** Stationery: how one program, or one office, arranges what it sends. */
export interface Paper extends Hand {
  readonly family: Family
  readonly css: string
  frame(content: Printed, sender: Company, receiver: Company): string
}

export type Papers = readonly [Paper, ...Paper[]]

/** The label above an address, where there is one. */
export function labelled(label: string | undefined): string {
  return label === undefined ? '' : `<b>${label}</b>`
}

export function oneLine({ name, address }: Company): string {
  return [name, ...address].join(', ')
}
