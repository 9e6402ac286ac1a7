import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import { inputTexts } from './texts.ts'

/** How long nothing may be typed before the host is asked; milliseconds. */
const PAUSE = 250

interface PathCheck {
  /** What is wrong with the path; nothing while that is not known. */
  readonly problem: string | undefined
  /** True once the host found it. */
  readonly isFound: boolean
}

/** Asks the host whether a path is that of a file or folder of this PC, once no more is typed. */
export function usePathCheck(path: string, type: 'file' | 'folder'): PathCheck {
  const texts = useTexts(inputTexts)
  const [settled] = useDebouncedValue(path.trim(), PAUSE)
  const { data } = useQuery(
    hostQuery.bots.checkPath.queryOptions({ input: { path: settled, type }, enabled: settled !== '' }),
  )
  if (settled === '' || settled !== path.trim() || !data) return { problem: undefined, isFound: false }
  const { problem } = data
  if (problem === undefined) return { problem: undefined, isFound: true }
  return { problem: problem === 'other' ? texts.path.other[type] : texts.path[problem], isFound: false }
}
