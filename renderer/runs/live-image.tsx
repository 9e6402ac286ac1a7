import { Image } from '@mantine/core'
import { useEffect, useState } from 'react'
import { host } from '../host/host.ts'
import { useFeed } from '../host/use-feed.ts'

interface LiveImageProps {
  readonly run: string
  /** What it is a picture of. */
  readonly label: string
}

/** What the bot of a run sees right now; nothing until there is something. */
export function LiveImage({ run, label }: LiveImageProps) {
  const [address, setAddress] = useState<string>()
  useFeed(
    run,
    (signal) => host.runs.watch({ run }, { signal }),
    (image) => setAddress(URL.createObjectURL(image)),
  )
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address)
    },
    [address],
  )
  if (address === undefined) return null
  return <Image src={address} alt={label} fit="contain" radius="sm" />
}
