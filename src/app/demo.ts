import { sql } from 'kysely'
import { demoCast, fillAccounts, hasAccounts } from '#access/server/index.ts'
import { fillAid } from '#aid/server/index.ts'
import { fillAssessments } from '#assessments/server/index.ts'
import { fillCases, fillWard } from '#casework/server/index.ts'
import { fillBureau } from '#city/server/index.ts'
import { fillClaims } from '#claims/server/index.ts'
import { fillActivities } from '#community/server/index.ts'
import { fillConferences } from '#conferences/server/index.ts'
import { fillCoverage } from '#coverage/server/index.ts'
import { fillCrises } from '#crises/server/index.ts'
import { fillCultivation } from '#cultivation/server/index.ts'
import { fillDischarge } from '#discharge/server/index.ts'
import { fillEnrolment } from '#enrolment/server/index.ts'
import { fillEntitlements } from '#entitlements/server/index.ts'
import { fillGroup } from '#groups/server/index.ts'
import { fillFund, fillImaging } from '#imaging/server/index.ts'
import { fillIndicators } from '#indicators/server/index.ts'
import { fillInstruments } from '#instruments/server/index.ts'
import { fillReckonings } from '#ladder/server/index.ts'
import { fillMediation } from '#mediations/server/index.ts'
import { fillNetwork } from '#networks/server/index.ts'
import { fillPeople } from '#people/server/index.ts'
import { fillPlaces } from '#places/server/index.ts'
import { fillPlans } from '#plans/server/index.ts'
import { type AccountId, type Actor, NOBODY, SYSTEM } from '#platform/model/actor.ts'
import { type Db, inTransaction, type Tx } from '#platform/server/db.ts'
import type { Deps } from '#platform/server/deps.ts'
import { enterAs } from '#platform/server/gate.ts'
import { fillReferrals } from '#referrals/server/index.ts'
import { fillResources } from '#resources/server/index.ts'
import { fillRights } from '#rights/server/index.ts'
import { fillShifts } from '#shifts/server/index.ts'
import { askForTalk, fillCareHouse, fillTalks } from '#staff-support/server/index.ts'
import { fillStandards } from '#standards/server/index.ts'
import { fillStationing } from '#stationing/server/index.ts'
import { fillStories } from '#stories/server/index.ts'
import { fillSupervision } from '#supervision/server/index.ts'
import { fillVolunteers } from '#volunteers/server/index.ts'
import { fillDrafts } from '#what-if/server/index.ts'
import { fillWorkforce, fillWorkforceOfCity } from '#workforce/server/index.ts'
import { fillCity } from './city-demo.ts'

/**
 * Fills an empty installation with an invented city, all or nothing; one in which there are accounts
 * stays as it is.
 * @returns whether it was filled now
 */
