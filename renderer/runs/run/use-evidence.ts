import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hostQuery } from '../../host/host.ts'

/** The address of a picture among the evidence, for as long as it is shown. */
export function useEvidence(run: string, file: string) {
  const picture = useQuery(
    hostQuery.runs.picture.queryOptions({ input: { run, file }, staleTime: Number.POSITIVE_INFINITY }),
  )
  const [address, setAddress] = useState<string>()
  const { data } = picture
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { address, isGone: picture.isError }
}
