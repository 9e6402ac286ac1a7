import { existsSync } from 'node:fs'
import type { Environment } from './bus/address.ts'

/** Debian's bridge from Swing to AT-SPI (libatk-wrapper-java). */
const JAVA_BRIDGE = '/usr/share/java/java-atk-wrapper.jar'
const JAVA_OPTIONS = [
  '-Djavax.accessibility.assistive_technologies=org.GNOME.Accessibility.AtkWrapper',
  `-Xbootclasspath/a:${JAVA_BRIDGE}`,
]

/**
 * What a program has to find in its environment to show its elements, whatever draws it: Qt, Chromium and Electron only do
 * when they are told, and Java needs a bridge. GTK and LibreOffice need none of it.
 */
export function accessibleEnvironment(
  { JAVA_TOOL_OPTIONS }: Environment,
  hasJavaBridge = existsSync(JAVA_BRIDGE),
): Record<string, string> {
  const java = [...(JAVA_TOOL_OPTIONS ? [JAVA_TOOL_OPTIONS] : []), ...JAVA_OPTIONS].join(' ')
  return {
    QT_ACCESSIBILITY: '1',
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1',
    ACCESSIBILITY_ENABLED: '1',
    ...(hasJavaBridge && { JAVA_TOOL_OPTIONS: java }),
  }
}
