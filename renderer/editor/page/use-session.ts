import { useEffect, useState } from 'react'
import type { OpenedTexts } from '../../../main/api/host/contract/editor.ts'
import { connection } from '../../host/connection.ts'
import { host } from '../../host/host.ts'
import { useFeed } from '../../host/use-feed.ts'
import { Checker } from '../check/checker.ts'
import { openDocument, pathOfStep } from '../document/index.ts'
import { withPaths } from '../document/problems.ts'
import { Saver } from '../session/saver.ts'
import { EditorStore } from '../session/store.ts'

/** An open bot with what saves it; it is checked and followed on disk as long as it is shown. */
export interface Session {
  readonly store: EditorStore
  readonly saver: Saver
}

/** Opens a bot from its texts for as long as the component is shown. */
export function useSession(bot: string, opened: OpenedTexts, step: string | undefined): Session {
  const [session] = useState(() => begun(bot, opened, step))
  const { store, saver } = session
  useEffect(() => saver.start(), [saver])
  useEffect(() => checked(store, opened), [store, opened])
  useEffect(
    () => connection.subscribe(() => void (connection.state === 'connected' && saver.flush())),
    [saver],
  )
  useFeed(
    bot,
    (signal) => host.editor.watch({ bot }, { signal }),
    ({ digest }) => saver.changedOnDisk(digest),
  )
  return session
}

function begun(bot: string, { folder, texts, digest }: OpenedTexts, step: string | undefined): Session {
  const store = new EditorStore({ bot, folder, texts: new Map(Object.entries(texts)) })
  const path = step === undefined ? undefined : pathOfStep(store.state.document, step)
  if (path !== undefined) store.select([path])
  const open = async () => {
    const now = await host.editor.open({ bot })
    return { texts: new Map(Object.entries(now.texts)), digest: now.digest }
  }
  const save = (changed: ReadonlyMap<string, string>, base: string) =>
    host.editor.save({ bot, texts: Object.fromEntries(changed), base })
  return { store, saver: new Saver(store, { open, save }, digest) }
}

/** Checks the bot after each edit; gives what ends that. */
function checked(store: EditorStore, { folder, images }: OpenedTexts): () => void {
  const checker = new Checker(({ texts }, problems) =>
    store.set({ problems: withPaths(openDocument(texts, store.state.document), problems) }),
  )
  let last: ReadonlyMap<string, string> | undefined
  const check = () => {
    const { texts } = store.state.document
    if (texts === last) return
    last = texts
    checker.check({ folder, texts, images: new Set(images) })
  }
  check()
  const unsubscribe = store.subscribe(check)
  return () => {
    unsubscribe()
    checker.stop()
  }
}
