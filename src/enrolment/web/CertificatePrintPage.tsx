import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { tellYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'
import { Query } from '#platform/web/Query.tsx'
import { openCertificate } from '../model/contract.ts'
import { eligibilityWords, type InsuredId } from '../model/insured.ts'
import { type PolicyId, policyStateWords } from '../model/policy.ts'
import type { Certificate } from '../model/shown.ts'
import css from './Enrolment.module.css'
import { keys } from './keys.ts'
import { words } from './words.ts'

/** The confirmation of one policy, on paper. */
export function CertificatePrintPage() {
  const w = useWords(words)
  const { insuredId, policyId } = useParams() as { insuredId: InsuredId; policyId: PolicyId }
  const certificate = useQuery({
    queryKey: keys.certificate(insuredId, policyId),
    queryFn: () => call(openCertificate, { insuredId, policyId }),
  })
  return (
    <Page title={w.certificate} trail={[{ label: w.title, to: '/enrolment' }]}>
      <Query of={certificate}>
        {(value) => (
          <PrintSheet
            title={w.certificateTitle}
            from={w.insurer}
            number={value.id.slice(-12)}
            signatures={[w.clerkSigns]}
            seal
          >
            <Sheet value={value} />
          </PrintSheet>
        )}
      </Query>
    </Page>
  )
}

function Sheet({ value }: { readonly value: Certificate }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const { healthClass, quietYears, isFrozen } = value
  const facts = [
    [w.name, value.name],
    [w.identityNumber, value.maskedNumber],
    [w.birthDate, dates.day(value.birthDate)],
    [w.year, String(value.year)],
    [w.cover, `${dates.day(value.coverFrom)} ${w.to} ${dates.day(value.coverTo)}`],
    [w.state, policyStateWords[value.state][language]],
    [w.routeLabel, eligibilityWords[value.eligibility][language]],
    [w.class, healthClass === 'healthy' ? w.classHealthy : w.classPre],
    [w.quiet, w.quietYears(quietYears) + (isFrozen ? '' : w.notFrozen)],
    [w.premium, w.yuan(tellYuan(value.premium))],
    [w.payer, value.payerName ?? '—'],
  ] as const
  return (
    <div className={blocks.stack}>
      <dl className={css.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={blocks.soft}>{w.notAContract}</p>
    </div>
  )
}
