import { z } from 'zod'
import { Day } from '#platform/model/time.ts'
import { QualificationId, QualificationLevel } from './qualification.ts'
import { WorkerId } from './worker.ts'

export const PositionId = z.uuid().brand('PositionId')
export type PositionId = z.infer<typeof PositionId>

export const AppointmentId = z.uuid().brand('AppointmentId')
export type AppointmentId = z.infer<typeof AppointmentId>

/** 专业技术岗位等级 5–13; 13 is staff grade. Without grade where the house has set none. */
export const Grade = z.int().min(5).max(13)
export const GRADES = [5, 6, 7, 8, 9, 10, 11, 12, 13] as const

/** 按需设岗: a position says what it is needed for. */
export const positionFields = {
  title: z.string().trim().min(1).max(60),
  department: z.string().trim().max(60).default(''),
  grade: Grade.nullable(),
  need: z.string().trim().min(1).max(500),
  from: Day,
  until: Day.nullable().default(null),
}

export const TitleAnswered = z.enum(['covered', 'not-covered'])

export const Appointment = z.object({
  id: AppointmentId,
  workerId: WorkerId,
  workerName: z.string(),
  positionId: PositionId,
  positionTitle: z.string(),
  grade: Grade.nullable(),
  qualificationId: QualificationId.nullable(),
  level: QualificationLevel.nullable(),
  answer: TitleAnswered,
  reason: z.string(),
  from: Day,
  until: Day.nullable(),
  version: z.int(),
})
export type Appointment = z.infer<typeof Appointment>

export const Position = z.object({
  ...positionFields,
  id: PositionId,
  /** Whoever holds it now. */
  holder: Appointment.nullable(),
  version: z.int(),
})
export type Position = z.infer<typeof Position>
