/** A method with the D-Bus signatures of what it takes and of the one value, or none, that it gives. */
export interface Method<Takes extends readonly unknown[], Gives> {
  readonly interface: string
  readonly member: string
  readonly takes: string
  readonly gives: string
  /** Is never there; it ties the types to the method. */
  readonly types?: ((takes: Takes) => Gives) | undefined
}

/** Describes a method once: its interface and name, the signatures of what it takes and gives. */
export function method<Takes extends readonly unknown[], Gives>(
  on: string,
  member: string,
  takes: string,
  gives: string,
): Method<Takes, Gives> {
  return { interface: on, member, takes, gives }
}
