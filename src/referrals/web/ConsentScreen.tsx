import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSent } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { useListing } from '#platform/web/listing.ts'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { stepReferral } from '../model/contract.ts'
import { fromText, packageKindWords } from '../model/package.ts'
import { intentionWords, type ReferralPage } from '../model/referral.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { keys } from './keys.ts'
import { PackageView } from './PackageView.tsx'
import css from './Referrals.module.css'
import { useCase } from './referral-page.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

interface Props {
  readonly referral: ReferralPage
  readonly onSent: (secret: string | undefined) => void
}

/** All that will be sent, as it will be sent; and who says yes to it. */
export function ConsentScreen({ referral, onSent }: Props) {
  const w = useWords({ ...words, drop: stepWords.drop as typeof words.send })
  const { language } = useLanguage()
  const list = useListing()
  const { caseId, id: referralId, version, packageText, digest, toInstitutionId } = referral
  const file = useCase(caseId)
  const sent = useSent(caseId, undefined, keys.all)
  const dropping = useMutation({
    mutationFn: () => call(stepReferral, { caseId, referralId, version, step: 'drop' }),
    onSuccess: () => sent(w.done),
  })
  const { to, items, intention } = fromText(packageText)
  const kinds = items.map(({ kind }) => packageKindWords[kind][language])
  return (
    <div className={css.stack}>
      <Section title={w.consentTitle}>
        <div className={css.stack}>
          <p>{w.consentLead}</p>
          <dl className={css.facts}>
            <dt>{w.recipient}</dt>
            <dd>{[to.name, to.contact].filter(Boolean).join(' · ')}</dd>
            <dt>{w.purpose}</dt>
            <dd>{[intentionWords[intention][language], to.service].filter(Boolean).join(' · ')}</dd>
            <dt>{w.manner}</dt>
            <dd>{toInstitutionId === null ? w.byLink : w.byAccount}</dd>
            <dt>{w.dataKinds}</dt>
            <dd>{list(kinds)}</dd>
          </dl>
        </div>
      </Section>
      <Section title={w.content}>
        <PackageView text={packageText} />
        <details>
          <summary>{w.exact}</summary>
          <pre className={css.exact}>{packageText}</pre>
        </details>
        <p className={css.soft}>
          {w.print} {digest.slice(0, 16)}
        </p>
      </Section>
      <Section title={w.yes}>
        <Query of={file}>
          {({ client }) => <ConsentForm referral={referral} client={client} onSent={onSent} />}
        </Query>
      </Section>
      {dropping.error && <Problem error={dropping.error} />}
      <div className={css.deeds}>
        <Button danger loading={dropping.isPending} onClick={() => dropping.mutate()}>
          {w.drop}
        </Button>
      </div>
    </div>
  )
}
