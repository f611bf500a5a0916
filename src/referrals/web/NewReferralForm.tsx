import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import type { CaseId } from '#casework/model/case.ts'
import { usePersonFacts } from '#casework/web/index.tsx'
import { SendForm, useSending, useServerDraft } from '#drafts/web/index.tsx'
import type { PersonCard } from '#people/model/person.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { type Resource, ResourceId } from '#resources/model/resource.ts'
import { matchForCase, prepareReferral } from '../model/contract.ts'
import { ReferralId } from '../model/referral.ts'
import { AboutFields } from './AboutFields.tsx'
import { keys } from './keys.ts'
import { PackageFields } from './PackageFields.tsx'
import { PreflightFields } from './PreflightFields.tsx'
import { TargetFields } from './TargetFields.tsx'
import { isWhole, nothingTyped, type Typed, toFacts, toItems } from './typed.ts'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly client: PersonCard
}

/** Who it is for, what could help, whether it fits, what they are told. Nothing is sent here. */
export function NewReferralForm({ caseId, client }: Props) {
  const w = useWords(words)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const factsOf = usePersonFacts()
  const [given] = useSearchParams()
  const resourceId = ResourceId.safeParse(given.get('resource')).data ?? null
  const previousId = ReferralId.safeParse(given.get('after')).data ?? null
  const draft = useServerDraft<Typed>(`referral.${caseId}`, { ...nothingTyped(client), resourceId })
  const { content: typed, change } = draft
  const facts = toFacts(typed)
  const found = useQuery({
    queryKey: keys.matches(caseId, facts),
    queryFn: () => call(matchForCase, { caseId, facts }),
    placeholderData: (before) => before,
  })
  const matches = found.data?.matches ?? []
  const chosen = matches.find(({ resource }) => resource.id === typed.resourceId)?.resource
  const items = toItems(typed)
  const sending = useSending({
    labels: {
      ...{ age: w.age, income: w.income, to: w.toName, toContact: w.toContact },
      ...{ items: w.kinds, despite: w.despite, need: w.need },
    },
    content: { ...typed, previousId },
    check: () => ({
      need: typed.need === null && w.needed,
      age: !isWhole(typed.age) && w.aNumber,
      income: !isWhole(typed.income) && w.aNumber,
      to: !typed.resourceId && !typed.toName.trim() && w.needed,
      toContact: !isReachable(chosen) && !typed.toContact.trim() && w.needed,
      items: items.length === 0 && w.needed,
    }),
    send: (idempotencyKey) =>
      call(
        prepareReferral,
        {
          ...{ caseId, previousId, items, facts, resourceId: chosen ? chosen.id : null },
          to: { name: typed.toName, contact: typed.toContact, institutionId: null },
          documents: [...typed.documents],
          ...{ intention: typed.intention, urgency: typed.urgency, despite: typed.despite },
        },
        { idempotencyKey },
      ),
    onSent: ({ id }) => {
      void draft.drop()
      void queries.invalidateQueries({ queryKey: keys.all })
      void navigate(`/cases/${caseId}/referrals/${id}`)
    },
  })
  const part = { typed, change }
  return (
    <SendForm
      label={w.begin}
      sending={sending}
      action={w.prepare}
      kept={{ draft, tell: (one: Typed) => Object.values(one.texts).join('\n') }}
    >
      <Section title={w.who}>
        <AboutFields {...part} />
      </Section>
      <Section title={w.target}>
        <TargetFields {...part} matches={matches} />
      </Section>
      {chosen && (
        <Section title={w.preflight}>
          <PreflightFields {...part} caseId={caseId} resource={chosen} />
        </Section>
      )}
      <Section title={w.package}>
        <PackageFields {...part} known={{ name: client.name, age: factsOf(client).join(' · ') }} />
      </Section>
    </SendForm>
  )
}

/** By an account, or by what the directory says; otherwise somebody has to write how. */
function isReachable(resource: Resource | undefined) {
  return Boolean(resource?.content.provider.institutionId ?? resource?.content.contact)
}
