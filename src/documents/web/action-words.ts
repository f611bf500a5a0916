import type { Words } from '#platform/model/words.ts'

/** What the deeds of this slice are called in the audit log. */
export const actionWords: Readonly<Record<string, Words>> = {
  'documents.make-docx': { zh: '生成 Word 文书', en: 'Made a Word paper' },
  'documents.make-pdf': { zh: '生成个案 PDF', en: 'Made a PDF of a case' },
  'documents.list': { zh: '查看生成过的文书', en: 'Listed papers' },
  'documents.upload-template': { zh: '上传文书模板', en: 'Uploaded a template' },
  'documents.choose-template': { zh: '更换文书模板', en: 'Changed the template in use' },
}
