import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { OneOf } from '#drafts/web/index.tsx'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { FamilyCardSheet } from './FamilyCardSheet.tsx'
import css from './Print.module.css'
import { useCase, usePlans } from './plan-page.ts'
import { words } from './words.ts'

/** In large type, on A4 or A5. */
export function FamilyCardPrintPage() {
  const w = useWords(words)
  const caseId = useParams().caseId as CaseId
  const file = useCase(caseId)
  const plans = usePlans(caseId)
  const house = useHouse()
  const [paper, setPaper] = useState<'a4' | 'a5'>('a4')
  return (
    <div className={css.page}>
      <Page
        title={w.cardScreen}
        trail={[{ label: w.title, to: `/cases/${caseId}/discharge` }]}
        actions={
          <Button
            type="primary"
            icon={<PrinterOutlined aria-hidden="true" />}
            onClick={() => print()}
          >
            {w.printCard}
          </Button>
        }
      >
        <div className={`${css.choice} no-print`}>
          <OneOf
            name="paper"
            label={w.paper}
            value={paper}
            onChoose={setPaper}
            options={[
              { value: 'a4', label: 'A4' },
              { value: 'a5', label: 'A5' },
            ]}
          />
        </div>
        <Query of={plans}>
          {({ plans: [plan] }) =>
            plan ? (
              <FamilyCardSheet
                plan={plan}
                name={file.data?.client.name ?? ''}
                house={house}
                paper={paper}
              />
            ) : (
              <EmptyState text={w.none} />
            )
          }
        </Query>
      </Page>
    </div>
  )
}
