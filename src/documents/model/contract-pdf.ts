import { z } from 'zod'
import { CaseId } from '#casework/model/case.ts'
import { STAFF } from '#people/model/person.ts'
import { endpoint } from '#platform/model/contract.ts'
import { SentFile } from '#platform/model/file.ts'

/**
 * The doors to the browser that makes PDFs. It opens our own page in the asker's session, on other
 * connections: so they stand apart from the contract, without a transaction that would wait for it.
 */

export const lookAtPdf = endpoint({
  method: 'GET',
  path: '/documents/pdf',
  summary: 'Whether this installation has a browser that makes PDFs',
  roles: STAFF,
  input: z.object({}),
  output: z.object({ available: z.boolean() }),
})

export const makeCasePdf = endpoint({
  method: 'POST',
  path: '/cases/:caseId/pdf',
  summary: 'The print page of a case as PDF, without the confidential halves',
  roles: STAFF,
  input: z.object({ caseId: CaseId }),
  output: SentFile,
  refusals: {
    'no-such-case': {
      zh: '没有找到这个个案。它可能不存在，也可能不在您可见的范围内。',
      en: 'No such case, or it lies outside what you may see.',
    },
    'pdf-unavailable': {
      zh: '这台服务器上没有能生成 PDF 的浏览器。请打开打印页，在浏览器里选“另存为 PDF”。',
      en: 'There is no browser on this server. Open the print page and choose “Save as PDF”.',
    },
    'pdf-busy': {
      zh: '正在排队生成 PDF 的人太多了。请过一分钟再试，或者打开打印页另存为 PDF。',
      en: 'Too many PDFs are waiting. Try again in a minute, or print the page yourself.',
    },
    'pdf-failed': {
      zh: '这次没能生成 PDF。请再试一次；还不行，就打开打印页另存为 PDF。',
      en: 'The PDF could not be made. Try again, or print the page yourself.',
    },
  },
})
