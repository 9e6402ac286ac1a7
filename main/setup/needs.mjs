/** The oldest Node that Deskhand runs on; the set-up itself also runs on older ones. */
export const OLDEST_NODE = 24

/** The set-up cannot go on by itself; the message says what the person can do. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError'
}
