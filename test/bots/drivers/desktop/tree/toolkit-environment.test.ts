import { expect, test } from 'vitest'
import { accessibleEnvironment } from '../../../../../bots/drivers/desktop/tree/index.ts'

test('Qt and Chromium are told to show their elements', () => {
  expect(accessibleEnvironment({}, false)).toEqual({
    QT_ACCESSIBILITY: '1',
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1',
    ACCESSIBILITY_ENABLED: '1',
  })
})

test('Java is given its bridge, beside what it is told already', () => {
  const { JAVA_TOOL_OPTIONS } = accessibleEnvironment({ JAVA_TOOL_OPTIONS: '-Xmx1g' }, true)
  expect(JAVA_TOOL_OPTIONS).toMatch(
    /^-Xmx1g -Djavax\.accessibility\.assistive_technologies=\S+ -Xbootclasspath/,
  )
})
