import '@xyflow/react/dist/style.css'
import { useComputedColorScheme } from '@mantine/core'
import { type BuiltInEdge, Controls, type NodeTypes, Panel, ReactFlow } from '@xyflow/react'
import { Map as MapIcon } from 'lucide-react'
import { useMemo } from 'react'
import { useTexts } from '../../language/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { type BotDocument, type Path, stepAt } from '../document/index.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { ListBox, type ListBoxNode, StepBox, type StepBoxNode } from './boxes.tsx'
import { BOX, type ChartEdge, type ChartNode, flowChart } from './flow-chart.ts'
import classes from './map.module.css'
import { mapTexts } from './texts.ts'

const nodeTypes: NodeTypes = { step: StepBox, list: ListBox }
const FIT = { maxZoom: 1, padding: 0.1 } as const

/** The flow of the file as a chart; a click selects a step. */
export function MapView() {
  const texts = useTexts(mapTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const file = useEditorState((state) => state.file)
  const selection = useEditorState((state) => state.selection)
  const scheme = useComputedColorScheme()
  const chart = useMemo(() => chartOf(document, file), [document, file])
  const nodes = useMemo(() => nodesOf(chart.nodes, new Set(selection)), [chart, selection])
  const edges = useMemo(() => chart.edges.map(edgeOf), [chart])
  const isStep = (path: Path) => stepAt(document, path) !== undefined
  if (nodes.length === 0) return <Empty icon={MapIcon} title={texts.none} hint={texts.noneHint} />
  return (
    <section className={classes.map} aria-label={texts.title}>
      <ReactFlow
        key={file}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={scheme}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        onlyRenderVisibleElements
        fitView
        fitViewOptions={{ ...FIT, nodes: firstSeen(nodes) }}
        minZoom={0.1}
        onNodeClick={(_event, { id }) => isStep(id) && store.select([id])}
        onNodeDoubleClick={(_event, { id }) => isStep(id) && store.showView('steps')}
        zoomOnDoubleClick={false}
        ariaLabelConfig={{
          'controls.zoomIn.ariaLabel': texts.zoomIn,
          'controls.zoomOut.ariaLabel': texts.zoomOut,
          'controls.fitView.ariaLabel': texts.fit,
        }}
      >
        <Controls showInteractive={false} fitViewOptions={FIT} />
        <Panel position="bottom-center" className={classes.hint ?? ''}>
          {texts.toStep}
        </Panel>
      </ReactFlow>
    </section>
  )
}

/** Fewest boxes from the top on that are read well at once. */
const FEWEST_AT_FIRST = 9

/** As many boxes as the window has room for below each other, without what stands around the chart. */
function mostAtFirst(): number {
  const room = Math.floor(window.innerHeight / (BOX.height + BOX.down))
  return Math.max(FEWEST_AT_FIRST, room - 3)
}

/** What is shown at first: the selected step, else how the flow begins. */
function firstSeen(nodes: readonly (StepBoxNode | ListBoxNode)[]) {
  const selected = nodes.filter(({ selected }) => selected)
  return selected.length > 0 ? selected : nodes.slice(0, mostAtFirst())
}

/** Of a file without steps, as elements.yaml, the bot itself is drawn. */
function chartOf(document: BotDocument, file: string) {
  const found = document.files.get(file) ?? document.files.get('bot.yaml')
  return flowChart(found?.parts ?? [], found?.name ?? file)
}

function nodesOf(nodes: readonly ChartNode[], selected: ReadonlySet<Path>): (StepBoxNode | ListBoxNode)[] {
  return nodes.map(({ x, y, ...node }) => {
    // Their size is given: else they would be measured, and hidden meanwhile, after every selection.
    const { width, height } = BOX
    const placed = {
      id: node.path,
      position: { x, y },
      measured: { width, height },
      selected: selected.has(node.path),
    }
    return node.type === 'step'
      ? { ...placed, type: 'step', data: { step: node.step } }
      : { ...placed, type: 'list', data: { name: node.name }, selectable: false, focusable: false }
  })
}

function edgeOf({ from, to, type }: ChartEdge): BuiltInEdge {
  return {
    id: `${from} ${to} ${type}`,
    source: from,
    target: to,
    type: 'smoothstep',
    // Shorter than half the way between two boxes: else a line goes back on itself.
    pathOptions: { offset: BOX.down / 3 },
    className: classes[type] ?? '',
    animated: false,
    focusable: false,
  }
}
