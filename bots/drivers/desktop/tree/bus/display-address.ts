import { connectDisplay } from '../../display/index.ts'

/** Where the display says that the accessibility bus of its session is; undefined where there is none, or it does not say. */
export async function addressOnDisplay(display: string | undefined): Promise<string | undefined> {
  if (!display) return undefined
  const connected = await connectDisplay({ DISPLAY: display }).catch(() => undefined)
  if (!connected) return undefined
  try {
    const said = await connected.text(connected.root, 'AT_SPI_BUS')
    return said.replaceAll('\0', '') || undefined
  } finally {
    connected.close()
  }
}
