import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTexts } from '../../language/index.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts } from '../texts.ts'
import classes from './head.module.css'

/** What is wrong, a line each. */
export function ProblemLines({ problems }: { readonly problems: readonly BotProblem[] }) {
  const texts = useTexts(editorTexts)
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map(({ line, column, message, next, severity }) => {
        const isError = severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        return (
          <li key={`${line} ${column} ${message}`} data-severity={severity}>
            <Icon size={14} role="img" aria-label={isError ? texts.error : texts.warning} />
            <span dir="auto">{[message, next].filter((part) => part !== undefined).join('. ')}</span>
          </li>
        )
      })}
    </ul>
  )
}
