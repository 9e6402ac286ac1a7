import type { Call } from './call.ts'
import type { Dialogs } from './dialogs.ts'
import { Lost } from './lost.ts'
import type { Place } from './place.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

/** An answer may make a page ask for more; one that asks for ever is not waited for. */
const MOST_ROUNDS = 3

/** What a method of the driver works with. */
export interface Work {
  readonly call: Call
  readonly tab: Tab
  readonly tabs: Tabs
  readonly dialogs: Dialogs
}

/**
 * Carries out an action that may lead to another page, and returns when that page is there: the next step must not
 * find things on the old one. The action ends with a call to the page, which answers when the page has handled it.
 */
export async function acting(work: Work, act: () => Promise<void>): Promise<void> {
  const { tab, tabs, call } = work
  const known = tabs.count
  await call.within(tab.target(), 'the page')
  for (const { navigations } of tab.targets()) navigations.forget()
  try {
    await act()
    await arrived(work)
  } catch (error) {
    if (!(call.acted && tab.page.isClosed())) throw error
  }
  if (tab.targets().some(({ navigations }) => navigations.opensWindow) || tabs.count > known)
    await tabs.followNew(call, tab.page.isClosed() ? known - 1 : known)
}

async function arrived({ call, tab }: Work): Promise<void> {
  const arrivals = tab.targets().map(({ navigations }) => navigations.arrived())
  await call.within(Promise.all(arrivals), 'the next page to load')
  for (const { navigations } of tab.targets()) navigations.check()
}

/** Lets the page draw what it is being told; true where there was something to wait for, so that things may be elsewhere. */
export async function settled({ call, tab }: Work): Promise<boolean> {
  const { requests } = tab
  if (!requests.areAny) return false
  for (let round = 0; round < MOST_ROUNDS && requests.areAny; round++) {
    await call.race(requests.answered(call.left()))
    // It draws, or asks for more, in the same task.
    const { target, frame } = await mainPlace(tab)
    await call.within(ignoreLost(target.call(frame, 'flush')), 'the page to answer')
  }
  return true
}

/** When the page has handled what it was sent; the place is where it was sent to. */
export async function handled({ call, tab }: Work, place: Place | undefined): Promise<void> {
  const { target, frame } = place ?? (await mainPlace(tab))
  await call.within(ignoreLost(target.call(frame, 'flush')), 'the page to answer')
}

async function mainPlace(tab: Tab): Promise<Place> {
  const target = await tab.target()
  return { target, frame: target.mainFrame }
}

/** What was asked is gone because the page went on, which is no failure here. */
export async function ignoreLost<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof Lost) return undefined
    throw error
  }
}
