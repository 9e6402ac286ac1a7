import { type Bytes, bytes, join, number } from './protobuf.ts'

// The numbers of fields and types stand in onnx.proto.

export const elementTypes = { int8: 3, int32: 6, int64: 7 } as const
export type ElementType = keyof typeof elementTypes

const attributeTypeInt = 2

export interface OnnxNode {
  readonly operator: string
  readonly inputs: readonly string[]
  readonly output: string
  /** Attributes that are whole numbers; the only ones needed here. */
  readonly attributes?: Readonly<Record<string, number>>
}

/** A constant of the graph; little-endian, as ONNX wants it. */
export interface OnnxTensor {
  readonly name: string
  readonly type: ElementType
  readonly shape: readonly number[]
  readonly data: Bytes
}

/** What goes in or comes out; a name in its shape stands for a length that differs from call to call. */
export interface OnnxValue {
  readonly name: string
  readonly type: ElementType
  readonly shape: readonly (number | string)[]
}

export interface OnnxGraph {
  readonly name: string
  readonly nodes: readonly OnnxNode[]
  readonly constants: readonly OnnxTensor[]
  readonly inputs: readonly OnnxValue[]
  readonly outputs: readonly OnnxValue[]
}

/** The file of a model: IR version 9, operators of version 20. */
export function onnxFile(graph: OnnxGraph): Bytes {
  const operators = join([bytes(1, ''), number(2, 20)])
  return join([number(1, 9), bytes(2, 'deskhand'), bytes(7, graphMessage(graph)), bytes(8, operators)])
}

function graphMessage({ name, nodes, constants, inputs, outputs }: OnnxGraph): Bytes {
  return join([
    ...nodes.map((node) => bytes(1, nodeMessage(node))),
    bytes(2, name),
    ...constants.map((constant) => bytes(5, tensorMessage(constant))),
    ...inputs.map((value) => bytes(11, valueMessage(value))),
    ...outputs.map((value) => bytes(12, valueMessage(value))),
  ])
}

function nodeMessage({ operator, inputs, output, attributes = {} }: OnnxNode): Bytes {
  return join([
    ...inputs.map((input) => bytes(1, input)),
    bytes(2, output),
    bytes(4, operator),
    ...Object.entries(attributes).map(([name, value]) =>
      bytes(5, join([bytes(1, name), number(3, value), number(20, attributeTypeInt)])),
    ),
  ])
}

function tensorMessage({ name, type, shape, data }: OnnxTensor): Bytes {
  const dimensions = shape.map((length) => number(1, length))
  return join([...dimensions, number(2, elementTypes[type]), bytes(8, name), bytes(9, data)])
}

function valueMessage({ name, type, shape }: OnnxValue): Bytes {
  const dimensions = shape.map((length) =>
    bytes(1, typeof length === 'number' ? number(1, length) : bytes(2, length)),
  )
  const tensor = join([number(1, elementTypes[type]), bytes(2, join(dimensions))])
  return join([bytes(1, name), bytes(2, bytes(1, tensor))])
}