export function fillDemo(
  db: Db,
  size: 'small' | 'city',
  deps: Deps,
  say: (line: string) => void = () => {},
) {
  return inTransaction(db, {
    opening: `select * from ${enterAs(SYSTEM)}`,
    work: async (tx) => {
      if (await hasAccounts(tx)) return false
      const { worker, second, lead, clients, wards, centre, houses, actorOf } = await fillGround(
        tx,
        size,
        deps,
      )
      const open = clients.filter(({ open, minor }) => open || !minor)
      const mine = open.filter(({ minor }, n) => minor || n % 4 !== 0)
      const hers = open.filter((client) => !mine.includes(client))

      const duty = { accountId: worker.accountId, deputyId: second.accountId }
      await enter(tx, worker)
      await fillWard(tx, worker, { wards, duty }, deps)
      const files = await fillCases(tx, worker, mine, wards, deps)
      const leaving = files.find(({ state, minor }) => state === 'active' && !minor)
      if (leaving) await fillDischarge(tx, worker, leaving, deps)
      const grown = mine.filter(({ minor }) => !minor).map(({ id }) => id)
      await fillGroup(tx, worker, grown.slice(0, 6), deps)
      await fillActivities(tx, worker, grown.slice(3, 9), deps)
      if (leaving) await fillReckonings(tx, worker, leaving.id, deps)
      if (leaving) await fillAssessments(tx, worker, leaving.id, deps)
      if (leaving) await fillNetwork(tx, worker, leaving.id, deps)
      if (leaving) await fillInstruments(tx, worker, leaving.id, deps)
      if (leaving) await fillConferences(tx, worker, leaving.id, deps)
      const listed = await fillResources(tx, worker, centre, deps)
      if (leaving) await fillReferrals(tx, worker, leaving.id, listed, deps)
      const [first, other, drafted] = files.filter(({ state }) => state === 'active')
      const agreed = [first, other].flatMap((file) => file?.id ?? [])
      const planned = { agreed, drafted: drafted?.id, colleague: second.accountId }
      await fillPlans(tx, worker, planned, deps)
      const adult = mine.find(({ minor, consented }) => !minor && consented)
      const quarrel = adult ? [{ ...adult, kind: 'dispute' as const }] : []
      for (const { id } of await fillCases(tx, worker, quarrel, wards, deps, 2028))
        await fillMediation(tx, worker, id, deps)
      const [troubled, calmer] = files.filter(
        (file) => file !== leaving && file.state === 'active' && !file.minor,
      )
      if (troubled && calmer) {
        const whose = { open: troubled.id, over: calmer.id, second: lead }
        await fillCrises(tx, worker, whose, deps)
      }
      await enter(tx, second)
      await fillCases(tx, second, hers, wards, deps, 2027)
      await enter(tx, lead)
      const ward = wards[0] ?? '病房'
      const hands = [actorOf('volunteer'), actorOf('second-volunteer')]
      const volunteers = await fillVolunteers(tx, lead, { ward, volunteers: hands }, deps)
      await fillShifts(tx, lead, { ward, volunteers }, deps)
      await fillWorkforce(tx, lead, [worker, second], deps)
      const token = await fillCareHouse(tx, lead, [worker, second], deps)
      await enter(tx, NOBODY)
      const asked = { theme: 'conflict', name: '小林', when: '下班后' } as const
      await askForTalk(tx, NOBODY, { token, ...asked, reachAt: '六点在食堂门口' }, deps)
      await enter(tx, second)
      await fillTalks(tx, second, deps)
      const clerk = actorOf('insurance-clerk')
      await enter(tx, clerk)
      const whose = { clerk, insured: actorOf('insured'), other: actorOf('other-insured') }
      const family = await fillEnrolment(tx, whose, deps)
      await fillEntitlements(tx, clerk, family.self, deps)
      const claimants = { ...whose, reviewer: actorOf('insurance-reviewer'), family }
      await fillClaims(tx, (actor) => enter(tx, actor), claimants, deps)
      const examined = { clerk, insured: actorOf('insured'), doctor: actorOf('doctor') }
      await fillImaging(tx, (actor) => enter(tx, actor), examined, deps)
      const auditor = actorOf('fund-auditor')
      await enter(tx, auditor)
      await fillFund(tx, auditor, deps)
      const office = actorOf('city-officer')
      await enter(tx, office)
      await fillDrafts(tx, office, deps)
      const officers = { officer: actorOf('aid-officer'), colleague: actorOf('second-aid-officer') }
      const givers = { city: office, ...officers, worker }
      if (leaving) await fillAid(tx, (actor) => enter(tx, actor), givers, leaving.id, deps)
      const seniors = { supervisor: actorOf('supervisor'), second: actorOf('second-supervisor') }
      const supervised = { city: office, ...seniors, lead, worker }
      if (leaving)
        await fillSupervision(tx, (actor) => enter(tx, actor), supervised, leaving.id, deps)
      const tellers = { worker, lead, supervisor: seniors.supervisor, city: office }
      await fillStories(tx, (actor) => enter(tx, actor), { ...tellers, file: leaving }, deps)
      const supervisors = [seniors.supervisor, seniors.second] as const
      const desk = { worker, lead, people: grown }
      await fillRights(tx, (actor) => enter(tx, actor), desk, deps)
      const trial = { city: office, foundation: actorOf('foundation'), supervisors, lead }
      const helped = { ...trial, others: houses.slice(1, 4) }
      await fillCultivation(tx, (actor) => enter(tx, actor), helped, deps)
      await fillStationing(tx, (actor) => enter(tx, actor), { ...helped, sender: centre }, deps)
      if (size === 'small') {
        await enter(tx, SYSTEM)
        const known = [actorOf('other-social-worker')]
        const staffed = { seed: 2026, institutions: houses, total: 24, known }
        await fillWorkforceOfCity(tx, staffed, deps)
        const whose = { lead, officer: actorOf('district-officer'), city: office }
        await fillCoverage(tx, { ...whose, institutions: houses }, deps)
        await fillStandards(tx, lead, deps)
      }
      if (size === 'small')
        await fillIndicators(tx, (actor) => enter(tx, actor), { lead, city: office }, deps)
      const bureau = { city: office, officer: actorOf('bureau-officer') }
      await fillBureau(tx, (actor) => enter(tx, actor), bureau, deps)
      if (size === 'city') await fillCity(tx, { houses, volunteers, actorOf, enter, say }, deps)
      return true
    },
  })
}

/** What was written by the product itself goes on in the name of those who would have written it. */
function enter(tx: Tx, actor: Actor) {
  return sql.raw(`select * from ${enterAs(actor)}`).execute(tx)
}

async function fillGround(tx: Tx, size: 'small' | 'city', deps: Deps) {
  const { main, institutions } = await fillPlaces(tx, size)
  const other = institutions.find(({ districtCode }) => districtCode !== main.districtCode) ?? main
  const centre =
    institutions.find(
      ({ level, districtCode }) => level === 'primary' && districtCode === main.districtCode,
    ) ?? main
  const cast = demoCast({
    hospital: workplace(main, main.departments[0]?.id ?? null),
    otherHospital: workplace(other, null),
    centre: workplace(centre, null),
  })
  const accounts = await fillAccounts(tx, cast, deps)

  function actorOf(card: string): Actor {
    const one = cast.find((member) => member.card === card)
    if (!one) throw new Error(`The demo has no ${card}`)
    const { name, role, institutionId, districtCode, departmentId } = one
    const accountId = accounts.get(one.username) as AccountId
    return { accountId, personId: null, name, role, institutionId, districtCode, departmentId }
  }

  const [worker, second] = [actorOf('social-worker'), actorOf('second-social-worker')]
  const house = { institutionId: main.id, worker, lead: actorOf('lead') }
  const clients = await fillPeople(tx, house, deps)
  const wards = main.servicePoints.filter(({ kind }) => kind === 'ward').map(({ name }) => name)
  return { worker, second, lead: house.lead, clients, wards, centre, houses: institutions, actorOf }
}

interface House {
  readonly id: NonNullable<Actor['institutionId']>
  readonly districtCode: string
  readonly name: string
}

function workplace({ id, districtCode, name }: House, departmentId: Actor['departmentId']) {
  return { institutionId: id, districtCode, name, departmentId }
}
