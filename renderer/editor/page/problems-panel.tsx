import { UnstyledButton } from '@mantine/core'
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../language/index.ts'
import { problemWords, shortProblem } from '../../parts/problem-words.ts'
import type { BotProblem } from '../document/problems.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import classes from './page.module.css'

/** What is wrong with the bot, at the bottom of the page; each line leads to its place. */
export function ProblemsPanel() {
  const texts = useTexts(editorTexts)
  const problems = useEditorState((state) => state.problems)
  const [isOpen, setOpen] = useState(true)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const sums = [errors > 0 && texts.errors(errors), warnings > 0 && texts.warnings(warnings)].filter(Boolean)
  const Chevron = isOpen ? ChevronDown : ChevronUp
  return (
    <section className={classes.problems} aria-label={texts.problems}>
      {problems.length === 0 ? (
        <p className={classes.problemsHead}>
          <CircleCheck size={14} aria-hidden /> {texts.noProblems}
        </p>
      ) : (
        <UnstyledButton
          className={classes.problemsHead ?? ''}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} aria-hidden /> {texts.problems}: {sums.join(', ')}
        </UnstyledButton>
      )}
      {isOpen && problems.length > 0 && (
        <ul className={classes.problemList}>
          {problems.map((problem) => (
            <Line
              key={`${problem.file}:${problem.line}:${problem.column}:${problem.message}`}
              problem={problem}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ problem }: { readonly problem: BotProblem }) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const store = useEditorStore()
  const next = problemWords(problem.code, language)?.next ?? problem.next
  const isError = problem.severity === 'error'
  const Icon = isError ? CircleAlert : TriangleAlert
  return (
    <li>
      <UnstyledButton className={classes.problem ?? ''} onClick={() => store.goToProblem(problem)}>
        <Icon
          size={14}
          data-severity={problem.severity}
          role="img"
          aria-label={isError ? texts.error : texts.warning}
        />
        <span className={classes.message} dir="auto">
          {shortProblem(problem, language)}
          {next !== undefined && <span className={classes.next}> {next}</span>}
        </span>
        <span className={classes.place}>{texts.at(problem.file, problem.line)}</span>
      </UnstyledButton>
    </li>
  )
}
