import {
  DayField,
  OneOf,
  SendForm,
  TextField,
  useSending,
  useServerDraft,
} from '#drafts/web/index.tsx'
import type { Day } from '#platform/model/time.ts'
import { call } from '#platform/web/api.ts'
import { useWords } from '#platform/web/language.tsx'
import { addTask, changeTask, type PlanPage, type TaskOnPage } from '../../model/contract.ts'
import type { TaskOwner } from '../../model/task.ts'
import { useMyAccount } from '../me.ts'
import { words } from '../task-words.ts'
import { NO_OWNER, OwnerFields, type OwnerInHand, ownerOf } from './OwnerFields.tsx'
import { usePlanSent } from './sent.ts'

interface Props {
  readonly page: PlanPage
  readonly close: () => void
  /** The task that is written anew. */
  readonly task?: TaskOnPage
}

const DISTANCES = [3, 7, 14, 30]
const NONE = 'none'

/** What is to be done, by whom, by when, for which goal. */
export function TaskForm({ page, close, task }: Props) {
  const w = useWords(words)
  const me = useMyAccount()
  const { caseId, goals } = page
  const sent = usePlanSent(caseId, close)
  const name = task ? `task.${caseId}.${task.id}` : `task.${caseId}`
  const draft = useServerDraft(name, {
    text: task?.text ?? '',
    due: task?.due ?? ('' as Day | ''),
    goalId: task ? (task.goalId ?? NONE) : (goals[0]?.id ?? NONE),
    ...(task ? inHand(task.owner, me) : NO_OWNER),
  })
  const { content, change } = draft
  const { text, due, goalId, ...who } = content
  const owner = ownerOf(who, me)
  const sending = useSending({
    labels: { text: w.text, owner: w.whoKind, due: w.when, goalId: w.goal },
    content,
    check: () => ({
      text: !text.trim() && w.textNeeded,
      owner: !owner && (who.ownerKind === 'colleague' ? w.whichNeeded : w.whoNeeded),
      due: !due && w.whenNeeded,
    }),
    send: (idempotencyKey) => {
      const goal = goals.find(({ id }) => id === goalId)?.id ?? null
      const said = { text, owner: owner as TaskOwner, due: due as Day, goalId: goal }
      if (!task) return call(addTask, { caseId, ...said }, { idempotencyKey })
      const { id: taskId, version } = task
      return call(changeTask, { taskId, version, ...said }, { idempotencyKey })
    },
    onSent: () => sent(w.saved, draft),
  })
  return (
    <SendForm
      label={task ? w.changeTask : w.addTask}
      sending={sending}
      action={w.save}
      kept={{ draft, tell: (given) => given.text, onThrownAway: close }}
    >
      <TextField
        name="text"
        label={w.text}
        hint={w.textHint}
        value={text}
        maxLength={300}
        rows={2}
        onChange={(value) => change({ text: value })}
      />
      <OwnerFields value={who} change={change} />
      <DayField
        name="due"
        label={w.when}
        inDays={DISTANCES}
        value={due}
        onChange={(day) => change({ due: day })}
      />
      {goals.length > 0 && (
        <OneOf
          name="goalId"
          label={w.goal}
          value={goalId}
          onChoose={(value) => change({ goalId: value })}
          options={[
            ...goals.map((goal) => ({ value: `${goal.id}`, label: goal.text })),
            { value: NONE, label: w.noGoal },
          ]}
        />
      )}
    </SendForm>
  )
}

function inHand(owner: TaskOwner, me: string | undefined): OwnerInHand {
  if (owner.kind === 'client') return { ...NO_OWNER, ownerKind: 'client' }
  if (owner.kind === 'family') return { ...NO_OWNER, ownerKind: 'family', familyWho: owner.who }
  if (owner.kind === 'pool') return { ...NO_OWNER, ownerKind: 'pool', pool: owner.pool }
  const { accountId } = owner
  if (accountId === me) return { ...NO_OWNER, ownerKind: 'me' }
  return { ...NO_OWNER, ownerKind: 'colleague', colleagueId: accountId }
}
