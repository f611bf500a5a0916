import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { InsuredId } from '#enrolment/model/insured.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import type { ClaimId } from '../../model/claim.ts'
import { openClaim } from '../../model/contract.ts'
import { settingOf, settingWords } from '../../model/receipt.ts'
import css from '../Claims.module.css'
import { words } from '../claim-words.ts'
import { keys } from '../keys.ts'
import { words as shared } from '../words.ts'
import type { ClaimProps } from './after.ts'
import { Decided } from './Decision.tsx'
import { Verdict } from './Receipts.tsx'

/** 核定通知书: what was decided and why, for every receipt, and how to appeal. */
export function LetterPrintPage() {
  const w = useWords(words)
  const s = useWords(shared)
  const l = useWords(letterWords)
  const { insuredId, claimId } = useParams() as { insuredId: InsuredId; claimId: ClaimId }
  const claim = useQuery({
    queryKey: keys.claim(claimId),
    queryFn: () => call(openClaim, { insuredId, claimId }),
  })
  return (
    <Page title={s.letter} trail={[{ label: s.claim, to: `/claims/${insuredId}/${claimId}` }]}>
      <Query of={claim}>
        {(value) => (
          <PrintSheet title={s.letter} from={l.from} number={value.number} seal>
            {value.outcome ? <Letter claim={value} /> : <p>{w.notDecided}</p>}
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Letter({ claim }: ClaimProps) {
  const w = useWords(words)
  const l = useWords(letterWords)
  const { language } = useLanguage()
  const dates = useDates()
  return (
    <div className={css.stack}>
      <p>
        {l.dear(claim.name)} {claim.decidedAt && l.about(dates.day(claim.reportedAt), claim.what)}
      </p>
      <Decided claim={claim} />
      <h3>{w.receipts}</h3>
      <ul className={css.list}>
        {claim.receipts.map(({ id, place, to, bill, verdict, verdictNote }) => (
          <li key={id}>
            {dates.day(to)} {place} {settingWords[settingOf(bill)][language]}{' '}
            {verdict && <Verdict verdict={verdict} note={verdictNote} />}
          </li>
        ))}
      </ul>
      <p>{w.account(claim.payee, claim.accountTail)}</p>
      {claim.appealUntil && <p>{l.appeal(dates.day(claim.appealUntil))}</p>}
      {claim.decidedAt && <p>{dates.day(claim.decidedAt)}</p>}
    </div>
  )
}

const letterWords = {
  from: { zh: '北京普惠健康保', en: 'Beijing Inclusive Health Insurance' },
  dear: (name: string) => ({ zh: `${name}：`, en: `Dear ${name},` }),
  about: (day: string, what: string) => ({
    zh: `您于 ${day} 的理赔（${what}）已经核定，结果如下。`,
    en: `your claim of ${day} (${what}) was decided as follows.`,
  }),
  appeal: (day: string) => ({
    zh: `如不同意，您可在 ${day} 前申诉，由另一位没有参与过的人员重新审核；也可以依法起诉或申请仲裁。期限为推定，以条款为准。`,
    en: `If you disagree you may appeal until ${day}; somebody who was not part of it looks anew. You may also go to court or arbitration. The time limit is assumed.`,
  }),
}
