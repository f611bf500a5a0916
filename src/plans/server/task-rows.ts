import type { Task, TaskOwner } from '../model/task.ts'
import { Pool } from '../model/task.ts'
import type { Tables } from './tables.ts'

type Row = Tables['plans.task']

export function toTask(row: Row): Task {
  const { institutionId, ofStaff, ownerKind, ownerId, ownerName, ...task } = row
  return { ...task, owner: toOwner(row) }
}

function toOwner({ ownerKind, ownerId, ownerName }: Row): TaskOwner {
  if (ownerKind === 'client') return { kind: 'client' }
  if (ownerKind === 'family') return { kind: 'family', who: ownerName }
  if (ownerKind === 'pool') return { kind: 'pool', pool: Pool.parse(ownerName) }
  if (!ownerId) throw new Error('A task of a colleague names the colleague')
  return { kind: 'colleague', accountId: ownerId }
}

export function fromOwner(owner: TaskOwner): Pick<Row, 'ownerKind' | 'ownerId' | 'ownerName'> {
  switch (owner.kind) {
    case 'colleague':
      return { ownerKind: 'colleague', ownerId: owner.accountId, ownerName: '' }
    case 'client':
      return { ownerKind: 'client', ownerId: null, ownerName: '' }
    case 'family':
      return { ownerKind: 'family', ownerId: null, ownerName: owner.who }
    case 'pool':
      return { ownerKind: 'pool', ownerId: null, ownerName: owner.pool }
  }
}
