import { useState } from 'react'
import { useParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { intentionWords, type ReferralId } from '../model/referral.ts'
import { ConsentScreen } from './ConsentScreen.tsx'
import { EventList } from './EventList.tsx'
import { LinkBox } from './LinkBox.tsx'
import { PackageView } from './PackageView.tsx'
import { PreflightView } from './PreflightView.tsx'
import { pageWords } from './page-words.ts'
import css from './Referrals.module.css'
import { useReferral } from './referral-page.ts'
import { SenderSide } from './SenderSide.tsx'
import { DueTag, StateTag } from './StateTag.tsx'
import { words } from './words.ts'

/** A referral before it is sent: the consent screen. Afterwards: the loop. */
export function ReferralPage() {
  const w = useWords({ ...words, ...pageWords })
  const { language } = useLanguage()
  const { caseId, referralId } = useParams() as { caseId: CaseId; referralId: ReferralId }
  const found = useReferral(caseId, referralId)
  const [secret, setSecret] = useState<string>()
  const referral = found.data
  return (
    <Page
      title={
        referral
          ? `${intentionWords[referral.intention][language]} · ${referral.toName}`
          : w.referral
      }
      width={referral?.state === 'prepared' ? 'form' : 'wide'}
      trail={[{ label: w.ofCase, to: `/cases/${caseId}/referrals` }]}
    >
      <Query of={found}>
        {(one) =>
          one.state === 'prepared' ? (
            <ConsentScreen referral={one} onSent={setSecret} />
          ) : (
            <div className={css.page}>
              <div className={css.stack}>
                <LinkBox referral={one} secret={secret} onSecret={setSecret} />
                <Section title={w.package} actions={<StateTag state={one.state} />}>
                  <PackageView text={one.packageText} />
                  <Exact text={one.packageText} digest={one.digest} />
                </Section>
                <Section title={w.said}>
                  <EventList events={one.events} />
                </Section>
              </div>
              <aside className={css.side}>
                <Section title={w.next} actions={<DueTag referral={one} />}>
                  <SenderSide referral={one} />
                </Section>
                <Section title={w.preflight}>
                  <PreflightView preflight={one.preflight} />
                </Section>
                <LinkButton to={`/cases/${caseId}/referrals/${referralId}/print`}>
                  {w.printPaper}
                </LinkButton>
              </aside>
            </div>
          )
        }
      </Query>
    </Page>
  )
}

function Exact({ text, digest }: { readonly text: string; readonly digest: string }) {
  const w = useWords(words)
  return (
    <details>
      <summary>{w.exact}</summary>
      <pre className={css.exact}>{text}</pre>
      <p className={css.soft}>
        {w.print} {digest}
      </p>
    </details>
  )
}
