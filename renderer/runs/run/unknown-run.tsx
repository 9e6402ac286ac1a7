import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../language/index.ts'
import { Unknown } from '../../parts/unknown.tsx'
import { runsTexts } from '../texts.ts'

/** In place of a run that is not there. */
export function UnknownRun() {
  const texts = useTexts(runsTexts)
  return (
    <Unknown title={texts.unknown}>
      <Button component={Link} to="/runs">
        {texts.toRuns}
      </Button>
    </Unknown>
  )
}
