import { join } from 'node:path'
import type { ItemHistory } from '../../../bots/engine/journal/records.ts'
import { type Crop, openDocument, type Picture, pictures } from './pictures.ts'
import { type FieldReading, type Reading, readingsOf } from './readings.ts'

/** Bytes of pictures in one report: what a browser opens and mail carries. */
const MOST_BYTES = 24 * 1024 * 1024

/** The pictures of a report, made before its text. */
export interface Album {
  /** By the evidence's file. */
  readonly moments: ReadonlyMap<string, Picture>
  /** By the place of a value. */
  readonly crops: ReadonlyMap<FieldReading['evidence'], Crop>
  /** The readings that the crops belong to, by what happened. */
  readonly readings: ReadonlyMap<ItemHistory, readonly Reading[]>
  /** True where some pictures were left out for want of room. */
  readonly full: boolean
}

/** Makes the pictures for what is told; `folder` is the run's folder, where the evidence is. */
export async function albumOf(
  told: readonly ItemHistory[],
  folder: string,
  mostBytes = MOST_BYTES,
): Promise<Album> {
  const maker = pictures(mostBytes)
  const moments = new Map<string, Picture>()
  const crops = new Map<FieldReading['evidence'], Crop>()
  const readings = new Map(told.map((happenings) => [happenings, readingsOf(happenings.results)] as const))

  const addMoment = async (file: string) => {
    const picture = await maker.fromFile(join(folder, file))
    if (picture) moments.set(file, picture)
  }
  const addCrops = async ({ document, fields }: Reading) => {
    const places = Map.groupBy(
      fields.flatMap(({ evidence }) => evidence ?? []),
      ({ page }) => page,
    )
    if (places.size === 0) return
    const openPage = await openDocument(document)
    for (const [number, onPage] of places) {
      const page = await openPage(number)
      if (!page) continue
      for (const place of onPage) {
        const crop = await maker.crop(page, place.box)
        if (crop) crops.set(place, crop)
      }
    }
  }
  for (const happenings of told) {
    const images = happenings.evidence.filter(({ kind }) => kind === 'image')
    await Promise.all([
      ...images.map(({ file }) => addMoment(file)),
      ...(readings.get(happenings) ?? []).map(addCrops),
    ])
  }
  return { moments, crops, readings, full: maker.full }
}
