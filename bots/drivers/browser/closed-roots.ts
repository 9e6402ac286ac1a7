import type { Handle, Target } from './target.ts'

/** The parts of a node of the DevTools protocol that are needed here. */
interface Node {
  readonly backendNodeId: number
  readonly frameId?: string
  readonly shadowRootType?: string
  readonly children?: readonly Node[]
  readonly shadowRoots?: readonly Node[]
  readonly contentDocument?: Node
}

/** Hands the closed shadow roots of a frame to its page script, which cannot reach them by itself. */
export async function addClosedRoots({ target, frame }: { target: Target; frame: string }): Promise<void> {
  const { root } = await target.send('DOM.getDocument', { depth: -1, pierce: true })
  const start = frame === target.mainFrame ? root : documentOf(root, frame)
  const closed = start ? closedBelow(start) : []
  const executionContextId = await target.context(frame)
  const handles = await Promise.all(
    closed.map(async ({ backendNodeId }) => {
      const { object } = await target.send('DOM.resolveNode', { backendNodeId, executionContextId })
      return object.objectId ? [{ objectId: object.objectId }] : []
    }),
  )
  const known: Handle[] = handles.flat()
  if (known.length > 0) await target.callOn(frame, 'addClosedRoots', known)
  await target.send('DOM.disable')
}

function documentOf(node: Node, frame: string): Node | undefined {
  if (node.frameId === frame && node.contentDocument) return node.contentDocument
  for (const child of below(node)) {
    const found = documentOf(child, frame)
    if (found) return found
  }
  return undefined
}

/** The closed shadow roots in a node as `DOM.getDocument` or `DOM.describeNode` gives it, as deep as it was asked for. */
export function closedBelow(node: Node): Node[] {
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedBelow)
  return node.shadowRootType === 'closed' ? [node, ...inside] : inside
}

function below(node: Node): Node[] {
  const { children = [], shadowRoots = [], contentDocument } = node
  return [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]
}
