import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'imports.begin': { zh: '上传导入表', en: 'Uploaded a workbook' },
  'imports.check': { zh: '核对导入表', en: 'Compared a workbook' },
  'imports.list-lines': { zh: '查看导入的行', en: 'Read rows of an import' },
  'imports.decide': { zh: '判断是否同一人', en: 'Decided who a row is' },
  'imports.download-corrections': { zh: '下载待修改的行', en: 'Downloaded rows to mend' },
  'imports.confirm': { zh: '确认导入', en: 'Confirmed an import' },
  'imports.drop': { zh: '删除上传的表', en: 'Forgot a workbook' },
  'casework.take-over': { zh: '导入旧个案', en: 'Took over an old case' },
}
