import { PlusOutlined, UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { CaseId } from '#casework/model/case.ts'
import { SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { beginNetwork, drawNetwork, type NetworkOnPage } from '../model/contract.ts'
import type { Key } from '../model/network.ts'
import { findNetworkFault, networkObstacleWords } from '../model/network-faults.ts'
import { countSupport } from '../model/support.ts'
import { Ecomap } from './Ecomap.tsx'
import { EcoPanel } from './EcoPanel.tsx'
import { useEditedNetwork } from './edited-network.ts'
import { Genogram } from './Genogram.tsx'
import { Legend } from './Legend.tsx'
import { MemberPanel } from './MemberPanel.tsx'
import css from './Network.module.css'
import { EcoTable, PeopleTable } from './NetworkTables.tsx'
import { Versions } from './Versions.tsx'
import { words } from './words.ts'
import { ZoomFrame } from './ZoomFrame.tsx'

interface Props {
  readonly caseId: CaseId
  readonly page: NetworkOnPage
  readonly onSaved: (page: NetworkOnPage) => void
}

/** Tap somebody, and the panel beside it changes the drawing; saving adds a version. */
export function Editor({ caseId, page, onSaved }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const { message } = App.useApp()
  const edited = useEditedNetwork(caseId, page)
  const { draft, network, version, change } = edited
  const [person, setPerson] = useState<Key>()
  const [eco, setEco] = useState<Key | 'new'>()
  const { client, networkId } = page
  const fault = findNetworkFault(network, client.birthYear)
  const sending = useSending({
    labels: { members: w.people, ties: w.ties, households: w.home, cares: w.cares },
    check: () => ({
      ...(fault && { [fault.field]: networkObstacleWords[fault.code][language] }),
      ...(!edited.isChanged && { network: w.unchanged }),
    }),
    content: draft.content,
    send: (idempotencyKey) =>
      networkId === null
        ? call(beginNetwork, { caseId, network }, { idempotencyKey })
        : call(drawNetwork, { caseId, networkId, network, version }, { idempotencyKey }),
    onSent: (saved) => {
      void message.success(w.saved)
      void draft.drop().then(() => onSaved(saved))
    },
  })
  const support = countSupport(network)
  return (
    <>
      <SendForm
        label={w.title}
        sending={sending}
        action={w.save}
        kept={{
          draft,
          tell: (kept) => kept.network.members.map(({ called }) => called).join(' '),
        }}
        more={
          <Button
            icon={<UndoOutlined aria-hidden="true" />}
            disabled={!edited.canUndo}
            onClick={edited.undo}
          >
            {w.undo}
          </Button>
        }
      >
        {edited.isStale && (
          <div role="alert" className={css.row}>
            <p>{w.stale}</p>
            <Button onClick={edited.useNewest}>{w.useNewest}</Button>
          </div>
        )}
        <div className={css.stack}>
          <Section title={w.genogram}>
            <div className={css.part}>
              <p className={css.soft}>{w.tapHint}</p>
              <ZoomFrame label={w.genogram} file="genogram">
                <Genogram network={network} client={client} onOpen={setPerson} />
              </ZoomFrame>
              <Legend />
              <PeopleTable network={network} client={client} onOpen={setPerson} />
            </div>
          </Section>
          <Section
            title={w.ecomap}
            actions={
              <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEco('new')}>
                {w.addEco}
              </Button>
            }
          >
            <div className={css.part}>
              <p className={css.soft}>{w.support(support.supporting, support.known)}</p>
              {network.ecoTies.length === 0 ? (
                <p>{w.noEco}</p>
              ) : (
                <>
                  <p className={css.soft}>{w.ecoHint}</p>
                  <ZoomFrame label={w.ecomap} file="ecomap">
                    <Ecomap ecoTies={network.ecoTies} client={client} onOpen={setEco} />
                  </ZoomFrame>
                  <EcoTable network={network} onOpen={setEco} />
                </>
              )}
            </div>
          </Section>
        </div>
        {networkId && <Versions caseId={caseId} networkId={networkId} onRestore={change} />}
      </SendForm>
      {person !== undefined && (
        <MemberPanel
          key={person}
          who={person}
          network={network}
          client={client}
          onChange={change}
          onGo={setPerson}
          onClose={() => setPerson(undefined)}
        />
      )}
      {eco !== undefined && (
        <EcoPanel
          key={eco}
          which={eco}
          network={network}
          onChange={change}
          onClose={() => setEco(undefined)}
        />
      )}
    </>
  )
}
