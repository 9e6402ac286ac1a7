import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { isUnknown } from './problem.ts'
import { ProblemNotice } from './problem-notice.tsx'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  /** Shown where what was asked for is not there; else that is told as what went wrong. */
  readonly unknown?: ReactNode
  readonly children: (data: T) => ReactNode
}

/** Shows what a query brings: a sign that it loads, what went wrong with a way to try again, or `children`. */
export function Loaded<T>({ query, unknown, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (unknown && isUnknown(query.error)) return unknown
  if (query.error) return <ProblemNotice error={query.error} onAgain={() => void query.refetch()} />
  return <Loading />
}
