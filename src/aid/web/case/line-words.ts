import { useLanguage } from '#platform/web/language.tsx'
import { cameUpWords, type LineKind, type LineStatus, lineStatusWords } from '../../model/ledger.ts'

/** How far a line is: a cost comes up, other money comes in. */
export function useStatusName() {
  const { language } = useLanguage()
  return ({ kind, status }: { readonly kind: LineKind; readonly status: LineStatus }) =>
    (kind === 'cost' && status === 'received' ? cameUpWords : lineStatusWords[status])[language]
}
