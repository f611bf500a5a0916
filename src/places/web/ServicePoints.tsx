import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { InstitutionId } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import { listServicePoints } from '../model/contract.ts'
import type { Department, ServicePoint } from '../model/service-point.ts'
import { type Arranged, ArrangeForm } from './ArrangeForm.tsx'
import { keys } from './keys.ts'
import css from './places.module.css'
import { pointWords, words } from './words.ts'

interface Props {
  readonly institutionId: InstitutionId
  readonly mayArrange: boolean
}

/** The departments, and below each where people are met. */
export function ServicePoints({ institutionId, mayArrange }: Props) {
  const w = useWords(words)
  const [arranged, arrange] = useState<Arranged>()
  const points = useQuery({
    queryKey: keys.points(institutionId),
    queryFn: () => call(listServicePoints, { institutionId }),
  })
  const buttons = mayArrange && !arranged && (
    <div className={css.buttons}>
      <Button
        icon={<PlusOutlined aria-hidden="true" />}
        onClick={() => arrange({ kind: 'department' })}
      >
        {w.addDepartment}
      </Button>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => arrange({ kind: 'point' })}>
        {w.addPoint}
      </Button>
    </div>
  )
  return (
    <Section title={w.departments} actions={buttons}>
      <Query of={points}>
        {({ departments, servicePoints }) => (
          <>
            {arranged && (
              <ArrangeForm
                key={arranged.present?.id ?? arranged.kind}
                arranged={arranged}
                departments={departments}
                institutionId={institutionId}
                onDone={() => arrange(undefined)}
              />
            )}
            {departments.length + servicePoints.length === 0 && (
              <p className={css.soft}>{w.noPoints}</p>
            )}
            <div className={css.departments}>
              {[...departments, undefined].map((department) => (
                <DepartmentCard
                  key={department?.id ?? 'none'}
                  department={department}
                  points={servicePoints.filter(
                    (point) => point.departmentId === (department?.id ?? null),
                  )}
                  {...(mayArrange && { arrange })}
                />
              ))}
            </div>
          </>
        )}
      </Query>
    </Section>
  )
}

interface CardProps {
  readonly department: Department | undefined
  readonly points: readonly ServicePoint[]
  readonly arrange?: (arranged: Arranged) => void
}

function DepartmentCard({ department, points, arrange }: CardProps) {
  const w = useWords(words)
  const { language } = useLanguage()
  const dates = useDates()
  if (!department && points.length === 0) return null
  const edit = (name: string, arranged: Arranged) =>
    arrange && (
      <Button
        type="link"
        size="small"
        aria-label={`${w.edit} ${name}`}
        onClick={() => arrange(arranged)}
      >
        {w.edit}
      </Button>
    )
  return (
    <section className={css.department} data-closed={Boolean(department?.closedOn)}>
      <h3>
        {department?.name ?? w.withoutDepartment}
        {department && edit(department.name, { kind: 'department', present: department })}
      </h3>
      {department?.closedOn && (
        <p className={css.soft}>{w.closed(dates.day(department.closedOn))}</p>
      )}
      <ul className={css.points}>
        {points.map((point) => (
          <li key={point.id}>
            <Tag tone="jade">{pointWords[point.kind][language]}</Tag>
            <span className={css.pointName}>{point.name}</span>
            {edit(point.name, { kind: 'point', present: point })}
            <span className={css.floor}>
              {point.closedOn ? w.closed(dates.day(point.closedOn)) : point.floor}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
