import { isIP } from 'node:net'
import { BotError } from '../../../bots/errors/index.ts'

/** Where a server listens and how; whoever listens beyond this machine encrypts. */
export interface Place {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Certificate and key, as PEM. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** A proxy in front encrypts, and sees to it that the name asked for is the right one. */
  readonly behindProxy?: boolean | undefined
}

/** Throws `wrong-use` where words would travel in the clear. */
export function checkPlace({ host, tls, behindProxy }: Place): void {
  if (isLoopback(host) || tls || behindProxy) return
  throw new BotError('wrong-use', 'Central speaks plain HTTP on this machine only', {
    expected: 'a loopback address such as 127.0.0.1, or a certificate',
    found: `--host ${host} without one`,
    next: 'Give --tls-cert and --tls-key, or --behind-proxy where a proxy in front encrypts.',
  })
}

export function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.')
  return host === '::1' || host === 'localhost' || host === '[::1]'
}

/**
 * Whether a request to a server on loopback names this machine. A page in a browser here can have its own name lead to
 * 127.0.0.1, and would read our answers.
 */
export function namesThisMachine(hostHeader: string | undefined): boolean {
  const name = /^(\[[0-9a-f:.]+\]|[^:]+)(:\d+)?$/i.exec(hostHeader ?? '')?.[1]
  return name !== undefined && isLoopback(name.toLowerCase())
}
