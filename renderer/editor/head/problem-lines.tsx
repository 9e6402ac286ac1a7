import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useLanguage, useTexts } from '../../language/index.ts'
import { problemLine } from '../../parts/problem-words.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts } from '../texts.ts'
import classes from './head.module.css'

/** What is wrong, a line each. */
export function ProblemLines({ problems }: { readonly problems: readonly BotProblem[] }) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => {
        const { line, column, message, severity } = problem
        const isError = severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        return (
          <li key={`${line} ${column} ${message}`} data-severity={severity}>
            <Icon size={14} role="img" aria-label={isError ? texts.error : texts.warning} />
            <span dir="auto">{problemLine(problem, language)}</span>
          </li>
        )
      })}
    </ul>
  )
}
