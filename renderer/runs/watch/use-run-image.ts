import { useState } from 'react'
import type { RunImage } from '../../../main/api/host/contract/runs.ts'
import { host } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'

/** What a run sees now, for as long as this is shown; undefined until there is something. */
export function useRunImage(run: string): RunImage | undefined {
  const [image, setImage] = useState<RunImage>()
  useFeed(run, (signal) => host.runs.watch({ run }, { signal }), setImage)
  return image
}
