import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { caseKeys, Notice } from '#casework/web/index.tsx'
import { crisisKeys } from '#crises/web/index.tsx'
import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { askedItems, keepAsked } from '../../model/answers.ts'
import { findVariant } from '../../model/catalogue.ts'
import { correctResponse, finishResponse } from '../../model/contract.ts'
import { screenWords } from '../../model/result-words.ts'
import { textOf } from '../../model/wording.ts'
import { keys } from '../keys.ts'
import { draftOf, toSheet } from '../ways.ts'
import { Circumstances } from './Circumstances.tsx'
import { beginForm, type FormInHand, type FormPlace } from './form-in-hand.ts'
import css from './InstrumentForm.module.css'
import { Questions } from './Questions.tsx'
import { SafetyBar } from './SafetyBar.tsx'
import { useAlarm } from './use-alarm.ts'
import { words } from './words.ts'

/** How it is asked, the questions, and the way out; an alarm does not wait for it. */
export function InstrumentForm(place: FormPlace) {
  const { caseId, instrument, opened, wrong } = place
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [initial] = useState(() => beginForm(place, toInstant(new Date())))
  const draft = useServerDraft<FormInHand>(draftOf(caseId, instrument.id, wrong?.id), initial)
  const { content, change } = draft
  const variant = findVariant(instrument, content.variant) ?? instrument.variants[0]
  const answers = content.mode === 'declined' ? {} : keepAsked(variant, content.answers)
  const alarm = useAlarm(place, variant, content)
  const loaded = opened.texts.find((text) => text.variant === variant.id) ?? null
  const wording = textOf(instrument, variant, loaded, dayInBeijing(toInstant(new Date())))
  const counted = askedItems(variant, answers).filter(({ unscored }) => !unscored)
  const open = counted.filter(({ id }) => answers[id] === undefined).length

  const { reason, ...form } = content
  const sending = useSending({
    labels: {
      ...{ variant: w.variant, mode: w.mode, informant: w.informant, at: w.at, reason: w.reason },
      ...{ informantWho: w.informantWho, answers: w.answers },
    },
    content,
    check: () => ({
      reason: wrong && !reason.trim() && w.reasonNeeded,
      informantWho:
        content.informant === 'proxy' && !content.informantWho.trim() && w.informantWhoNeeded,
      at: !content.at && w.atNeeded,
      answers: content.mode !== 'declined' && Object.keys(answers).length === 0 && w.answersNeeded,
    }),
    send: (idempotencyKey) => {
      const sent = { ...form, caseId, at: `${content.at}`, answers }
      return wrong
        ? call(correctResponse, { ...sent, responseId: wrong.id, reason }, { idempotencyKey })
        : call(finishResponse, { ...sent, instrumentId: instrument.id }, { idempotencyKey })
    },
    onSent: ({ id }) => {
      void message.success(w.filed)
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.case(caseId) })
      void queries.invalidateQueries({ queryKey: caseKeys.case(caseId) })
      void queries.invalidateQueries({ queryKey: crisisKeys.all })
      if (wrong) void queries.invalidateQueries({ queryKey: keys.response(wrong.id) })
      void navigate(toSheet(caseId, id), { replace: true })
    },
  })

  function answer(item: string, value: number | undefined) {
    const { [item]: _, ...others } = content.answers
    const next = value === undefined ? others : { ...others, [item]: value }
    change({ answers: next })
    alarm.tapped(next)
  }

  return (
    <SendForm
      label={instrument.short}
      sending={sending}
      action={wrong ? w.fileCorrection : w.file}
      kept={{
        draft,
        tell: (one) => `${Object.keys(one.answers).length} ${one.informantWho} ${one.reason}`,
        onThrownAway: () => void navigate(-1),
      }}
    >
      <SafetyBar caseId={caseId} alarm={alarm} />
      <Circumstances
        place={place}
        variant={variant}
        wording={wording}
        content={content}
        change={change}
      />
      {content.mode === 'declined' ? (
        <Notice tone="azure">{w.declined}</Notice>
      ) : (
        <Questions
          instrument={instrument}
          variant={variant}
          wording={wording}
          answers={answers}
          answer={answer}
          fault={sending.faultOf('answers')}
        />
      )}
      {content.mode !== 'declined' && open > 0 && open < counted.length && (
        <p className={css.soft}>{w.missing(open)}</p>
      )}
      <p className={css.soft}>{screenWords[language]}</p>
    </SendForm>
  )
}
