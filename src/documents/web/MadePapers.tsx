import { useQuery } from '@tanstack/react-query'
import type { CaseId } from '#casework/model/case.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Rows } from '#platform/web/Rows.tsx'
import { Section } from '#platform/web/Section.tsx'
import { listDocuments, type MadeDocument } from '../model/contract.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** Who made which paper of this case, newest first. */
export function MadePapers({ caseId }: { readonly caseId: CaseId }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const made = useQuery({
    queryKey: keys.made(caseId),
    queryFn: () => call(listDocuments, { caseId }),
  })
  const format = { docx: 'Word', pdf: 'PDF' }
  return (
    <Section title={w.made}>
      <p className={blocks.soft}>{w.madeLead}</p>
      <Query of={made}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p>{w.noneMade}</p>
          ) : (
            <Rows<MadeDocument>
              label={w.made}
              rows={documents}
              rowKey={({ id }) => id}
              columns={[
                {
                  ...{ key: 'paper', title: w.paper, card: 'title' },
                  render: (one) => `${one.words[language]}（${format[one.format]}）`,
                },
                { key: 'by', title: w.by, render: ({ by }) => by },
                { key: 'at', title: w.at, render: ({ at }) => dates.full(at) },
              ]}
            />
          )
        }
      </Query>
    </Section>
  )
}
