import { accessible, DESKTOP } from '../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { accessibilityAddress } from '../../../bots/drivers/desktop/tree/bus/address.ts'
import { BusClient } from '../../../bots/drivers/desktop/tree/bus/client.ts'
import { toRef } from '../../../bots/drivers/desktop/tree/program/raw.ts'
import { readTree } from '../../../bots/drivers/desktop/tree/program/read.ts'

const OPTIONS = { timeout: 20_000 }

/** How many elements the programs of a session have on the bus, the cells of sheets left out. */
export async function countElements(environment: Readonly<Record<string, string>>): Promise<number> {
  const client = await BusClient.connect(await accessibilityAddress(environment))
  try {
    const programs = await client.ask(DESKTOP, accessible.children, [], OPTIONS)
    const trees = await Promise.all(programs.map((program) => readTree(client, toRef(program), OPTIONS)))
    return trees.reduce((sum, { nodes }) => sum + nodes.size, 0)
  } finally {
    client.close()
  }
}
