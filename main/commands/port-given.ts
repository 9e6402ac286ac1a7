import { InvalidArgumentError } from 'commander'

/** The port of an option. Throws what the command line takes for wrong use. */
export function portGiven(written: string): number {
  const port = Number(written)
  if (/^\d{1,5}$/.test(written) && port <= 65_535) return port
  throw new InvalidArgumentError('Expected a number from 0 to 65535.')
}
