import { type Actor, NOBODY } from '#platform/model/actor.ts'
import { addMinutes, Day, dayInBeijing, toInstant } from '#platform/model/time.ts'
import * as shifts from '#shifts/model/contract.ts'
import * as volunteers from '#volunteers/model/contract.ts'
import type { VolunteerId } from '#volunteers/model/volunteer.ts'
import type { Maker } from './world.ts'

/** A volunteer with a file, a shift with cards, hours that are verified and disputed, a certificate. */
export async function fillVolunteers(maker: Maker, worker: Actor, volunteer: Actor) {
  const { door, mark, digits } = maker
  const recruitment = { intro: `来帮忙${mark}`, minAge: 14, isOpen: true }
  const { path } = await door.ask(worker, volunteers.setRecruitment, recruitment)
  const token = path.split('/').at(-1) ?? ''
  const phone = `13500004${digits}`
  const applied = { name: '何来', birthDate: Day.parse('1990-05-06'), phone, agrees: true as const }
  await door.ask(NOBODY, volunteers.applyAsVolunteer, {
    ...{ ...applied, token, availability: `周末${mark}`, languages: `方言${mark}` },
    ...{ guardian: `监护${mark}`, guardianPhone: phone },
  })
  const { volunteers: all } = await door.ask(worker, volunteers.listVolunteers, {})
  const [first] = all
  if (!first) throw new Error('The victim has no volunteer')
  await takeIn(maker, worker, volunteer, first.id)
  await serve(maker, worker, volunteer)
  return [phone]
}

async function takeIn(
  { door, mark }: Maker,
  worker: Actor,
  volunteer: Actor,
  volunteerId: VolunteerId,
) {
  const today = dayInBeijing(toInstant(new Date()))
  const whose = { volunteerId }
  const step = (one: 'screen' | 'train' | 'activate', version: number) =>
    door.ask(worker, volunteers.stepVolunteer, { ...whose, step: one, why: `因${mark}`, version })
  await step('screen', 1)
  await door.ask(worker, volunteers.amendVolunteer, {
    ...{ ...whose, guardian: `监护${mark}`, guardianConsentOn: today, isForeigner: false },
    ...{ asksWritten: false, skills: [], languages: `方言${mark}`, availability: `周末${mark}` },
    ...{ healthClearedOn: today, infectionClearedOn: today, screenNote: `面谈${mark}`, version: 2 },
  })
  await step('train', 3)
  const course = { name: `入门${mark}`, kind: 'general' as const, hours: 3, validMonths: null }
  const { id: courseId } = await door.ask(worker, volunteers.addCourse, course)
  await door.ask(worker, volunteers.passTraining, { ...whose, courseId, passedOn: today })
  await step('activate', 4)
  const { accountId } = volunteer
  await door.ask(worker, volunteers.tieAccount, { ...whose, accountId, version: 5 })
  await door.ask(worker, volunteers.signAgreement, {
    ...{ ...whose, form: 'written', from: today, until: null, signedOn: today },
    ...{ scope: `陪伴${mark}`, guardianSigned: true },
  })
  await door.ask(worker, volunteers.coverVolunteer, {
    ...{ ...whose, kind: `意外险${mark}`, policyNumber: `单${mark}`, from: today },
    ...{ until: Day.parse('2040-01-01'), coversDanger: true },
  })
  await door.ask(worker, volunteers.commendVolunteer, { ...whose, text: `谢谢${mark}` })
}

async function serve({ door, mark }: Maker, worker: Actor, volunteer: Actor) {
  const now = toInstant(new Date())
  const today = dayInBeijing(now)
  const programme = await door.ask(worker, shifts.addProgramme, { name: `项目${mark}` })
  const work = await door.ask(worker, shifts.addOpportunity, {
    ...{
      programmeId: programme.id,
      title: `陪读${mark}`,
      about: `说明${mark}`,
      ward: `病区${mark}`,
    },
    ...{ place: `地点${mark}`, risks: `风险${mark}`, danger: false, from: today, until: null },
    ...{
      minAge: 16,
      forMinors: true,
      timing: 'self',
      restMinutes: 0,
      travelMinutes: 0,
      hard: true,
    },
  })
  const { shifts: added } = await door.ask(worker, shifts.addShifts, {
    ...{ opportunityId: work.id, startsAt: addMinutes(now, 20), minutes: 60, places: 1 },
  })
  const shiftId = added[0]?.id as never
  await door.ask(worker, shifts.addTask, {
    ...{ shiftId, firstName: '小雨', bed: '12', does: `念报纸${mark}`, doesNot: `不拍照${mark}` },
  })
  await door.ask(volunteer, shifts.signUp, { shiftId })
  const seen = { ward: `病区${mark}`, bed: '3', reasons: ['support' as const], text: `看见${mark}` }
  await door.ask(volunteer, shifts.observe, seen)
  const claim = (from: number, until: number) =>
    door.ask(volunteer, shifts.claimHours, {
      ...{ opportunityId: work.id, from: addMinutes(now, from), until: addMinutes(now, until) },
    })
  const { id: entryId } = await claim(-180, -120)
  await door.ask(worker, shifts.decideHours, { entryId, step: 'verify', why: `属实${mark}` })
  const { id: other } = await claim(-110, -60)
  await door.ask(worker, shifts.decideHours, { entryId: other, step: 'reject', why: `不认${mark}` })
  await door.ask(volunteer, shifts.disputeHours, { entryId: other, why: `异议${mark}` })
  const period = { from: Day.parse(`${today.slice(0, 4)}-01-01`), until: today }
  const asked = await door.ask(volunteer, shifts.requestCertificate, period)
  const whose = { certificateId: asked.id, why: '' }
  await door.ask(worker, shifts.stepCertificate, { ...whose, step: 'draw', version: 1 })
  await door.ask(worker, shifts.stepCertificate, { ...whose, step: 'announce', version: 2 })
}
