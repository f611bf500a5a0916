import { randomUUID } from 'node:crypto'
import * as access from '#access/model/contract.ts'
import * as drafts from '#drafts/model/contract.ts'
import * as places from '#places/model/contract.ts'
import type { DistrictCode } from '#places/model/district.ts'
import { AccountId, type Actor, type Role } from '#platform/model/actor.ts'
import { fillAid } from './victim-aid.ts'
import { fillAssessments } from './victim-assessments.ts'
import { fillCasework } from './victim-casework.ts'
import { fillCity } from './victim-city.ts'
import { fillClaims } from './victim-claims.ts'
import { fillCommunity } from './victim-community.ts'
import { fillConferences } from './victim-conferences.ts'
import { fillCoverage } from './victim-coverage.ts'
import { fillCrises } from './victim-crises.ts'
import { fillCultivation } from './victim-cultivation.ts'
import { fillDischarge } from './victim-discharge.ts'
import { fillDocuments } from './victim-documents.ts'
import { fillEnrolment } from './victim-enrolment.ts'
import { fillEntitlements } from './victim-entitlements.ts'
import { fillGroups } from './victim-groups.ts'
import { fillImaging } from './victim-imaging.ts'
import { fillImports } from './victim-imports.ts'
import { fillIndicators } from './victim-indicators.ts'
import { fillInstruments } from './victim-instruments.ts'
import { fillLadder } from './victim-ladder.ts'
import { fillMediations } from './victim-mediations.ts'
import { fillPeople } from './victim-people.ts'
import { fillPlans } from './victim-plans.ts'
import { fillReferrals } from './victim-referrals.ts'
import { fillResources } from './victim-resources.ts'
import { fillRights } from './victim-rights.ts'
import { fillStaffSupport } from './victim-staff-support.ts'
import { fillStandards } from './victim-standards.ts'
import { fillStationing } from './victim-stationing.ts'
import { fillStories } from './victim-stories.ts'
import { fillSupervision } from './victim-supervision.ts'
import { fillVolunteers } from './victim-volunteers.ts'
import { fillWorkforce } from './victim-workforce.ts'
import type { Maker, World } from './world.ts'

const city = anOffice('city-officer')
const system = anOffice('system-admin')
const security = anOffice('security-admin')

/**
 * Makes a world through the front door. A new slice adds its records here, with the mark in every
 * text; nothing else of the test changes.
 */
