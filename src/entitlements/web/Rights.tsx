import { tellYuan } from '#insurance/model/fen.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Tag } from '#platform/web/Tag.tsx'
import type { Right } from '../model/contract.ts'
import {
  type Entitlement,
  entitlementCites,
  entitlementWords,
  onceAssumed,
  servicesNotFound,
} from '../model/entitlement.ts'
import { useObstacleWords } from '../model/use-rule.ts'
import css from './Entitlements.module.css'
import { words } from './words.ts'

/** What there is and what is left of it; why not, where there is nothing; and what is not known. */
export function Rights({ rights }: { readonly rights: readonly Right[] }) {
  const { language } = useLanguage()
  return (
    <ul className={css.rights}>
      {rights.map((right) => (
        <li key={right.entitlement}>
          <h3>{entitlementWords[right.entitlement][language]}</h3>
          {right.obstacle ? (
            <p className={css.soft}>{useObstacleWords[right.obstacle][language]}</p>
          ) : (
            <Left right={right} />
          )}
          <Source of={right.entitlement} />
        </li>
      ))}
    </ul>
  )
}

function Left({ right }: { readonly right: Right }) {
  const w = useWords(words)
  const { entitlement, used, most } = right
  if (entitlement === 'health-service') {
    const isUsed = used >= most
    return (
      <p className={css.left}>
        <Tag tone={isUsed ? 'azure' : 'leaf'}>{isUsed ? w.serviceUsed : w.serviceFree}</Tag>
      </p>
    )
  }
  const told = w.left(tellYuan(most - used), tellYuan(most))
  return (
    <>
      <p className={css.left}>{told}</p>
      <meter className={css.meter} min={0} max={most} value={most - used} aria-label={told} />
      <p className={css.soft}>{w.used(tellYuan(used))}</p>
    </>
  )
}

function Source({ of }: { readonly of: Entitlement }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={css.soft}>
      <p>{entitlementCites[of].says[language]}</p>
      {of === 'health-service' && (
        <>
          <p>
            <Tag tone="amber">{w.notFound}</Tag> {servicesNotFound[language]}
          </p>
          <p>
            <Tag tone="amber">{w.assumed}</Tag> {onceAssumed[language]}
          </p>
        </>
      )}
    </div>
  )
}
