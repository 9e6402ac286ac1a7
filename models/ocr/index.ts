export { type OcrPool, ocrPool, type PoolOptions } from './pool.ts'
export { readImage } from './read.ts'
