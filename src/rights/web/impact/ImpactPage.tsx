import { PrinterOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { useMe } from '#access/web/index.tsx'
import { LinkButton } from '#casework/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import { approveImpact, beginNextImpact, openImpact } from '../../model/contract-impact.ts'
import {
  findApprovalObstacle,
  type Impact,
  type ImpactId,
  impactObstacleWords,
} from '../../model/impact.ts'
import { keys } from '../keys.ts'
import { LawNote } from '../LawNote.tsx'
import { useSettled } from '../settled.ts'
import { ImpactTag } from './ImpactTag.tsx'
import { ImpactText } from './ImpactText.tsx'
import { words } from './words.ts'

/** One version of an assessment, with who assessed and who approved. */
export function ImpactPage() {
  const w = useWords(words)
  const impactId = useParams().impactId as ImpactId
  const impact = useQuery({
    queryKey: keys.impact(impactId),
    queryFn: () => call(openImpact, { impactId }),
  })
  return (
    <Page
      title={impact.data?.title ?? w.impacts}
      trail={[{ label: w.impacts, to: '/rights/impacts' }]}
      {...(impact.data && { lead: w.versionN(impact.data.n) })}
    >
      <Query of={impact}>
        {(found) => (
          <div className={blocks.stack}>
            <Section title={w.impacts} actions={<ImpactTag of={found} />}>
              <ImpactText of={found} />
              <LawNote article="56" />
              <p>
                <Link to={`/rights/impacts/${found.id}/print`}>
                  <PrinterOutlined aria-hidden="true" /> {w.print}
                </Link>
              </p>
            </Section>
            <Deeds of={found} />
          </div>
        )}
      </Query>
    </Page>
  )
}

function Deeds({ of }: { readonly of: Impact }) {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const settled = useSettled()
  const isHead = useMe().me?.actor.role === 'lead'
  const approving = useMutation({
    mutationFn: () => call(approveImpact, { impactId: of.id, version: of.version }),
    onSuccess: () => void settled(w.approved),
  })
  const beginning = useMutation({
    mutationFn: () => call(beginNextImpact, { impactId: of.id }),
    onSuccess: ({ id }) => {
      void settled(w.begun)
      void navigate(`/rights/impacts/${id}`)
    },
  })
  const obstacle = findApprovalObstacle(of)
  const error = approving.error ?? beginning.error
  return (
    <>
      {error && <Problem error={error} />}
      {of.state === 'draft' ? (
        <div className={blocks.row}>
          <LinkButton to={`/rights/impacts/${of.id}/edit`}>{w.amend}</LinkButton>
          {isHead && (
            <WhyNot reason={obstacle && impactObstacleWords[obstacle][language]}>
              <Button
                type="primary"
                loading={approving.isPending}
                onClick={() => approving.mutate()}
              >
                {w.approve}
              </Button>
            </WhyNot>
          )}
        </div>
      ) : (
        <div className={blocks.row}>
          {!of.superseded && (
            <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>
              {w.next}
            </Button>
          )}
          <span className={blocks.soft}>{w.kept}</span>
        </div>
      )}
    </>
  )
}
