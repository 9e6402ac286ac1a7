import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hostQuery } from '../../host/host.ts'

/** The address of a step's picture; nothing before it is there, and where it has none. */
export function usePicture(recording: string, step: number, hasPicture: boolean): string | undefined {
  const { data } = useQuery({
    ...hostQuery.recorder.picture.queryOptions({ input: { recording, step } }),
    enabled: hasPicture,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(undefined)
    }
  }, [data])
  return address
}
