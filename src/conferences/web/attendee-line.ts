import { useListing } from '#platform/web/listing.ts'
import type { Attendee } from '../model/conference.ts'

/** 陈医生 主治医师、某基金会 项目专员 */
export function useAttendeeLine() {
  const listing = useListing()
  return (attendees: readonly Attendee[]) =>
    listing(
      attendees.map(({ name, discipline, from }) =>
        [name, from, discipline].filter(Boolean).join(' '),
      ),
    )
}
