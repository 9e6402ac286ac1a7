import { Center, Loader } from '@mantine/core'
import { useTexts } from '../language/index.ts'
import { partTexts } from './texts.ts'

/** A sign in the middle of a page, or of its part, that what belongs there is being fetched. */
export function Loading() {
  const { loading } = useTexts(partTexts)
  return (
    <Center mih={200} flex={1}>
      <Loader size="sm" role="status" aria-label={loading} />
    </Center>
  )
}
