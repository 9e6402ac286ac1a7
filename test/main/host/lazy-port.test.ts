import { describe, expect, it } from 'vitest'
import { lazyPort, once } from '../../../main/host/lazy-port.ts'

describe('once', () => {
  it('makes a thing at its first use and only then', () => {
    let made = 0
    const get = once(() => ++made)
    expect(get.made).toBeUndefined()
    expect([get(), get(), get.made, made]).toEqual([1, 1, 1, 1])
  })
})

describe('lazyPort', () => {
  class Counter {
    #count = 0
    async add(by: number): Promise<number> {
      this.#count += by
      return this.#count
    }
  }

  it('loads at the first call and calls the port as itself', async () => {
    let loads = 0
    const port = lazyPort(
      once(async () => {
        loads++
        return new Counter()
      }),
    )
    expect(loads).toBe(0)
    expect(await port.add(2)).toBe(2)
    expect(await port.add(3)).toBe(5)
    expect(loads).toBe(1)
  })

  it('can be awaited without being loaded', async () => {
    const port = lazyPort<Counter>(() => Promise.reject(new Error('loaded')))
    expect(await port).toBe(port)
  })

  it('gives the error of loading to whoever calls', async () => {
    const port = lazyPort<Counter>(() => Promise.reject(new Error('no such driver')))
    await expect(port.add(1)).rejects.toThrow('no such driver')
  })
})
