/** Somebody who can do the RPA Challenge again and again. */
export interface Player {
  /** Plays once; gives what the page says at the end. */
  play(): Promise<string>
  close(): Promise<void>
}
