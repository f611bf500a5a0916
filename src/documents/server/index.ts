import { type Route, route } from '#platform/server/route.ts'
import * as contract from '../model/contract.ts'
import { caseDocuments } from './case-kinds.ts'
import { documentDeeds } from './documents.ts'
import type { ServedKind } from './served-kind.ts'
import { templateDeeds } from './templates.ts'

export { caseDocuments } from './case-kinds.ts'
export { toDocx } from './docx/package.ts'
export * as paper from './docx/paper.ts'
export { render as fillTemplate } from './docx/render.ts'
export { day as paperDay, minute as paperMinute } from './paper-dates.ts'
export { type PdfSettings, registerPdf } from './pdf/register.ts'
export { type ServedKind, type Subject, served } from './served-kind.ts'

/** The routes for these kinds of papers: `app` gathers what the slices bring. */
export function documentRoutes(kinds: readonly ServedKind[]): Route[] {
  const [papers, templates] = [documentDeeds(kinds), templateDeeds(kinds)]
  return [
    route(contract.listDocumentKinds, papers.listDocumentKinds),
    route(contract.makeDocument, papers.makeDocument),
    route(contract.listDocuments, papers.listDocuments),
    route(contract.openDocumentKind, templates.openDocumentKind),
    route(contract.downloadTemplate, templates.downloadTemplate),
    route(contract.uploadTemplate, templates.uploadTemplate),
    route(contract.chooseTemplate, templates.chooseTemplate),
  ]
}

export const routes = documentRoutes(caseDocuments)
