import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { MOST_ARTIFACT_BYTES } from '../../../main/api/central/contract/artifacts.ts'
import { artifactsHandlers } from '../../../main/central/artifacts.ts'
import { centrals } from './central.ts'
import type { OpenStore } from './stores.ts'
import { openWorld } from './world.ts'

const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256)
const digest = createHash('sha256').update(bytes).digest('hex')

export function artifactsTests(open: OpenStore): void {
  const start = centrals(open)

  it('keeps a file under its digest, once, and gives it byte for byte', async () => {
    const { call } = await (await openWorld(start)).pc('vm-1')
    const put = () =>
      artifactsHandlers.put(call, { params: { digest }, body: new Blob([bytes], { type: 'image/png' }) })
    expect(await put()).toEqual({ digest, size: 70_000 })
    expect(await put()).toEqual({ digest, size: 70_000 })
    const kept = await artifactsHandlers.get(call, { digest })
    expect(kept.type).toBe('image/png')
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(bytes)
  })

  it('refuses what has another digest, and what is too large, and knows what it has not', async () => {
    const { call } = await (await openWorld(start)).pc('vm-1')
    const broken = new Blob([bytes.slice(1)])
    await expect(artifactsHandlers.put(call, { params: { digest }, body: broken })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const large = new Blob([new Uint8Array(MOST_ARTIFACT_BYTES + 1)])
    await expect(artifactsHandlers.put(call, { params: { digest }, body: large })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    })
    await expect(artifactsHandlers.get(call, { digest })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('gives nothing that a browser would run', async () => {
    const { call } = await (await openWorld(start)).pc('vm-1')
    const page = new Blob([bytes], { type: 'text/html; charset=utf-8' })
    await artifactsHandlers.put(call, { params: { digest }, body: page })
    expect((await artifactsHandlers.get(call, { digest })).type).toBe('application/octet-stream')
  })
}
