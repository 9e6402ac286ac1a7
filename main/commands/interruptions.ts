/** After a kill the run has this long to end by itself; milliseconds. Its journal is safe either way. */
const GRACE = 5_000
/** One Ctrl-C may come twice: to the whole group of processes, and passed on by the one that started us. */
const SAME_KEY = 300

/** Signals for a run, set by Ctrl-C and by the system. */
export interface Interruptions {
  readonly stop: AbortSignal
  readonly kill: AbortSignal
  /** Gives Ctrl-C back its usual meaning. */
  end(): void
}

/**
 * The first Ctrl-C stops a run after its item, the second one at once, as does being told to terminate; who `drains` takes
 * that for the first Ctrl-C.
 */
export function interruptions(say: (text: string) => void, { drains = false } = {}): Interruptions {
  const stop = new AbortController()
  const kill = new AbortController()
  const killNow = () => {
    if (!kill.signal.aborted) setTimeout(() => process.exit(1), GRACE).unref()
    kill.abort()
  }
  let first = 0
  const interrupt = () => {
    if (stop.signal.aborted) return performance.now() - first < SAME_KEY ? undefined : killNow()
    first = performance.now()
    stop.abort()
    say('Stopping after this item; Ctrl-C again stops at once.')
  }
  const terminate = drains ? interrupt : killNow
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', terminate)
  return {
    stop: stop.signal,
    kill: kill.signal,
    end() {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', terminate)
    },
  }
}
