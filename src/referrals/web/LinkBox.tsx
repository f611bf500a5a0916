import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Notice } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { Section } from '#platform/web/Section.tsx'
import { renewLink } from '../model/contract.ts'
import type { ReferralPage } from '../model/referral.ts'
import { isFinal } from '../model/referral-steps.ts'
import { keys } from './keys.ts'
import css from './Referrals.module.css'
import { words } from './words.ts'

interface Props {
  readonly referral: ReferralPage
  /** Known only to the page that has just sent, or made a new one. */
  readonly secret: string | undefined
  readonly onSecret: (secret: string) => void
}

/** For a receiver without an account. */
export function LinkBox({ referral, secret, onSecret }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { caseId, id: referralId, version, link } = referral
  const renewing = useMutation({
    mutationFn: () => call(renewLink, { caseId, referralId, version }),
    onSuccess: (answer) => {
      if (answer.secret) onSecret(answer.secret)
      void queries.invalidateQueries({ queryKey: keys.one(referralId) })
    },
  })
  if (!link || isFinal(referral.state)) return null
  const address = secret && `${location.origin}/referral#${secret}`
  return (
    <Section title={w.linkTitle}>
      <div className={css.stack}>
        {address && (
          <>
            <Notice tone="azure">{w.linkOnce}</Notice>
            <p className={css.link}>
              <a href={address}>{address}</a>
            </p>
            <QrCode text={address} label={w.scan} />
          </>
        )}
        <p>
          {link.openedBy && link.openedAt
            ? `${w.linkOpened(link.openedBy)} ${dates.short(link.openedAt)}`
            : w.linkUnopened}
          <span className={css.soft}>{w.linkUntil(dates.shortDay(link.expiresAt))}</span>
        </p>
        {renewing.error && <Problem error={renewing.error} />}
        <div className={css.deeds}>
          {address && (
            <Button
              type="primary"
              onClick={() =>
                void navigator.clipboard.writeText(address).then(() => message.success(w.copied))
              }
            >
              {w.copy}
            </Button>
          )}
          <Button loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {w.renew}
          </Button>
        </div>
      </div>
    </Section>
  )
}
