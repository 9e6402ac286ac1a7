import { expect, it } from 'vitest'
import { oneOfFew } from '../../../../main/central/people/one-of-few.ts'
import { hashPassword, isPassword } from '../../../../main/central/people/passwords.ts'

it('knows a password again by its hash, and no other', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await isPassword('correct horse battery', hash)).toBe(true)
  expect(await isPassword('correct horse batterz', hash)).toBe(false)
  expect(await isPassword('', hash)).toBe(false)
  expect(await isPassword('correct horse battery', undefined)).toBe(false)
})

it('salts each hash', async () => {
  expect(await hashPassword('correct horse battery')).not.toBe(await hashPassword('correct horse battery'))
})

it('takes the same characters for the same, however they were typed', async () => {
  expect(await isPassword('cafe\u0301 au lait!!', await hashPassword('caf\u00e9 au lait!!'))).toBe(true)
})

it('reads the costs from the hash, as others write it', async () => {
  // Of the reference implementation: argon2 somesalt -id -t 2 -m 16 -p 1, password "password".
  const hash = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await isPassword('password', hash)).toBe(true)
  await expect(isPassword('password', '$2b$10$abc')).rejects.toThrow('unknown form')
})

it('lets a few work at a time, has some wait, and refuses the rest', async () => {
  const inTurn = oneOfFew(2, 3)
  const started: number[] = []
  const ends: (() => void)[] = []
  const work = (number: number) => () => {
    started.push(number)
    return new Promise<number>((resolve, reject) =>
      ends.push(() => (number === 1 ? reject(new Error('one')) : resolve(number))),
    )
  }
  const results = [0, 1, 2, 3, 4, 5].map((number) =>
    inTurn(work(number)).catch((error: Error & { code?: string }) => error.code ?? error.message),
  )
  expect(await results[5]).toBe('TOO_MANY_REQUESTS')
  expect(started).toEqual([0, 1])
  for (let index = 0; index < 5; index += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(index)
    expect(started.length).toBeLessThanOrEqual(index + 2)
    ends[index]?.()
  }
  expect(await Promise.all(results)).toEqual([0, 'one', 2, 3, 4, 'TOO_MANY_REQUESTS'])
  const again = inTurn(async () => 'free')
  expect(await again).toBe('free')
})
