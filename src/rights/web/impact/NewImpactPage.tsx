import { useNavigate, useSearchParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { writeImpact } from '../../model/contract-impact.ts'
import { Deed, deedFacts, type ImpactContent } from '../../model/impact.ts'
import { ImpactForm } from './ImpactForm.tsx'
import { words } from './words.ts'

const EMPTY: ImpactContent = {
  ...{ title: '', deed: null, occasion: 'sensitive', purpose: '', manner: '', dataKinds: '' },
  ...{ lawful: '', effects: '', measures: '', conclusion: 'with-measures' },
}

/** From the list of what is owed, or of something else. */
export function NewImpactPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const deed = Deed.options.find((one) => one === query.get('deed')) ?? null
  const begun = deed && {
    ...{ deed, occasion: deedFacts[deed].occasion, title: deedFacts[deed].words[language] },
  }
  return (
    <Page
      title={w.write}
      width="form"
      lead={w.later}
      trail={[{ label: w.impacts, to: '/rights/impacts' }]}
    >
      <ImpactForm
        form={`rights-impact.${deed ?? 'new'}`}
        initial={{ ...EMPTY, ...begun }}
        version={0}
        send={(content, key) => call(writeImpact, content, key)}
        onSent={(id) => void navigate(`/rights/impacts/${id}`, { replace: true })}
      />
    </Page>
  )
}
