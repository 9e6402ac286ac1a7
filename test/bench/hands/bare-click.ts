import nut from '@nut-tree-fork/nut-js'

// A process of its own, because the library ends its process when the display goes away: clicks as often as it is asked, and
// tells how long that took.
const { mouse, Button, Point } = nut
mouse.config.autoDelayMs = 0

process.on('disconnect', () => process.exit())
process.on('message', async ({ x, y }: { x: number; y: number }) => {
  const began = performance.now()
  await mouse.setPosition(new Point(x, y))
  await mouse.pressButton(Button.LEFT)
  await mouse.releaseButton(Button.LEFT)
  process.send?.(performance.now() - began)
})
