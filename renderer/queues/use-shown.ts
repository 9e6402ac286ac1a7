import { useSearch } from '@tanstack/react-router'
import { itemStates } from '../../main/api/central/contract/queues.ts'
import { useShow } from '../parts/use-show.ts'

/** What the page of queues shows of them. */
interface Shown {
  readonly queue?: string | undefined
  readonly state?: (typeof itemStates)[number] | undefined
  /** A part of a reference. */
  readonly find?: string | undefined
  /** The id of the item that is open. */
  readonly item?: string | undefined
}

/** What is shown, as the address says it, and two ways to change it. */
export function useShown() {
  const { state, ...search } = useSearch({ from: '/queues' })
  const shown: Shown = { ...search, state: itemStates.find((each) => each === state) }
  return { shown, ...useShow('/queues', shown) }
}
