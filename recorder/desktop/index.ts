import { DesktopRecording, type DesktopRecordOptions } from './recording.ts'

export { removeUnnamedImages } from './looking/unnamed-images.ts'
export { type DesktopPerson, desktopPerson, type PointingOptions, type Target } from './person.ts'
export type { DesktopEyes } from './ports.ts'
export { DesktopRecording, type DesktopRecordOptions } from './recording.ts'

/**
 * Records what is done with mouse and keyboard in every program of the display from now on, until `stop`. Throws
 * `display-missing`.
 */
export async function recordDesktop(options: DesktopRecordOptions): Promise<DesktopRecording> {
  return await new DesktopRecording(options).begin()
}
