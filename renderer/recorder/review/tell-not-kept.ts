import { notifications } from '@mantine/notifications'
import { textsNow } from '../../language/index.ts'
import { reviewTexts } from './texts.ts'

/** Tells which log-ins the vault did not take; nothing where it took all. */
export function tellNotKept(assets: readonly string[]): void {
  if (assets.length === 0) return
  const texts = textsNow(reviewTexts)
  notifications.show({
    title: texts.notKeptTitle,
    message: texts.notKeptHint(assets.join(', ')),
    color: 'orange',
    autoClose: false,
    role: 'alert',
  })
}
