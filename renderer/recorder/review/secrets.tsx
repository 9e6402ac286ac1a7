import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import type { RecordingReview } from '../../../main/api/host/contract/recorder.ts'
import { useTexts } from '../../language/index.ts'
import classes from './review.module.css'
import { Section } from './section.tsx'
import { reviewTexts } from './texts.ts'

/** Which log-ins the bot needs, and where what was typed goes. */
export function Secrets({ secrets }: { readonly secrets: RecordingReview['secrets'] }) {
  const texts = useTexts(reviewTexts)
  if (secrets.length === 0) return null
  return (
    <Section title={texts.secrets}>
      <ul className={classes.rows}>
        {secrets.map(({ asset, title, isKept }) => (
          <li className={classes.row} key={asset}>
            <KeyRound size={15} aria-hidden />
            <span dir="auto">{title}</span>
            <span className={classes.field}>{isKept ? texts.kept : texts.notKept}</span>
            {!isKept && (
              <Anchor component={Link} to="/vault" size="sm">
                {texts.vault}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
