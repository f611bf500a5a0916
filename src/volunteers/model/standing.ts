import type { Day } from '#platform/model/time.ts'
import type {
  Agreement,
  Course,
  CourseId,
  Cover,
  VolunteerId,
  VolunteerState,
} from './volunteer.ts'

/** What a sign-up has to know about a volunteer, and nothing that describes the person. */
export interface Standing {
  readonly id: VolunteerId
  readonly state: VolunteerState
  readonly birthDate: Day
  readonly isForeigner: boolean
  readonly asksWritten: boolean
  readonly guardianConsentOn: Day | null
  readonly agreements: readonly Pick<Agreement, 'form' | 'from' | 'until'>[]
  readonly covers: readonly Pick<Cover, 'from' | 'until' | 'coversDanger'>[]
  readonly trainings: readonly { readonly courseId: CourseId; readonly expiresOn: Day | null }[]
}

interface Work {
  readonly ward: string
  readonly courses: readonly CourseId[]
}

/** General ones for all, those of the ward, and those that the work itself asks for. */
export function requiredCourses(
  { ward, courses: special }: Work,
  courses: readonly Pick<Course, 'id' | 'kind' | 'ward' | 'name'>[],
) {
  return courses.filter(
    (course) =>
      course.kind === 'general' ||
      (course.kind === 'post' && course.ward !== '' && course.ward === ward) ||
      special.includes(course.id),
  )
}

export function hasPassed({ trainings }: Pick<Standing, 'trainings'>, course: CourseId, day: Day) {
  return trainings.some(
    ({ courseId, expiresOn }) => courseId === course && (expiresOn === null || expiresOn >= day),
  )
}

export function isCovered({ covers }: Pick<Standing, 'covers'>, day: Day, danger: boolean) {
  return covers.some(
    ({ from, until, coversDanger }) => from <= day && day <= until && (!danger || coversDanger),
  )
}
