import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useDates } from '#platform/web/dates.ts'
import { FilePicker } from '#platform/web/FilePicker.tsx'
import { ListEnd } from '#platform/web/ListEnd.tsx'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import { Section } from '#platform/web/Section.tsx'
import { readFile } from '#platform/web/save-file.ts'
import { Tag } from '#platform/web/Tag.tsx'
import { beginImport, type ImportLine, listImports } from '../model/contract-import.ts'
import { COLUMNS } from '../model/import-columns.ts'
import { CLASS_TEXTS, ROUTE_TEXTS } from '../model/import-row.ts'
import { deskWords } from './desk-words.ts'
import css from './Enrolment.module.css'
import { importWords } from './import-words.ts'
import { keys } from './keys.ts'

/** A busy server reads for up to a minute and a half. */
const PATIENCE_MS = 120_000

/** What a list looks like, and where to put it in. */
export function ImportPage() {
  const w = useWords(importWords)
  const desk = useWords(deskWords)
  const navigate = useNavigate()
  const queries = useQueryClient()
  const uploading = useMutation({
    mutationFn: async (file: File) =>
      call(beginImport, await readFile(file), { signal: AbortSignal.timeout(PATIENCE_MS) }),
    onSuccess: (line) => {
      queries.setQueryData(keys.import(line.id), line)
      void navigate(`/enrolment/import/${line.id}`)
    },
  })
  return (
    <Page
      title={w.title}
      lead={w.lead}
      width="read"
      trail={[{ label: desk.title, to: '/enrolment/desk' }]}
    >
      <div className={blocks.stack}>
        <Section title={w.columns}>
          <p>
            <InList texts={COLUMNS} />
          </p>
          <p className={blocks.soft}>{w.optional}</p>
          <p className={blocks.soft}>
            {w.routes}
            <InList texts={ROUTE_TEXTS} />
          </p>
          <p className={blocks.soft}>
            {w.classes}
            <InList texts={CLASS_TEXTS} />
          </p>
          <FilePicker
            label={w.choose}
            hint={w.chooseHint}
            accept=".xlsx,.csv"
            disabled={uploading.isPending}
            onPick={(file) => uploading.mutate(file)}
          />
          <p role="status">{uploading.isPending ? w.reading : ''}</p>
          {uploading.error && <Problem error={uploading.error} />}
        </Section>
        <Recent />
      </div>
    </Page>
  )
}

/** As it has to stand in the list: Chinese on every page. */
function InList({ texts }: { readonly texts: readonly string[] }) {
  return <span lang="zh-CN">{texts.join('、')}</span>
}

function Recent() {
  const w = useWords(importWords)
  const dates = useDates()
  const states = useImportStates()
  const imports = useQuery({ queryKey: keys.imports, queryFn: () => call(listImports, {}) })
  return (
    <Section title={w.recent}>
      <Query of={imports}>
        {({ imports: rows }) =>
          rows.length === 0 ? (
            <p className={blocks.soft}>{w.none}</p>
          ) : (
            <>
              <ul className={css.list}>
                {rows.map(({ id, fileName, state, total, at }) => (
                  <li key={id}>
                    <span className={css.row}>
                      <Link to={`/enrolment/import/${id}`}>{fileName}</Link>
                      <Tag>{states[state]}</Tag>
                      <span className={blocks.soft}>
                        {w.rows(total)} · {dates.short(at)}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
              <ListEnd of={rows} />
            </>
          )
        }
      </Query>
    </Section>
  )
}

export function useImportStates(): Record<ImportLine['state'], string> {
  const w = useWords(importWords)
  return {
    ...{ checking: w.stateChecking, ready: w.stateReady },
    ...{ writing: w.stateWriting, done: w.stateDone },
  }
}
