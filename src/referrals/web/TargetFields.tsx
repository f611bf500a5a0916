import { OneOf, TextField } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { answerWords } from '#resources/model/eligibility.ts'
import type { Resource, ResourceId } from '#resources/model/resource.ts'
import type { Match } from '#resources/model/search.ts'
import css from './Referrals.module.css'
import type { PartProps } from './typed.ts'
import { words } from './words.ts'

interface Props extends PartProps {
  readonly matches: readonly Match<Resource>[]
}

const ELSEWHERE = 'elsewhere'
const SHOWN = 8

/** What could help, best first; or somebody who stands in no directory. */
export function TargetFields({ typed, change, matches }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const options = matches.slice(0, SHOWN).map(({ resource, eligibility }) => ({
    value: resource.id as string,
    label: resource.content.name,
    hint: `${resource.content.provider.name} · ${answerWords[eligibility.answer][language]}`,
  }))
  return (
    <div className={css.stack}>
      {matches.length === 0 && <p>{w.noMatch}</p>}
      <OneOf<string>
        name="resourceId"
        label={w.which}
        hint={w.targetHint}
        shape="tile"
        value={typed.resourceId ?? ELSEWHERE}
        onChoose={(id) =>
          change({ resourceId: id === ELSEWHERE ? null : (id as ResourceId), documents: [] })
        }
        options={[...options, { value: ELSEWHERE, label: w.elsewhere }]}
      />
      {typed.resourceId === null && (
        <TextField
          name="to"
          label={w.toName}
          value={typed.toName}
          maxLength={80}
          onChange={(toName) => change({ toName })}
        />
      )}
      <TextField
        name="toContact"
        label={w.toContact}
        hint={w.toContactHint}
        optional={typed.resourceId !== null}
        value={typed.toContact}
        maxLength={80}
        onChange={(toContact) => change({ toContact })}
      />
    </div>
  )
}
