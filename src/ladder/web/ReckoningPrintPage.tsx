import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { findVersion } from '#insurance/model/products/published.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openReckoning, type Reckoning, type ReckoningId } from '../model/contract.ts'
import { standLadder } from '../model/ladder.ts'
import { Answer } from './Answer.tsx'
import { keys } from './keys.ts'
import css from './Ladder.module.css'
import { words } from './words.ts'

/** A kept reckoning on paper, by the version of the product that was in force when it was kept. */
export function ReckoningPrintPage() {
  const w = useWords(words)
  const house = useHouse()
  const { caseId, reckoningId } = useParams() as { caseId: CaseId; reckoningId: ReckoningId }
  const reckoning = useQuery({
    queryKey: keys.reckoning(caseId, reckoningId),
    queryFn: () => call(openReckoning, { caseId, reckoningId }),
  })
  return (
    <div className={css.sheetPage}>
      <Page
        title={w.printScreen}
        trail={[
          { label: w.cases, to: '/cases' },
          { label: w.tool, to: `/cases/${caseId}/ladder` },
        ]}
      >
        <Query of={reckoning}>
          {(value) => (
            <PrintSheet
              title={w.printTitle}
              number={value.id.slice(-12)}
              signatures={[w.worker, w.client]}
              seal
              {...(house && { from: house })}
            >
              <Sheet reckoning={value} />
            </PrintSheet>
          )}
        </Query>
      </Page>
    </div>
  )
}

function Sheet({ reckoning }: { readonly reckoning: Reckoning }) {
  const w = useWords(words)
  const dates = useDates()
  const { productVersion, facts, isReproduced, keptAt, remainsLow, remainsHigh } = reckoning
  const product = findVersion(productVersion)
  return (
    <div className={css.onPaper}>
      <p>
        {w.keptOne(dates.full(keptAt), remainsLow, remainsHigh)} · {w.version(productVersion)}
      </p>
      <p className={css.soft}>{isReproduced ? w.reproduced : w.notReproduced}</p>
      {product && <Answer ladder={standLadder(facts, { product })} />}
    </div>
  )
}
