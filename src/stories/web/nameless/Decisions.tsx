import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import { useMe } from '#access/web/index.tsx'
import { SendForm, useSending } from '#drafts/web/index.tsx'
import { call } from '#platform/web/api.ts'
import blocks from '#platform/web/blocks.module.css'
import { useWords } from '#platform/web/language.tsx'
import { Section } from '#platform/web/Section.tsx'
import { deidentifyStory, type examineStory } from '../../model/contract-way.ts'
import type { Decision } from '../../model/identifier.ts'
import type { Asked, StoryId } from '../../model/story.ts'
import css from '../Stories.module.css'
import { useSettled } from '../story/story-page.ts'
import { AskedField } from './AskedField.tsx'
import { FindingLine } from './FindingLine.tsx'
import { Marked } from './Marked.tsx'
import { words } from './words.ts'

interface Props {
  readonly storyId: StoryId
  readonly search: z.output<typeof examineStory.output>
}

/** The text with what was found, one decision for each, and the two who are asked to read. */
export function Decisions({ storyId, search: { text, findings, version } }: Props) {
  const w = useWords(words)
  const settled = useSettled()
  const navigate = useNavigate()
  const { me } = useMe()
  const home = me?.actor.institutionId ?? null
  const [decided, setDecided] = useState<ReadonlyMap<number, Decision>>(new Map())
  const [asked, setAsked] = useState<[Asked, Asked]>(() => [
    me?.actor.role === 'lead'
      ? { of: 'city', institutionId: null }
      : { of: 'house', institutionId: home },
    { of: 'supervisors', institutionId: null },
  ])
  const left = findings.length - decided.size
  const decide = (start: number, decision: Decision | undefined) => {
    const next = new Map(decided)
    if (decision) next.set(start, decision)
    else next.delete(start)
    setDecided(next)
  }

  function takeAll() {
    const rest = findings.filter(({ start }) => !decided.has(start))
    const taken = rest.map(({ start, end, proposals }): [number, Decision] => [
      start,
      { choice: 'replace', start, end, by: proposals[0] ?? '' },
    ])
    setDecided(new Map([...decided, ...taken]))
  }

  const decisions = findings.flatMap(({ start }) => decided.get(start) ?? [])
  const sending = useSending({
    labels: { decisions: w.findings, asked: w.ask },
    content: { decisions, asked, version },
    check: () => ({
      decisions: left > 0 && w.undecided,
      asked: asked.some(({ of, institutionId }) => of === 'house' && !institutionId) && w.needed,
    }),
    send: (idempotencyKey) =>
      call(deidentifyStory, { storyId, decisions, asked, version }, { idempotencyKey }),
    onSent: () => {
      void navigate(`/stories/${storyId}`)
      void settled(w.sent)
    },
  })
  return (
    <SendForm label={w.title} sending={sending} action={w.send}>
      <Section title={w.text}>
        <Marked text={text} findings={findings} decided={decided} />
      </Section>
      <Section
        title={w.findings}
        actions={
          <span role="status">
            {findings.length === 0 ? w.none : left > 0 ? w.left(left) : w.allDone}
          </span>
        }
      >
        <div data-field="decisions" className={css.stack}>
          {left > 0 && <Button onClick={takeAll}>{w.takeAll}</Button>}
          <ol className={css.list}>
            {findings.map((finding, place) => (
              <FindingLine
                key={finding.start}
                n={place + 1}
                text={text}
                finding={finding}
                decision={decided.get(finding.start)}
                decide={(decision) => decide(finding.start, decision)}
              />
            ))}
          </ol>
        </div>
      </Section>
      <Section title={w.ask}>
        <div data-field="asked" className={css.stack}>
          <AskedField
            name="first"
            label={w.first}
            home={home}
            value={asked[0]}
            onChange={(one) => setAsked([one, asked[1]])}
          />
          <AskedField
            name="second"
            label={w.second}
            home={home}
            value={asked[1]}
            onChange={(one) => setAsked([asked[0], one])}
          />
          <p className={blocks.soft}>{w.sendNote}</p>
        </div>
      </Section>
    </SendForm>
  )
}
