import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { SomeOf, TextField } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import type { Resource } from '#resources/model/resource.ts'
import { checkReferral } from '../model/contract.ts'
import { PreflightView } from './PreflightView.tsx'
import css from './Referrals.module.css'
import { type PartProps, toFacts } from './typed.ts'
import { words } from './words.ts'

interface Props extends PartProps {
  readonly caseId: CaseId
  readonly resource: Resource
}

/** Eligible, papers, room: looked at before anything leaves. */
export function PreflightFields({ typed, change, caseId, resource }: Props) {
  const w = useWords(words)
  const check = useMutation({
    mutationFn: () =>
      call(checkReferral, {
        ...{ caseId, resourceId: resource.id, facts: toFacts(typed) },
        documents: [...typed.documents],
      }),
  })
  return (
    <div className={css.stack}>
      {resource.content.documents.length > 0 && (
        <SomeOf<string>
          name="documents"
          label={w.documents}
          hint={w.documentsHint}
          optional
          values={typed.documents}
          onChoose={(documents) => change({ documents })}
          options={resource.content.documents.map((value) => ({ value, label: value }))}
        />
      )}
      <div className={css.deeds}>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {w.checkNow}
        </Button>
      </div>
      {check.error && <Problem error={check.error} />}
      {check.data && <PreflightView preflight={check.data} />}
      <TextField
        name="despite"
        label={w.despite}
        optional
        value={typed.despite}
        maxLength={200}
        onChange={(despite) => change({ despite })}
      />
    </div>
  )
}
