import { MomentField, SendForm, TextField } from '#drafts/web/index.tsx'
import { type Instant, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { amendIncident, openMediation } from '../../model/contract.ts'
import { type MediationFormProps, placeOf, useMediationForm } from './kept-form.ts'
import { formTitles } from './titles.ts'
import { words } from './words.ts'

/** What happened, as far as nobody disputes it: at the beginning, or put right later. */
export function IncidentForm(props: MediationFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { caseId, mediation, close } = props
  const form = useMediationForm(props, {
    form: 'incident',
    initial: {
      ...{ what: mediation?.what ?? '', place: mediation?.place ?? '' },
      happenedAt: (mediation?.happenedAt ?? '') as Instant | '',
      reportedAt: (mediation?.reportedAt ?? toInstant(new Date())) as Instant | '',
      reportedBy: mediation?.reportedBy ?? '',
      complaintNumber: mediation?.complaintNumber ?? '',
    },
    labels: {
      ...{ what: w.what, place: w.place, happenedAt: w.happenedAt, reportedAt: w.reportedAt },
      ...{ reportedBy: w.reportedBy, complaintNumber: w.complaintNumber },
    },
    check: ({ what, place, happenedAt, reportedAt, reportedBy }) => ({
      ...{ happenedAt: !happenedAt && w.needed, place: !place.trim() && w.needed },
      ...{ what: !what.trim() && w.needed, reportedAt: !reportedAt && w.needed },
      reportedBy: !reportedBy.trim() && w.needed,
    }),
    send: ({ happenedAt, reportedAt, ...rest }, key) => {
      const moments = { happenedAt: happenedAt as Instant, reportedAt: reportedAt as Instant }
      const incident = { ...rest, ...moments }
      return mediation
        ? call(amendIncident, { ...placeOf(mediation), ...incident }, key)
        : call(openMediation, { caseId, ...incident }, key)
    },
  })
  const { draft, content, change, sending } = form
  return (
    <SendForm
      label={formTitles.incident[language]}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: ({ what }) => what, onThrownAway: close }}
    >
      <MomentField
        name="happenedAt"
        label={w.happenedAt}
        value={content.happenedAt}
        onChange={(happenedAt) => change({ happenedAt })}
      />
      <TextField
        name="place"
        label={w.place}
        value={content.place}
        maxLength={100}
        onChange={(place) => change({ place })}
      />
      <TextField
        name="what"
        label={w.what}
        hint={w.whatHint}
        value={content.what}
        maxLength={4000}
        rows={4}
        onChange={(what) => change({ what })}
      />
      <MomentField
        name="reportedAt"
        label={w.reportedAt}
        value={content.reportedAt}
        onChange={(reportedAt) => change({ reportedAt })}
      />
      <TextField
        name="reportedBy"
        label={w.reportedBy}
        value={content.reportedBy}
        maxLength={60}
        onChange={(reportedBy) => change({ reportedBy })}
      />
      <TextField
        name="complaintNumber"
        label={w.complaintNumber}
        hint={w.complaintHint}
        optional
        value={content.complaintNumber}
        maxLength={60}
        onChange={(complaintNumber) => change({ complaintNumber })}
      />
    </SendForm>
  )
}
