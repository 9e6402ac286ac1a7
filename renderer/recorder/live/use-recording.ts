import { useState } from 'react'
import type { RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { host } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'

interface Followed {
  /** Nothing before its first word. */
  readonly state: RecordingState | undefined
  /** Why there is nothing to follow. */
  readonly problem: unknown
}

/** The recording as it is, while it is looked at. */
export function useRecording(recording: string): Followed {
  const [state, setState] = useState<RecordingState>()
  const problem = useFeed(
    recording,
    (signal) => host.recorder.live({ recording }, { signal }),
    (now) => setState(now),
  )
  return { state: problem === undefined ? state : undefined, problem }
}