export async function aWorld(maker: Maker, districtCode: DistrictCode): Promise<World> {
  const { door, mark } = maker
  const { id: institutionId } = await door.ask(city, places.enterInstitution, {
    name: `医院${mark}`,
    districtCode,
    kind: 'hospital',
    level: 'tertiary',
    specialty: 'general',
    ownership: 'public',
    uscc: null,
    parentId: null,
  })
  const at = { institutionId, districtCode }
  const worker = await anAppointee(maker, 'social-worker', at)
  const lead = await anAppointee(maker, 'lead', at)
  const volunteer = await anAppointee(maker, 'volunteer', at)
  const bystander = await anAppointee(maker, 'volunteer', at, '-beside')
  const second = await anAppointee(maker, 'social-worker', at, '-second')
  const insured = await anAppointee(maker, 'insured', { institutionId: null, districtCode: null })
  await fillHouse(maker, lead)
  const { adultId, sealed } = await fillPeople(maker, worker, lead)
  const reachAt = await fillCasework(maker, worker, lead, adultId)
  const visited = await fillCrises(maker, worker, lead)
  await fillInstruments(maker, worker, lead)
  await fillDischarge(maker, worker)
  await fillLadder(maker, worker)
  await fillAssessments(maker, worker)
  const said = await fillStaffSupport(maker, worker, lead, second)
  await fillMediations(maker, worker, adultId)
  await fillConferences(maker, worker)
  await fillPlans(maker, worker, lead)
  await fillGroups(maker, worker, lead, adultId)
  await fillCommunity(maker, worker, lead, adultId)
  await fillDocuments(maker, worker, lead)
  const listed = await fillImports(maker, worker)
  const clerk = anOffice('insurance-clerk')
  const enrolled = await fillEnrolment(maker, insured, clerk)
  await fillEntitlements(maker, insured, clerk)
  const reviewer = anOffice('insurance-reviewer')
  const claimed = await fillClaims(maker, insured, clerk, reviewer)
  const officer = anOffice('aid-officer')
  await fillAid(maker, worker, adultId, { city, officer })
  const supervisor = anOffice('supervisor')
  await fillSupervision(maker, worker, lead, adultId, { city, supervisor })
  const bureau = anOffice('bureau-officer')
  await fillCity(maker, { office: city, officer: bureau })
  const partner = await anAppointee(maker, 'partner', at)
  await fillResources(maker, worker)
  const packed = await fillReferrals(maker, worker, partner)
  const doctor = await anAppointee(maker, 'doctor', at)
  const examined = await fillImaging(maker, doctor)
  const helping = await fillVolunteers(maker, worker, volunteer)
  const certified = await fillWorkforce(maker, lead, worker)
  const district = anOffice('district-officer', districtCode)
  await fillCoverage(maker, lead, { city, district })
  await fillStandards(maker, lead)
  await fillIndicators(maker, lead, city)
  const nowhere = { institutionId: null, districtCode: null }
  const foundation = await anAppointee(maker, 'foundation', nowhere)
  const readers = [
    await anAppointee(maker, 'supervisor', nowhere),
    await anAppointee(maker, 'supervisor', nowhere, '-second'),
  ] as const
  const circle = { city, foundation, reviewers: readers }
  const { foundationId } = await fillCultivation(maker, lead, circle)
  await fillStationing(maker, lead, { city, foundationId })
  const neighbour = await door.ask(city, places.enterInstitution, {
    ...{ name: '邻院', districtCode, kind: 'hospital', level: 'tertiary', specialty: 'general' },
    ...{ ownership: 'public', uscc: null, parentId: null },
  })
  const reader = { ...anOffice('lead', districtCode), institutionId: neighbour.id }
  await fillRights(maker, worker, lead, adultId)
  const told = await fillStories(maker, { worker, lead, reader, city })
  await door.ask(worker, drafts.saveDraft, {
    form: `contact-note.${adultId}`,
    content: { shared: `草稿${mark}` },
    version: 0,
  })
  return {
    institutionId,
    worker,
    lead,
    volunteer,
    bystander,
    second,
    insured,
    insiders: [
      worker,
      lead,
      volunteer,
      insured,
      partner,
      doctor,
      officer,
      clerk,
      reviewer,
      supervisor,
      foundation,
      ...readers,
    ],
    sealedByInsurer: [...enrolled, ...claimed],
    sealed: [
      ...sealed,
      ...helping,
      ...certified,
      ...examined,
      ...said,
      ...listed,
      ...packed,
      ...told,
      visited,
      reachAt,
      `草稿${mark}`,
    ],
  }
}

/** Somebody of an office of the city, of a district, or of the technical side. */
export function anOffice(role: Role, districtCode: string | null = null): Actor {
  const accountId = AccountId.parse(randomUUID())
  const nowhere = { personId: null, institutionId: null, departmentId: null }
  return { ...nowhere, accountId, name: '办公室', role, districtCode }
}

type Home = Pick<Actor, 'institutionId' | 'districtCode'>

/** Somebody with an account of the product, who was appointed. */
export async function anAppointee(
  { door, mark, digits }: Maker,
  role: Role,
  home: Home,
  which = '',
): Promise<Actor> {
  const { institutionId } = home
  const name = `${mark}${which}${role}`
  const { account } = await door.ask(system, access.createAccount, {
    username: `${role}${which}-${digits}`,
    name,
  })
  await door.ask(security, access.appoint, { id: account.id, role, institutionId })
  return { accountId: account.id, personId: null, name, role, departmentId: null, ...home }
}

async function fillHouse({ door, mark }: Maker, lead: Actor) {
  const { id } = await door.ask(lead, places.addDepartment, { name: `儿内科${mark}` })
  await door.ask(lead, places.addServicePoint, {
    departmentId: id,
    kind: 'ward',
    name: `住院楼${mark}`,
    floor: null,
  })
}
