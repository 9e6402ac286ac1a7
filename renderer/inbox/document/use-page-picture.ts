import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hostQuery } from '../../host/host.ts'

/** A page of the document of a task, and the address of its picture once there is one. */
export function usePagePicture(task: string, page: number) {
  const query = useQuery(
    hostQuery.tasks.document.queryOptions({ input: { task, page }, staleTime: Number.POSITIVE_INFINITY }),
  )
  const picture = query.data?.picture
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!picture) return
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return { query, address }
}
