import { OneOf, SendForm, TextField, useSending, useServerDraft } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { screenCrisis } from '../../model/contract.ts'
import {
  Capacity,
  CrisisKind,
  CrisisLevel,
  capacityWords,
  crisisKindWords,
  crisisLevelWords,
} from '../../model/crisis.ts'
import {
  anchors,
  Dimension,
  dimensionWords,
  isLowerThanSuggested,
  Scores,
  suggestLevel,
} from '../../model/screening.ts'
import { type CrisisFormProps, draftOf, useCrisisSent, whichOf } from './sent.ts'
import { words } from './words.ts'

interface Looked {
  readonly scores: Partial<Scores>
  readonly kind: CrisisKind
  readonly capacity: Capacity
  readonly note: string
  readonly level?: CrisisLevel
  readonly lowerWhy: string
}

/** Four dimensions by taps; the level is proposed in the open, and set by whoever looks. */
export function ScreeningForm({ crisis, close }: CrisisFormProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const sent = useCrisisSent(crisis, close)
  const { version } = crisis
  const draft = useServerDraft<Looked>(draftOf('screening', crisis), {
    ...{ scores: {}, kind: crisis.kind, capacity: crisis.capacity, note: '', lowerWhy: '' },
  })
  const { scores, kind, capacity, note, level, lowerWhy } = draft.content
  const whole = Scores.safeParse(scores).data
  const isLower = whole && level ? isLowerThanSuggested(level, whole) : false
  const labels = Object.fromEntries(
    Dimension.options.map((one) => [one, dimensionWords[one][language]]),
  )
  const sending = useSending({
    labels: { ...labels, level: w.level, lowerWhy: w.lowerWhy, kind: w.kind, note: w.note },
    content: { ...draft.content, version },
    check: () => ({
      ...Object.fromEntries(
        Dimension.options.map((one) => [one, scores[one] === undefined && w.needed]),
      ),
      level: !level && w.needed,
      lowerWhy: isLower && !lowerWhy.trim() && w.needed,
    }),
    send: (idempotencyKey) => {
      const looked = { kind, capacity, note, lowerWhy: isLower ? lowerWhy : '' }
      const input = { ...whichOf(crisis), ...looked, scores: whole as Scores, version }
      return call(screenCrisis, { ...input, level: level ?? 'yellow' }, { idempotencyKey })
    },
    onSent: () => sent(w.screened, draft),
  })
  return (
    <SendForm
      label={w.screen}
      sending={sending}
      action={w.saveScreen}
      kept={{ draft, tell: (content) => content.note }}
    >
      {Dimension.options.map((one) => (
        <OneOf
          key={one}
          name={one}
          label={dimensionWords[one][language]}
          value={scores[one] === undefined ? undefined : `${scores[one]}`}
          onChoose={(value) => draft.change({ scores: { ...scores, [one]: Number(value) } })}
          fault={sending.faultOf(one)}
          options={anchors[one].map((anchor, n) => ({ value: `${n}`, label: anchor[language] }))}
        />
      ))}
      <TextField
        name="note"
        label={w.note}
        optional
        value={note}
        maxLength={2000}
        onChange={(text) => draft.change({ note: text })}
        rows={3}
      />
      <OneOf
        name="kind"
        label={w.kind}
        value={kind}
        onChoose={(value) => draft.change({ kind: value })}
        options={CrisisKind.options.map((value) => ({
          value,
          label: crisisKindWords[value][language],
        }))}
      />
      {kind === 'domestic-violence' && !crisis.client.minor && (
        <OneOf
          name="capacity"
          label={w.capacity}
          hint={w.capacityHint}
          value={capacity}
          onChoose={(value) => draft.change({ capacity: value })}
          options={Capacity.options.map((value) => ({
            value,
            label: capacityWords[value][language],
          }))}
        />
      )}
      <OneOf
        name="level"
        label={w.level}
        hint={whole ? w.suggested(crisisLevelWords[suggestLevel(whole)][language]) : w.answerFirst}
        value={level}
        onChoose={(value) => draft.change({ level: value })}
        options={CrisisLevel.options.map((value) => ({
          value,
          label: crisisLevelWords[value][language],
        }))}
      />
      {isLower && (
        <TextField
          name="lowerWhy"
          label={w.lowerWhy}
          value={lowerWhy}
          maxLength={300}
          rows={2}
          onChange={(text) => draft.change({ lowerWhy: text })}
        />
      )}
    </SendForm>
  )
}
