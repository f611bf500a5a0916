import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { FormDrawer } from '#drafts/web/index.tsx'
import { tellYuan } from '#insurance/model/fen.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { useUrlFilter } from '#platform/web/url-filter.ts'
import type { ShownReceipt } from '../../model/claim-page.ts'
import { removeReceipt } from '../../model/contract.ts'
import { notCountedReasons } from '../../model/reasons.ts'
import { costOf, settingOf, settingWords } from '../../model/receipt.ts'
import css from '../Claims.module.css'
import { officeWords, words } from '../claim-words.ts'
import { type ClaimProps, obstacleOf, useAfter, whichOf } from './after.ts'
import { JudgeReceiptForm } from './JudgeReceiptForm.tsx'
import { ReceiptForm } from './ReceiptForm.tsx'

const RECEIPT = 'receipt'

export function Receipts({ claim }: ClaimProps) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const [judged, setJudged] = useState<ShownReceipt>()
  // In the address, so that whoever was interrupted comes back to it.
  const [{ form }, change] = useUrlFilter({ form: '' })
  const close = () => {
    setJudged(undefined)
    change({ form: '' })
  }
  const isGathered = isGathering(claim)
  return (
    <Section
      title={w.receipts}
      actions={
        isGathered && <Button onClick={() => change({ form: RECEIPT })}>{w.addReceipt}</Button>
      }
    >
      {claim.receipts.length === 0 && <p className={css.soft}>{w.noReceipts}</p>}
      <ul className={css.list}>
        {claim.receipts.map((receipt) => (
          <Line
            key={receipt.id}
            claim={claim}
            receipt={receipt}
            onJudge={() => setJudged(receipt)}
          />
        ))}
      </ul>
      {isGathered && form === RECEIPT && (
        <FormDrawer title={w.addReceipt} onClose={close}>
          <ReceiptForm claim={claim} close={close} />
        </FormDrawer>
      )}
      {judged && (
        <FormDrawer title={o.judgeReceipt} onClose={close}>
          <JudgeReceiptForm claim={claim} receipt={judged} close={close} />
        </FormDrawer>
      )}
    </Section>
  )
}

export function isGathering({ office, state }: ClaimProps['claim']) {
  if (state === 'reported' || state === 'needs-papers') return true
  return office !== null && ['collecting', 'accepted', 'reviewing'].includes(state)
}

interface LineProps extends ClaimProps {
  readonly receipt: ShownReceipt
  readonly onJudge: () => void
}

function Line({ claim, receipt, onJudge }: LineProps) {
  const w = useWords(words)
  const o = useWords(officeWords)
  const { language } = useLanguage()
  const dates = useDates()
  const { id, place, from, to, bill, invoiceTail, verdict, verdictNote } = receipt
  const after = useAfter()
  const removing = useMutation({
    mutationFn: () => call(removeReceipt, { ...whichOf(claim), receiptId: id }),
    onSuccess: () => after(),
  })
  const days = from === to ? dates.day(to) : `${dates.day(from)} – ${dates.day(to)}`
  return (
    <li className={css.item}>
      <span className={css.line}>
        <Tag>{settingWords[settingOf(bill)][language]}</Tag>
        <strong>{place}</strong>
        <span className={css.sum}>{tellYuan(costOf(bill))}</span>
      </span>
      <span className={css.soft}>
        {days} · {w.tail(invoiceTail)} · <Amounts bill={bill} />
      </span>
      {verdict && <Verdict verdict={verdict} note={verdictNote} />}
      <span className={`${css.buttons} no-print`}>
        {obstacleOf(claim, 'hand-in') !== undefined && (
          <Button size="small" loading={removing.isPending} onClick={() => removing.mutate()}>
            {w.removeReceipt}
          </Button>
        )}
        {mayJudge(claim) && <Button onClick={onJudge}>{o.judge}</Button>}
      </span>
      {removing.error && <Problem error={removing.error} />}
    </li>
  )
}

function mayJudge({ office, state }: ClaimProps['claim']) {
  if (!office) return false
  if (state === 'reviewing') return office.isMyReview
  return (state === 're-reviewing' || state === 're-adjudicated') && office.isMineAgain
}

function Amounts({ bill }: Pick<ShownReceipt, 'bill'>) {
  const w = useWords(words)
  if (bill.kind === 'drug') return <>{`${bill.drug} ${tellYuan(bill.amount)}`}</>
  const parts = [
    [w.ownFirst, bill.ownFirst],
    [w.ownSecond, bill.ownSecond],
    [w.selfPay, bill.selfPay],
    [w.paidBySerious, bill.paidBySerious],
    [w.paidByAid, bill.paidByAid],
  ] as const
  const shown = parts.filter(([, amount]) => amount > 0)
  return <>{shown.map(([label, amount]) => `${label} ${tellYuan(amount)}`).join(' · ')}</>
}

export function Verdict({
  verdict,
  note,
}: {
  readonly verdict: NonNullable<ShownReceipt['verdict']>
  readonly note: string
}) {
  const w = useWords(words)
  const { language } = useLanguage()
  if (verdict === 'counts')
    return (
      <span>
        <Tag tone="jade">{w.counts}</Tag> {note}
      </span>
    )
  const { words: name, sentence } = notCountedReasons[verdict]
  return (
    <span>
      <Tag tone="vermilion">{w.notCounted}</Tag> {w.says(name[language], sentence[language])} {note}
    </span>
  )
}
