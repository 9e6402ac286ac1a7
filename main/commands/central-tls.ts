import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { BotError } from '../../bots/errors/index.ts'

/** Certificate and key from their files; throws `wrong-use` where they cannot be read or do not go together. */
export function readTls(certFile: string, keyFile: string): { cert: string; key: string } {
  const tls = { cert: read('--tls-cert', certFile), key: read('--tls-key', keyFile) }
  try {
    createSecureContext(tls)
  } catch (cause) {
    throw unfit(`The certificate ${certFile} and the key ${keyFile} cannot be used`, cause)
  }
  return tls
}

function read(flag: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw unfit(`The file of ${flag} cannot be read`, cause)
  }
}

function unfit(message: string, cause: unknown): BotError {
  return new BotError('wrong-use', message, {
    expected: 'a certificate and its key, each a file in PEM',
    found: cause instanceof Error ? cause.message : String(cause),
    next: 'Name others with --tls-cert and --tls-key.',
    cause,
  })
}
