import { Center, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTexts } from '../language/index.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { partTexts } from './texts.ts'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** Shows what a query brings: a sign that it loads, what went wrong with a way to try again, or `children`. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const texts = useTexts(partTexts)
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ProblemNotice error={query.error} onAgain={() => void query.refetch()} />
  return (
    <Center mih={200}>
      <Loader size="sm" aria-label={texts.loading} />
    </Center>
  )
}
