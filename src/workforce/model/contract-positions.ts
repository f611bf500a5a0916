import { z } from 'zod'
import { endpoint } from '#platform/model/contract.ts'
import { Day } from '#platform/model/time.ts'
import { AppointmentId, PositionId, positionFields, TitleAnswered } from './position.ts'
import { QualificationId } from './qualification.ts'
import { inOrder, noWorker } from './refusals.ts'
import { WorkerId } from './worker.ts'

const noPosition = {
  'no-such-position': { zh: '没有找到这个岗位。', en: 'No such position.' },
}

export const setPosition = endpoint({
  method: 'POST',
  path: '/workforce/positions',
  summary: 'Set a position by need',
  roles: ['lead'],
  input: z.object(positionFields),
  output: z.object({ id: PositionId, version: z.int() }),
  refusals: inOrder,
})

export const amendPosition = endpoint({
  method: 'PUT',
  path: '/workforce/positions/:positionId',
  summary: 'Correct a position, or write down its last day',
  roles: ['lead'],
  input: z.object({ ...positionFields, positionId: PositionId, version: z.int() }),
  output: z.object({ id: PositionId, version: z.int() }),
  refusals: {
    ...noPosition,
    ...inOrder,
    'position-held': {
      zh: '岗位上还有人。撤销岗位或改等级前，请先结束现在的聘任。',
      en: 'Somebody holds this position. End the appointment before it is closed or regraded.',
    },
  },
})

export const appointWorker = endpoint({
  method: 'POST',
  path: '/workforce/appointments',
  summary: 'Appoint a worker to a position, on a certificate; the answer of the rule is kept',
  roles: ['lead'],
  input: z.object({
    workerId: WorkerId,
    positionId: PositionId,
    qualificationId: QualificationId.nullable(),
    from: Day,
    /** Why, where the rule does not cover it. */
    reason: z.string().trim().max(300).default(''),
  }),
  output: z.object({ id: AppointmentId, answer: TitleAnswered }),
  refusals: {
    ...noWorker,
    ...noPosition,
    'no-such-qualification': {
      zh: '这本证书不在这位社工名下，请重新选择。',
      en: 'This certificate is not one of this worker.',
    },
    'position-taken': {
      zh: '这个岗位已有人。请先结束现在的聘任，或另选岗位。',
      en: 'Somebody holds this position.',
    },
    'not-in-service': {
      zh: '这一天不在岗位或人员的起止日期之内，请核对。',
      en: 'On that day the position or the worker is not there.',
    },
    'certificate-later': {
      zh: '证书的发证日期晚于聘任日期，请核对。',
      en: 'The certificate was issued after this day.',
    },
    'reason-missing': {
      zh: '规则没有规定这种对应。请写明单位依据什么聘任。',
      en: 'The rule does not cover this. Write down on what ground the house appoints.',
    },
  },
})

export const endAppointment = endpoint({
  method: 'POST',
  path: '/workforce/appointments/:appointmentId/end',
  summary: 'Write down the last day of an appointment',
  roles: ['lead'],
  input: z.object({ appointmentId: AppointmentId, until: Day, version: z.int() }),
  output: z.object({ id: AppointmentId, version: z.int() }),
  refusals: {
    ...inOrder,
    'no-such-appointment': { zh: '没有找到这次聘任。', en: 'No such appointment.' },
    'appointment-over': { zh: '这次聘任已经结束。', en: 'This appointment is over.' },
  },
})
