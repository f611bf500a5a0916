import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import {
  type EncounterId,
  endEncounter,
  listEncounters,
  lookUpOfPatient,
  openOfPatient,
} from '../model/contract.ts'
import { FoundList } from './FoundList.tsx'
import css from './imaging.module.css'
import { keys } from './keys.ts'
import { OrderHint } from './OrderHint.tsx'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

/** All studies of a patient who is being treated here, wherever they lie. */
export function PatientStudiesPage() {
  const w = useWords(words)
  const titles = useWords(pageWords)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const encounter = useParams().encounterId as EncounterId
  const known = useQuery({ queryKey: keys.encounters, queryFn: () => call(listEncounters, {}) })
  const patient = known.data?.encounters.find(({ id }) => id === encounter)
  const found = useQuery({
    queryKey: keys.patient(encounter),
    queryFn: () => call(lookUpOfPatient, { encounter }),
  })
  const end = useMutation({
    mutationFn: () => call(endEncounter, { id: encounter }),
    onSuccess: () => {
      void message.success(w.ended)
      queries.removeQueries({ queryKey: keys.patient(encounter) })
      void queries.invalidateQueries({ queryKey: keys.encounters })
      void navigate('/imaging')
    },
  })
  return (
    <Page
      title={patient ? `${patient.name} · ${patient.number}` : titles.studies}
      trail={[{ label: titles.patients, to: '/imaging' }]}
      lead={w.patientsLead}
      actions={
        patient &&
        !patient.endedAt && (
          <>
            <Link to={`/imaging/patients/${encounter}/emergency`}>{titles.emergency}</Link>
            <Button loading={end.isPending} onClick={() => end.mutate()}>
              {w.end}
            </Button>
          </>
        )
      }
    >
      <div className={css.stack}>
        {found.data && <OrderHint found={found.data} />}
        <FoundList
          of={found}
          open={(study) => call(openOfPatient, { ...study, encounter })}
          back={`/imaging/patients/${encounter}`}
        />
      </div>
    </Page>
  )
}
