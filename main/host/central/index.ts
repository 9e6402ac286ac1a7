import { setTimeout as pause } from 'node:timers/promises'
import { asBotError, BotError } from '../../../bots/errors/index.ts'
import { type CentralClient, centralClient, isRefusal, isUnreachable } from '../../api/central/client.ts'
import type { CentralLink, SignIn } from '../../api/host/contract/central.ts'
import type { Home } from '../home.ts'
import { readSettings } from '../settings.ts'
import { openVault } from '../vault/index.ts'
import { isCentralAddress } from './address.ts'
import { asTold } from './refused.ts'
import { forgetSession, keepSession, readSession } from './session.ts'

/** How long until a central that was away is asked again; milliseconds. */
const PAUSE = 5_000

export type CentralServices = ReturnType<typeof centralServices>

/** Central as a person of this PC sees it: who is signed in, and what central is asked in their name. */
export function centralServices(home: Home) {
  const vault = openVault(home)
  let moved = new AbortController()
  const tellMoved = () => {
    moved.abort()
    moved = new AbortController()
  }
  const signedIn = () => {
    const session = readSession(home, vault)
    return session && centralClient({ url: session.address, token: session.token })
  }

  /** Asks in the name of whoever is signed in. Throws `central-refused` or `central-unreachable`. */
  async function ask<T>(question: (central: CentralClient) => Promise<T>): Promise<T> {
    const central = signedIn()
    if (!central) throw signedOut()
    return question(central).catch((thrown: unknown) => {
      throw asTold(thrown)
    })
  }

  async function link(): Promise<CentralLink> {
    const address = readSettings(home).central
    if (address === undefined) return { state: 'none' }
    try {
      const central = signedIn()
      if (!central) return { state: 'signed-out', address }
      const { name, roles } = await central.sessions.who()
      return { state: 'signed-in', address, person: { name, roles } }
    } catch (thrown) {
      if (isRefusal(thrown, 'UNAUTHORIZED')) return { state: 'signed-out', address }
      const { message, next } = asBotError(asTold(thrown))
      return { state: 'away', address, problem: { message, next } }
    }
  }

  /** What changes at central, after how it stands with it now; begins again whenever somebody signs in or out. */
  async function* live(signal: AbortSignal): AsyncGenerator<CentralLink, void> {
    while (!signal.aborted) {
      const until = AbortSignal.any([signal, moved.signal])
      const now = await link()
      yield now
      if (now.state === 'signed-in') yield* changes(now, until)
      // Where nobody is signed in, only signing in changes that.
      const isAway = now.state === 'away' || now.state === 'signed-in'
      if (isAway) await pause(PAUSE, undefined, { signal: until }).catch(() => undefined)
      else await aborted(until)
    }
  }

  async function* changes(now: CentralLink, signal: AbortSignal): AsyncGenerator<CentralLink, void> {
    try {
      const events = await signedIn()?.central.events(undefined, { signal })
      for await (const { what } of events ?? []) if (what !== 'alive') yield { ...now, changed: what }
    } catch (thrown) {
      if (!signal.aborted && !isUnreachable(thrown) && !isRefusal(thrown)) throw thrown
    }
  }

  return {
    ask,
    live,
    /** Signs a person in and keeps the session. Throws `central-refused`, `central-unreachable`, `value-invalid`. */
    async signIn({ address, name, password }: SignIn): Promise<void> {
      const url = checkedAddress(address)
      const { token } = await opened(url, name, password)
      keepSession(home, vault, { address: url, token }, name)
      tellMoved()
    },
    /** Ends the session here, and at central where it answers. */
    async signOut(): Promise<void> {
      await signedIn()
        ?.sessions.close()
        .catch((thrown: unknown) => {
          // A session that nobody has the token of any more ends by itself.
          if (!isUnreachable(thrown) && !isRefusal(thrown)) throw thrown
        })
      forgetSession(vault)
      tellMoved()
    },
  }
}

async function opened(url: string, name: string, password: string): Promise<{ readonly token: string }> {
  try {
    return await centralClient({ url }).sessions.open({ name, password })
  } catch (thrown) {
    if (!isRefusal(thrown, 'UNAUTHORIZED')) throw asTold(thrown)
    throw new BotError('central-declined', 'Central knows nobody by this name and password', {
      next: 'Correct name and password, or ask an administrator of central.',
      acted: false,
    })
  }
}

function checkedAddress(address: string): string {
  const written = address.trim()
  if (isCentralAddress(written)) return written.replace(/\/+$/, '')
  throw new BotError('value-invalid', 'This is no address of a central', {
    expected: 'https://..., or http:// on this machine alone',
    found: written,
    next: 'Correct the address; whoever runs central knows it.',
    acted: false,
  })
}

function signedOut(): BotError {
  return new BotError('central-refused', 'Nobody is signed in to central', {
    next: 'Sign in, in the settings.',
    acted: false,
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
