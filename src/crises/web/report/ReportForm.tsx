import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { writeReport } from '../../model/contract.ts'
import { GuardianNotice, guardianNoticeWords } from '../../model/mandatory-report.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from '../forms/sent.ts'
import { words } from './words.ts'

/** The facts, and whether the guardian is told. */
export function ReportForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const { report, version } = crisis
  const draft = useServerDraft(draftOf('report', crisis), {
    ...{ facts: report.facts, notice: report.notice, noticeWhy: report.noticeWhy },
  })
  const { facts, notice, noticeWhy } = draft.content
  const isWithheld = notice === 'withheld'
  const sending = useSending({
    labels: { facts: w.facts, notice: w.notice, noticeWhy: w.noticeWhy },
    content: { ...draft.content, version },
    check: () => ({
      ...{ facts: !facts.trim() && w.needed },
      noticeWhy: isWithheld && !noticeWhy.trim() && w.needed,
    }),
    send: (idempotencyKey) =>
      call(writeReport, { ...whichOf(crisis), ...draft.content, version }, { idempotencyKey }),
    onSent: () => sent(w.saved, draft),
  })
  return (
    <SendForm
      label={w.write}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (content) => content.facts, onThrownAway: close }}
    >
      <TextField
        name="facts"
        label={w.facts}
        hint={w.factsHint}
        value={facts}
        maxLength={4000}
        rows={5}
        onChange={(text) => draft.change({ facts: text })}
      />
      <OneOf
        name="notice"
        label={w.notice}
        hint={w.noticeHint}
        value={notice}
        onChoose={(value) => draft.change({ notice: value })}
        options={GuardianNotice.options.map((value) => ({
          value,
          label: guardianNoticeWords[value][language],
        }))}
      />
      {isWithheld && (
        <TextField
          name="noticeWhy"
          label={w.noticeWhy}
          value={noticeWhy}
          maxLength={500}
          rows={2}
          onChange={(text) => draft.change({ noticeWhy: text })}
        />
      )}
    </SendForm>
  )
}
