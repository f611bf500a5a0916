import { Checkbox } from 'antd'
import { useState } from 'react'
import {
  DateField,
  FormDrawer,
  OneOf,
  SendForm,
  TextField,
  useSending,
} from '#drafts/web/index.tsx'
import { type Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import type { StoryPage } from '../../model/contract.ts'
import { consentStory, type GivenConsent } from '../../model/contract-way.ts'
import { words } from '../words.ts'
import { useSettled } from './story-page.ts'

interface Props {
  readonly story: StoryPage
  readonly onClose: () => void
}

/** Who said yes, and how it can be shown. For a client on the record of the person, else on paper. */
export function ConsentDrawer({
  story: { id: storyId, personId, givers, version },
  onClose,
}: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const [kind, setKind] = useState<GivenConsent['kind']>(personId ? 'now' : 'paper')
  const [typed, setTyped] = useState({
    ...{ givenBy: givers[0]?.id, evidence: 'signature', keptAt: '', witness: '', separate: false },
    ...{ signedOn: dayInBeijing(toInstant(new Date())) as string, until: '', byGuardian: false },
  })
  const change = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  const isSigned = kind === 'paper' || typed.evidence === 'signature'
  const hasWitness = kind === 'paper' || typed.evidence === 'verbal'
  const isAsked = kind !== 'on-record'

  function toConsent(): GivenConsent {
    const { keptAt, witness, givenBy, separate, byGuardian } = typed
    if (kind === 'on-record') return { kind }
    if (kind === 'paper')
      return {
        ...{ kind, keptAt, witness, byGuardian, signedOn: typed.signedOn as Day },
        until: typed.until === '' ? null : (typed.until as Day),
      }
    const evidence = isSigned
      ? ({ kind: 'signature', keptAt } as const)
      : ({ kind: 'verbal', witness } as const)
    return { kind, givenBy: givenBy as never, evidence, separate }
  }

  const sending = useSending({
    labels: { ...w, consent: w.consentHow } as never,
    content: { kind, typed, version },
    check: () => ({
      givenBy: kind === 'now' && !typed.givenBy && w.needed,
      keptAt: isAsked && isSigned && typed.keptAt.trim() === '' && w.needed,
      witness: isAsked && hasWitness && typed.witness.trim() === '' && w.needed,
      separate: isAsked && !typed.separate && w.needed,
    }),
    send: (idempotencyKey) =>
      call(consentStory, { storyId, consent: toConsent(), version }, { idempotencyKey }),
    onSent: () => {
      void settled(w.done)
      onClose()
    },
  })
  return (
    <FormDrawer title={w.recordConsent} onClose={onClose}>
      <SendForm label={w.recordConsent} sending={sending} action={w.save}>
        {personId && (
          <OneOf<GivenConsent['kind']>
            name="consent"
            label={w.consentHow}
            value={kind}
            onChoose={setKind}
            options={[
              { value: 'now', label: w.now },
              { value: 'on-record', label: w.onRecord },
            ]}
          />
        )}
        {kind === 'now' && (
          <>
            <OneOf<string>
              name="givenBy"
              label={w.givenBy}
              value={typed.givenBy}
              onChoose={(givenBy) => change({ givenBy: givenBy as never })}
              options={givers.map(({ id, name, isSelf }) => ({
                value: id,
                label: name,
                hint: isSelf ? w.self : w.guardian,
              }))}
            />
            <OneOf<string>
              name="evidence"
              label={w.evidence}
              value={typed.evidence}
              onChoose={(evidence) => change({ evidence })}
              options={[
                { value: 'signature', label: w.signature },
                { value: 'verbal', label: w.verbal },
              ]}
            />
          </>
        )}
        {kind === 'paper' && (
          <DateField
            name="signedOn"
            label={w.signedOn}
            value={typed.signedOn}
            onChange={(signedOn) => change({ signedOn })}
          />
        )}
        {isAsked && isSigned && (
          <TextField
            name="keptAt"
            label={w.keptAt}
            value={typed.keptAt}
            maxLength={80}
            onChange={(keptAt) => change({ keptAt })}
          />
        )}
        {isAsked && hasWitness && (
          <TextField
            name="witness"
            label={w.witness}
            value={typed.witness}
            maxLength={40}
            onChange={(witness) => change({ witness })}
          />
        )}
        {kind === 'paper' && (
          <>
            <DateField
              name="until"
              label={w.until}
              optional
              value={typed.until}
              onChange={(until) => change({ until })}
            />
            <Checkbox
              checked={typed.byGuardian}
              onChange={({ target }) => change({ byGuardian: target.checked })}
            >
              {w.byGuardian}
            </Checkbox>
          </>
        )}
        {isAsked && (
          <div data-field="separate">
            <Checkbox
              checked={typed.separate}
              onChange={({ target }) => change({ separate: target.checked })}
            >
              {w.separate}
            </Checkbox>
          </div>
        )}
      </SendForm>
    </FormDrawer>
  )
}
