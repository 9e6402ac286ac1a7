import { get } from 'node:https'
import { describe, expect, it } from 'vitest'
import { certificate } from './certificate.ts'
import { ask, served } from './served.ts'

describe('a server with a certificate', () => {
  it('encrypts, and has browsers remember it', async () => {
    const { url } = await served({ tls: certificate })
    expect(url).toMatch(/^https:/)
    const { status, headers } = await encrypted(`${url}/v1/queues`)
    expect(status).toBe(401)
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/)
  })

  it('says nothing in the clear', async () => {
    const { url } = await served({ tls: certificate })
    await expect(ask(url.replace('https:', 'http:'), '/v1/queues')).rejects.toThrow('fetch failed')
  })

  it('may listen beyond this machine', async () => {
    const { url } = await served({ tls: certificate, host: '0.0.0.0' })
    const here = url.replace('0.0.0.0', '127.0.0.1')
    expect((await encrypted(`${here}/v1/queues`)).status).toBe(401)
  })
})

function encrypted(url: string) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      get(url, { ca: certificate.cert }, (response) => {
        response.resume()
        resolve({ status: response.statusCode, headers: response.headers })
      }).on('error', reject)
    },
  )
}
