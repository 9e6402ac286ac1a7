import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AuthoredElement } from '../../../bots/format/index.ts'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useEditorState } from '../use-editor.ts'
import classes from './elements.module.css'
import { elementsTexts } from './texts.ts'

/** The image that an element is found by: its own, else the first that the recording kept. */
export function imageOf({ by, further = [] }: AuthoredElement): string | undefined {
  return [by?.image, ...further.map((selector) => selector.by?.image)].find(
    (name) => typeof name === 'string',
  )
}

/** An image of the bot's folder. */
export function ElementImage({ name }: { readonly name: string }) {
  const bot = useEditorState((state) => state.bot)
  const image = useQuery(hostQuery.editor.image.queryOptions({ input: { bot, name } }))
  return <Loaded query={image}>{(blob) => <Picture blob={blob} />}</Loaded>
}

function Picture({ blob }: { readonly blob: Blob }) {
  const texts = useTexts(elementsTexts)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address === undefined ? null : <img className={classes.image} src={address} alt={texts.image} />
}
