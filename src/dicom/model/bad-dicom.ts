import type { Words } from '#platform/model/words.ts'

/** Why bytes are not taken for a DICOM file. What each asks of the sender stands in `badDicomWords`. */
export type BadDicomCode =
  | 'not-dicom'
  | 'truncated'
  | 'malformed'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-fragments'
  | 'header-too-large'
  | 'unknown-transfer-syntax'
  | 'bad-uid'
  | 'uid-mismatch'

export class BadDicom extends Error {
  override readonly name = 'BadDicom'
  readonly code: BadDicomCode
  /** Where in the file, in bytes. */
  readonly at: number

  constructor(code: BadDicomCode, at: number) {
    super(`${code} at ${at}`)
    this.code = code
    this.at = at
  }
}

export const badDicomWords: Record<BadDicomCode, Words> = {
  'not-dicom': {
    zh: '不是 DICOM 文件：缺少 128 字节前导或 DICM 标记。请发送 Part 10 格式的文件。',
    en: 'Not a DICOM file: no preamble or DICM mark. Send files in the format of Part 10.',
  },
  truncated: {
    zh: '文件不完整：内容比它自己说的短。请重新导出后再发送。',
    en: 'The file is cut off: it is shorter than it says itself. Export and send it again.',
  },
  malformed: {
    zh: '文件结构有错，无法读懂。请检查导出它的设备。',
    en: 'The structure of the file is broken. Check the device that made it.',
  },
  'too-deep': {
    zh: '序列嵌套过深，没有接收。',
    en: 'Sequences are nested too deeply.',
  },
  'too-many-elements': {
    zh: '文件头里的数据元素过多，没有接收。',
    en: 'The header has too many elements.',
  },
  'too-many-fragments': {
    zh: '像素数据的分片过多，没有接收。',
    en: 'The pixel data has too many fragments.',
  },
  'header-too-large': {
    zh: '文件头过大，没有接收。',
    en: 'The header is too large.',
  },
  'unknown-transfer-syntax': {
    zh: '缺少传输语法，或它不在支持的范围内。',
    en: 'The transfer syntax is missing or not supported.',
  },
  'bad-uid': {
    zh: '检查、序列或实例的 UID 缺失或写法不对。',
    en: 'A study, series or instance UID is missing or badly formed.',
  },
  'uid-mismatch': {
    zh: '文件元信息里的 SOP 实例 UID 与数据集里的不一致。',
    en: 'The SOP instance UID of the meta information is not that of the data set.',
  },
}
