import { FilePdfOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { lookAtPdf, makeCasePdf } from '../model/contract-pdf.ts'
import css from './documents.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Others may be before one, and a browser takes its time. */
const PATIENCE_MS = 180_000

/** The case as PDF, where the server has a browser; else the way to the browser's own. */
export function CasePdf({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  const queries = useQueryClient()
  const pdf = useQuery({ queryKey: keys.pdf, queryFn: () => call(lookAtPdf, {}) })
  const making = useMutation({
    mutationFn: () => call(makeCasePdf, { caseId }, { signal: AbortSignal.timeout(PATIENCE_MS) }),
    onSuccess: (file) => {
      saveFile(file)
      void queries.invalidateQueries({ queryKey: keys.made(caseId) })
    },
  })
  const isThere = pdf.data?.available ?? false
  return (
    <Section title={w.pdf}>
      <p className={blocks.soft}>{pdf.data && !isThere ? w.noPdf : w.pdfLead}</p>
      <div className={css.deeds}>
        {isThere && (
          <Button
            icon={<FilePdfOutlined aria-hidden="true" />}
            loading={making.isPending}
            onClick={() => making.mutate()}
          >
            {w.makePdf}
          </Button>
        )}
        <LinkButton to={`/cases/${caseId}/print`}>{w.printPage}</LinkButton>
      </div>
      {making.error ? <Problem error={making.error} /> : null}
    </Section>
  )
}
