import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice, useSent } from '#casework/web/index.tsx'
import { OneOf, SendForm, SomeOf, TextField, useSending } from '#drafts/web/index.tsx'
import { isUnderFourteen } from '#people/model/age.ts'
import { listTies } from '#people/model/contract-ties.ts'
import type { PersonCard } from '#people/model/person.ts'
import type { PersonId } from '#platform/model/actor.ts'
import { toInstant } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { sendReferral } from '../model/contract.ts'
import type { ReferralPage } from '../model/referral.ts'
import { keys } from './keys.ts'
import { words } from './words.ts'

interface Props {
  readonly referral: ReferralPage
  readonly client: PersonCard
  readonly onSent: (secret: string | undefined) => void
}

const STANDING = 'standing'

/** The yes to this one package: by whom, and how it can be shown. Then it is sent. */
export function ConsentForm({ referral, client, onSent }: Props) {
  const w = useWords(words)
  const { caseId, id: referralId, digest, version } = referral
  const sent = useSent(caseId, undefined, keys.all)
  const isChild = isUnderFourteen(client.birthDate, toInstant(new Date()))
  const ties = useQuery({
    queryKey: ['people', 'ties', client.id, 'guardians'],
    queryFn: () => call(listTies, { personId: client.id }),
  })
  const guardians = ties.data?.ties.filter((tie) => tie.guardian && !tie.endedOn) ?? []
  const givers = [
    ...(isChild ? [] : [{ value: client.id as string, label: w.self(client.name) }]),
    ...guardians.map(({ other }) => ({ value: other.id as string, label: w.guardian(other.name) })),
    { value: STANDING, label: w.standing },
  ]
  const [givenBy, setGiver] = useState(isChild ? '' : (client.id as string))
  const [kind, setKind] = useState<'signature' | 'verbal'>('signature')
  const [where, setWhere] = useState('')
  const [separate, setSeparate] = useState<'yes'[]>([])
  const isNew = givenBy !== STANDING
  const evidence =
    kind === 'signature' ? { kind, keptAt: where.trim() } : { kind, witness: where.trim() }
  const consent = isNew ? { givenBy: givenBy as PersonId, evidence, separate: true } : null
  const sending = useSending({
    labels: { consent: w.givenBy, givenBy: w.givenBy, evidence: w.evidence, separate: w.separate },
    content: { consent, version, digest },
    check: () => ({
      givenBy: givenBy === '' && w.needed,
      evidence: isNew && where.trim() === '' && w.needed,
      separate: isNew && separate.length === 0 && w.needed,
    }),
    send: (idempotencyKey) =>
      call(sendReferral, { caseId, referralId, digest, consent, version }, { idempotencyKey }),
    onSent: ({ secret }) => {
      onSent(secret ?? undefined)
      sent(w.sent)
    },
  })
  return (
    <SendForm label={w.consentTitle} sending={sending} action={w.send}>
      {isChild && guardians.length === 0 && <Notice tone="amber">{w.noGuardian}</Notice>}
      <OneOf<string>
        name="givenBy"
        label={w.givenBy}
        fault={sending.faultOf('givenBy') ?? sending.faultOf('consent')}
        value={givenBy || undefined}
        onChoose={setGiver}
        options={givers}
      />
      {isNew && (
        <>
          <OneOf
            name="kind"
            label={w.evidence}
            value={kind}
            onChoose={setKind}
            options={[
              { value: 'signature', label: w.signature },
              { value: 'verbal', label: w.verbal },
            ]}
          />
          <TextField
            name="evidence"
            label={kind === 'signature' ? w.keptAt : w.witness}
            value={where}
            maxLength={kind === 'signature' ? 80 : 40}
            onChange={setWhere}
          />
          <SomeOf
            name="separate"
            label={w.separate}
            values={separate}
            onChoose={setSeparate}
            options={[{ value: 'yes', label: w.separateYes }]}
          />
        </>
      )}
    </SendForm>
  )
}
