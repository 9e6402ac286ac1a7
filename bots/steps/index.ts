import { browserAddress } from './browser/address.ts'
import { browserAssert } from './browser/assert.ts'
import { browserCheck } from './browser/check.ts'
import { browserClick } from './browser/click.ts'
import { browserCloseTab } from './browser/close-tab.ts'
import { browserDialog } from './browser/dialog.ts'
import { browserDialogText } from './browser/dialog-text.ts'
import { browserDoubleClick } from './browser/double-click.ts'
import { browserDownload } from './browser/download.ts'
import { browserDrag } from './browser/drag.ts'
import { browserFill } from './browser/fill.ts'
import { browserHover } from './browser/hover.ts'
import { browserOpen } from './browser/open.ts'
import { browserPress } from './browser/press.ts'
import { browserRead } from './browser/read.ts'
import { browserReadTable } from './browser/read-table.ts'
import { browserScreenshot } from './browser/screenshot.ts'
import { browserScroll } from './browser/scroll.ts'
import { browserSelect } from './browser/select.ts'
import { browserSwitchTab } from './browser/switch-tab.ts'
import { browserType } from './browser/type.ts'
import { browserUpload } from './browser/upload.ts'
import { browserWait } from './browser/wait.ts'
import { call } from './call.ts'
import { dataAssert } from './data/assert.ts'
import { dataParseDate } from './data/parse-date.ts'
import { dataParseJson } from './data/parse-json.ts'
import { dataParseNumber } from './data/parse-number.ts'
import { dataSet } from './data/set.ts'
import type { StepKind } from './define.ts'
import { desktopActivate } from './desktop/activate.ts'
import { desktopAssert } from './desktop/assert.ts'
import { desktopClick } from './desktop/click.ts'
import { desktopClose } from './desktop/close.ts'
import { desktopDoubleClick } from './desktop/double-click.ts'
import { desktopDrag } from './desktop/drag.ts'
import { desktopMenu } from './desktop/menu.ts'
import { desktopPress } from './desktop/press.ts'
import { desktopRead } from './desktop/read.ts'
import { desktopReadClipboard } from './desktop/read-clipboard.ts'
import { desktopRightClick } from './desktop/right-click.ts'
import { desktopScroll } from './desktop/scroll.ts'
import { desktopSetValue } from './desktop/set-value.ts'
import { desktopStart } from './desktop/start.ts'
import { desktopType } from './desktop/type.ts'
import { desktopWait } from './desktop/wait.ts'
import { desktopWriteClipboard } from './desktop/write-clipboard.ts'
import { documentClassify } from './document/classify.ts'
import { documentExtract } from './document/extract.ts'
import { documentRead } from './document/read.ts'
import { fileAppend } from './file/append.ts'
import { fileCopy } from './file/copy.ts'
import { fileDelete } from './file/delete.ts'
import { fileExists } from './file/exists.ts'
import { fileInfo } from './file/info.ts'
import { fileList } from './file/list.ts'
import { fileMakeFolder } from './file/make-folder.ts'
import { fileMove } from './file/move.ts'
import { fileRead } from './file/read.ts'
import { fileWrite } from './file/write.ts'
import { flowEach } from './flow/each.ts'
import { flowFail } from './flow/fail.ts'
import { flowIf } from './flow/if.ts'
import { flowStop } from './flow/stop.ts'
import { flowSwitch } from './flow/switch.ts'
import { flowTry } from './flow/try.ts'
import { flowWait } from './flow/wait.ts'
import { flowWhile } from './flow/while.ts'
import { httpRequest } from './http/request.ts'
import { personAsk } from './person/ask.ts'
import { personValidate } from './person/validate.ts'
import { screenAssert } from './screen/assert.ts'
import { screenClick } from './screen/click.ts'
import { screenFindImage } from './screen/find-image.ts'
import { screenFindText } from './screen/find-text.ts'
import { screenRead } from './screen/read.ts'
import { screenScreenshot } from './screen/screenshot.ts'
import { tableAppend } from './table/append.ts'
import { tableRead } from './table/read.ts'
import { tableWrite } from './table/write.ts'

const kinds = [
  browserAddress,
  browserAssert,
  browserCheck,
  browserClick,
  browserCloseTab,
  browserDialogText,
  browserDialog,
  browserDoubleClick,
  browserDownload,
  browserDrag,
  browserFill,
  browserHover,
  browserOpen,
  browserPress,
  browserReadTable,
  browserRead,
  browserScreenshot,
  browserScroll,
  browserSelect,
  browserSwitchTab,
  browserType,
  browserUpload,
  browserWait,
  desktopActivate,
  desktopAssert,
  desktopClick,
  desktopClose,
  desktopDoubleClick,
  desktopDrag,
  desktopMenu,
  desktopPress,
  desktopReadClipboard,
  desktopRead,
  desktopRightClick,
  desktopScroll,
  desktopSetValue,
  desktopStart,
  desktopType,
  desktopWait,
  desktopWriteClipboard,
  screenAssert,
  screenClick,
  screenFindImage,
  screenFindText,
  screenRead,
  screenScreenshot,
  flowEach,
  flowFail,
  flowIf,
  flowStop,
  flowSwitch,
  flowTry,
  flowWait,
  flowWhile,
  call,
  dataAssert,
  dataParseDate,
  dataParseJson,
  dataParseNumber,
  dataSet,
  fileAppend,
  fileCopy,
  fileDelete,
  fileExists,
  fileInfo,
  fileList,
  fileMakeFolder,
  fileMove,
  fileRead,
  fileWrite,
  tableAppend,
  tableRead,
  tableWrite,
  httpRequest,
  documentClassify,
  documentExtract,
  documentRead,
  personAsk,
  personValidate,
] as const

/** The name of a kind of step: `browser.fill`. */
export type StepName = (typeof kinds)[number]['kind']

/** Every kind of step. */
export const catalogue: readonly StepKind[] = kinds

const byName: ReadonlyMap<string, StepKind> = new Map(catalogue.map((kind) => [kind.kind, kind]))

/** The kind of that name, or undefined where there is none. */
export function stepKind(kind: string): StepKind | undefined {
  return byName.get(kind)
}
