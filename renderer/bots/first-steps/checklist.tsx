import { ActionIcon, Anchor, Group, Text, Tooltip } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { hostQuery } from '../../host/host.ts'
import { useTexts } from '../../language/index.ts'
import classes from './first-steps.module.css'
import { PracticeDialog } from './practice-dialog.tsx'
import { firstStepsTexts } from './texts.ts'

const order = ['recorded', 'bound', 'rehearsed', 'ran', 'answered'] as const

/** What a person new to Deskhand does once, ticked by what is really there; gone once all is done or it is hidden. */
export function Checklist() {
  const texts = useTexts(firstStepsTexts)
  const [isHidden, setHidden] = useLocalStorage({
    key: 'deskhand-first-steps-hidden',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const [isPractising, setPractising] = useState(false)
  const { data } = useQuery(hostQuery.bots.firstSteps.queryOptions({ enabled: !isHidden }))
  if (isHidden || !data || order.every((step) => data[step])) return null
  return (
    <section className={classes.checklist} aria-label={texts.title}>
      <Group gap="xs" mb={6}>
        <Text component="h2" size="sm" fw={600}>
          {texts.title}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.done(order.filter((step) => data[step]).length, order.length)}
        </Text>
        <Tooltip label={texts.dismiss}>
          <ActionIcon size="sm" ms="auto" aria-label={texts.dismiss} onClick={() => setHidden(true)}>
            <X size={14} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <ol className={classes.steps}>
        {order.map((step) => (
          <Step key={step} step={step} isDone={data[step]}>
            {step === 'recorded' && (
              <Anchor component="button" type="button" size="xs" onClick={() => setPractising(true)}>
                {texts.practise}
              </Anchor>
            )}
          </Step>
        ))}
      </ol>
      {isPractising && <PracticeDialog onClose={() => setPractising(false)} />}
    </section>
  )
}

interface StepProps {
  readonly step: (typeof order)[number]
  readonly isDone: boolean
  /** What helps with it while it is not done. */
  readonly children: ReactNode
}

function Step({ step, isDone, children }: StepProps) {
  const texts = useTexts(firstStepsTexts)
  const [title, hint] = texts.steps[step]
  const Icon = isDone ? CircleCheck : CircleDashed
  return (
    <li className={classes.step} data-done={isDone}>
      <Icon size={16} role="img" aria-label={isDone ? texts.isDone : texts.isOpen} />
      <div>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
        {!isDone && children}
      </div>
    </li>
  )
}
