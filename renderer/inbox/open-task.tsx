import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import type { TaskBackground, TaskForPeople } from '../../main/api/host/contract/tasks.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { DocumentView } from './document/document-view.tsx'
import classes from './inbox.module.css'
import { fieldId } from './task-field.tsx'
import { TaskForm } from './task-form.tsx'
import { inboxTexts } from './texts.ts'

const NOTHING_KNOWN: TaskBackground = { places: [] }

interface OpenTaskProps {
  readonly task: TaskForPeople
  readonly onAnswered: () => void
}

/** A question: the document that it is about, if there is one, and the form beside it. */
export function OpenTask({ task, onAnswered }: OpenTaskProps) {
  const texts = useTexts(inboxTexts)
  const isWhole = task.problem === undefined
  const about = useQuery(hostQuery.tasks.about.queryOptions({ input: { task: task.id }, enabled: isWhole }))
  const [focused, setFocused] = useState<string>()
  const background = about.data ?? NOTHING_KNOWN
  const { document: paper, fields } = task
  return (
    <div className={classes.task} data-document={paper !== undefined}>
      {paper && (
        <DocumentView
          task={task}
          path={paper.path}
          fields={fields}
          places={background.places}
          focused={focused}
          onField={(name) => document.getElementById(fieldId(name))?.focus()}
        />
      )}
      <div className={classes.form}>
        {isWhole ? (
          <TaskForm task={task} background={background} onFocus={setFocused} onAnswered={onAnswered} />
        ) : (
          <Alert variant="outline" color="red" icon={<CircleAlert size={18} />} title={texts.broken}>
            <Text size="sm">{task.problem}</Text>
            <Text size="sm" fw={500}>
              {texts.brokenHint}
            </Text>
          </Alert>
        )}
      </div>
    </div>
  )
}
