import type { Vendor } from '../vendors.ts'
import { banner } from './banner.ts'
import { boxed } from './boxed.ts'
import { classic } from './classic.ts'
import { columns } from './columns.ts'
import { continental } from './continental.ts'
import type { Layout } from './layout.ts'
import { typed } from './typed.ts'

/** Every layout by its name. */
export const layouts: Readonly<Record<Vendor['layout'], Layout>> = {
  classic,
  columns,
  continental,
  typed,
  boxed,
  banner,
}
