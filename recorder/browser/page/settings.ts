/** How the recorder wants it now. */
export const settings = {
  /** Nothing is told. */
  paused: false,
  /** Values and texts are not told. */
  secure: false,
}

/** The value, unless it must not be told: of a secret, or where recording is secure. */
export function unlessKept<T>(value: T, secret: boolean): T | undefined {
  return secret || settings.secure ? undefined : value
}
