import type { Words } from '#platform/model/words.ts'

/** Why a workbook as a whole cannot be taken. */
export const sheetWords = {
  'sheet-not-xlsx': {
    zh: '只能上传 .xlsx 文件。.csv 或 .xls 请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    en: 'Only .xlsx files can be uploaded. Open .csv or .xls and save it as .xlsx.',
  },
  'sheet-without-header': {
    zh: '没有找到标题行。请从本页下载空表来填，不要改第一行的列名。',
    en: 'The row of titles was not found. Use the empty workbook of this page; keep its first row.',
  },
  'sheet-lacks-columns': {
    zh: '缺少必需的列。请从本页下载空表来填，不要删列或改列名。',
    en: 'Columns are missing. Use the empty workbook of this page; keep its columns.',
  },
  'sheet-doubles-columns': {
    zh: '有的列名出现了两次，不知道该用哪一列。请删去多余的一列。',
    en: 'A title stands over two columns. Remove one of them.',
  },
  'sheet-empty': {
    zh: '表里除了标题行没有内容。请填好再上传。',
    en: 'There is nothing below the titles. Fill in the sheet first.',
  },
  'sheet-too-long': {
    zh: '一次最多导入 5000 行。请分成几个文件，一个一个上传。',
    en: 'At most 5 000 rows at once. Send them in several files.',
  },
  'sheet-too-complex': {
    zh: '这个表太复杂，读不完就停下了，没有保存任何内容。请把内容复制到从本页下载的空表里（只粘贴数值）再上传。',
    en: 'The workbook is too complex; reading it was stopped. Copy the values into the empty workbook.',
  },
  'sheet-unreadable': {
    zh: '这个表读不出来，可能已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    en: 'The workbook cannot be read; it may be damaged. Open it and save it anew.',
  },
  'sheet-reader-busy': {
    zh: '正在读表的人太多了，请过一分钟再试。',
    en: 'Too many workbooks are being read. Try again in a minute.',
  },
} as const satisfies Record<string, Words>
