import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { useHouse } from '#casework/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { FailureReason, failureWords } from '../model/failure.ts'
import type { ReferralId } from '../model/referral.ts'
import { PackageView } from './PackageView.tsx'
import { words } from './print-words.ts'
import css from './Referrals.module.css'
import { useReferral } from './referral-page.ts'

/** 转介单, and below the line the 转介回执 that comes back. */
export function ReferralPrintPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const { caseId, referralId } = useParams() as { caseId: CaseId; referralId: ReferralId }
  const found = useReferral(caseId, referralId)
  const house = useHouse()
  return (
    <Page
      title={w.title}
      trail={[{ label: w.referral, to: `/cases/${caseId}/referrals/${referralId}` }]}
    >
      <Query of={found}>
        {({ packageText, number, digest }) => (
          <PrintSheet
            title={w.title}
            number={number}
            signatures={[w.worker, w.receiver]}
            seal
            {...(house && { from: house })}
          >
            <PackageView text={packageText} />
            <p className={css.soft}>
              {w.digest} {digest}
            </p>
            <hr className={css.cut} />
            <div className={css.receipt}>
              <h3>{w.receipt}</h3>
              <p>
                □ {w.accepted} □ {w.returned} □ {w.declined}
              </p>
              <p>
                {w.reason}{' '}
                {FailureReason.options.map((one) => `□ ${failureWords[one][language]}`).join(' ')}
              </p>
              <p>
                {w.who} <span className={css.blank} /> {w.phone} <span className={css.blank} />
              </p>
              <p>
                {w.result} <span className={css.blank} /> {w.day} <span className={css.blank} />
              </p>
            </div>
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}
