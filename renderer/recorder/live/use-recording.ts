import { isDefinedError, ORPCError } from '@orpc/client'
import { useState } from 'react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { host } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'

interface Followed {
  /** Nothing before its first word. */
  readonly state?: RecordingState
  /** Why there is nothing to follow. */
  readonly problem?: unknown
}

/** The recording as it is, while it is looked at. */
export function useRecording(recording: string): Followed {
  const [followed, setFollowed] = useState<Followed>({})
  const { problem } = followed
  const open = async (signal: AbortSignal) => {
    try {
      return await host.recorder.live({ recording }, { signal })
    } catch (thrown) {
      // A recording that is gone does not come back; a connection does.
      if (thrown instanceof ORPCError && isDefinedError(thrown)) setFollowed({ problem: thrown })
      throw thrown
    }
  }
  useFeed(problem === undefined ? recording : undefined, open, (state) => setFollowed({ state }))
  return followed
}
