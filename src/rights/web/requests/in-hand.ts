import type { PersonCard } from '#people/model/person.ts'
import type { Instant } from '#platform/model/time.ts'
import type { NewRequest, Right } from '../../model/request.ts'

/** A request while it is written. */
export interface InHand extends Omit<NewRequest, 'personId' | 'right' | 'receivedAt'> {
  readonly person: PersonCard | null
  readonly right: Right | null
  readonly receivedAt: Instant | ''
}

export const EMPTY: InHand = {
  ...{ person: null, right: null, about: '', channel: 'counter', receivedAt: '', asker: 'self' },
  ...{ askerName: '', askerId: null, relation: null, interest: '' },
}
