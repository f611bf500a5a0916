import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { askForPaper, readOwnFile } from '../model/contract.ts'
import { volunteerStateWords } from '../model/volunteer.ts'
import { FileFacts } from './FileFacts.tsx'
import { keys } from './keys.ts'
import { RecordLines } from './RecordLines.tsx'
import css from './Volunteers.module.css'
import { words } from './words.ts'

/** What the house keeps of me. */
export function OwnFilePage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const file = useQuery({ queryKey: keys.own, queryFn: () => call(readOwnFile, {}) })
  const asking = useMutation({
    mutationFn: () => call(askForPaper, {}),
    onSuccess: () => void message.success(w.paperAsked),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.own }),
  })
  return (
    <Page title={w.ownTitle} lead={w.ownLead} width="read">
      <Query of={file}>
        {(own) => (
          <div className={blocks.stack}>
            <Section title={own.name}>
              <p className={`${css.row} ${css.apart}`}>
                <Tag tone="leaf">{volunteerStateWords[own.state][language]}</Tag>
                <span className={blocks.soft}>{own.number}</span>
              </p>
              <FileFacts file={own} shown={(field) => own[field] || w.missing} />
            </Section>
            {(['commendations', 'trainings', 'agreements', 'covers'] as const).map((of) => (
              <Section key={of} title={w[of]}>
                <RecordLines file={own} of={of} />
                {of === 'agreements' && (
                  <div className={blocks.stack}>
                    <p className={blocks.soft}>{w.paperLead}</p>
                    {own.asksWritten ? (
                      <p>
                        <Tag tone="azure">{w.paperAsked}</Tag>
                      </p>
                    ) : (
                      <div>
                        <Button loading={asking.isPending} onClick={() => asking.mutate()}>
                          {w.paper}
                        </Button>
                      </div>
                    )}
                  </div>
                )}
              </Section>
            ))}
          </div>
        )}
      </Query>
    </Page>
  )
}
