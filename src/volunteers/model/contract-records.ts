import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { AgreementForm, Course, CourseId, CourseKind, VolunteerId } from './volunteer.ts'

const staff = ['social-worker', 'lead'] as const
const gone = {
  'no-such-volunteer': {
    zh: '没有找到这位志愿者。可能不属于本机构。',
    en: 'No such volunteer: it may belong to another institution.',
  },
}
const added = z.object({ id: z.uuid() })
const inOrder = {
  'days-out-of-order': {
    zh: '截止日期不能早于开始日期，请核对。',
    en: 'The last day lies before the first.',
  },
}

export const signAgreement = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/agreements',
  summary: 'Put an agreement on record',
  roles: staff,
  input: z.object({
    volunteerId: VolunteerId,
    form: AgreementForm,
    from: Day,
    until: Day.nullable(),
    signedOn: Day,
    scope: z.string().trim().max(200).default(''),
    guardianSigned: z.boolean().default(false),
  }),
  output: added,
  refusals: {
    ...gone,
    ...inOrder,
    'guardian-signature-missing': {
      zh: '未满 18 岁，协议须由监护人一同签字。',
      en: 'Under 18 a guardian signs as well.',
    },
  },
})

export const passTraining = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/trainings',
  summary: 'Write down that a course was passed',
  roles: staff,
  input: z.object({ volunteerId: VolunteerId, courseId: CourseId, passedOn: Day }),
  output: added,
  refusals: {
    ...gone,
    'no-such-course': { zh: '没有这门课程，请重新选择。', en: 'No such course.' },
    'day-in-future': { zh: '通过的日子不能晚于今天。', en: 'It cannot be passed in the future.' },
  },
})

export const coverVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/covers',
  summary: 'Put an insurance on record',
  roles: staff,
  input: z.object({
    volunteerId: VolunteerId,
    kind: z.string().trim().min(1).max(60),
    policyNumber: z.string().trim().max(60).default(''),
    from: Day,
    until: Day,
    coversDanger: z.boolean(),
  }),
  output: added,
  refusals: { ...gone, ...inOrder },
})

export const commendVolunteer = endpoint({
  method: 'POST',
  path: '/volunteers/:volunteerId/commendations',
  summary: 'Thank somebody, on record',
  roles: staff,
  input: z.object({ volunteerId: VolunteerId, text: z.string().trim().min(1).max(300) }),
  output: added,
  refusals: gone,
})

export const listCourses = endpoint({
  method: 'GET',
  path: '/volunteer-courses',
  summary: 'The courses of my house, and what each unlocks',
  roles: [...staff, 'volunteer'],
  input: z.object({}),
  output: z.object({ courses: z.array(Course) }),
})

export const addCourse = endpoint({
  method: 'POST',
  path: '/volunteer-courses',
  summary: 'Add a course',
  roles: staff,
  input: z.object({
    name: z.string().trim().min(1).max(60),
    kind: CourseKind,
    hours: z.number().min(0.5).max(100),
    ward: z.string().trim().max(60).default(''),
    validMonths: z.int().min(1).max(120).nullable(),
  }),
  output: Course,
  refusals: {
    'ward-missing': { zh: '岗位课程要写明解锁哪个病区。', en: 'Say which ward it unlocks.' },
  },
})
