/** One end of a channel between processes, as Electron's `MessagePortMain` is. */
export interface Port {
  on(event: string, listener: (event?: { data: unknown }) => void): unknown
  postMessage(message: unknown, transfer?: Port[]): void
  /** Nothing arrives before. */
  start(): void
}
