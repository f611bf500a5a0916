import type { z } from 'zod'
import { OneOf, SomeOf } from '#drafts/web/index.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { registerHelpRequest } from '../../model/contract.ts'
import {
  Channel,
  channelWords,
  Reason,
  reasonWords,
  Source,
  sourceWords,
  Urgency,
  urgencyWords,
} from '../../model/help-request.ts'
import { words } from './words.ts'

export type NewRequest = z.output<typeof registerHelpRequest.input>

interface Props {
  readonly content: NewRequest
  readonly change: (part: Partial<NewRequest>) => void
}

/** The half of the form that is answered without a keyboard. */
export function NewRequestTaps({ content, change }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <OneOf
        name="channel"
        label={w.channel}
        value={content.channel}
        onChoose={(channel) => change({ channel })}
        options={Channel.exclude(['qr-poster']).options.map((value) => ({
          value,
          label: channelWords[value][language],
        }))}
      />
      <OneOf
        name="source"
        label={w.source}
        value={content.source}
        onChoose={(source) => change({ source })}
        options={Source.options.map((value) => ({ value, label: sourceWords[value][language] }))}
      />
      <SomeOf
        name="reasons"
        label={w.whatFor}
        values={content.reasons}
        onChoose={(reasons) => change({ reasons })}
        options={Reason.options.map((value) => ({ value, label: reasonWords[value][language] }))}
      />
      <OneOf
        name="urgency"
        label={w.urgency}
        value={content.urgency}
        onChoose={(urgency) => change({ urgency })}
        options={Urgency.options.map((value) => ({ value, label: urgencyWords[value][language] }))}
      />
    </>
  )
}
