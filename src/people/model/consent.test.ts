import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InstitutionId, PersonId } from '#platform/model/actor.ts'
import { Day, Instant } from '#platform/model/time.ts'
import {
  Consent,
  type ConsentObstacle,
  findConsentObstacle,
  findLiveConsent,
  type Party,
  type Use,
} from './consent.ts'
import { type Draft, findGivingObstacle, type GivingObstacle } from './consent-giving.ts'

const NOW = Instant.parse('2026-11-21T02:00:00.000Z')
const EARLIER = Instant.parse('2026-01-01T00:00:00.000Z')
const LATER = Instant.parse('2027-01-01T00:00:00.000Z')
const ME = PersonId.parse('00000000-0000-7000-8000-000000000001')
const MOTHER = PersonId.parse('00000000-0000-7000-8000-000000000002')
const UNCLE = PersonId.parse('00000000-0000-7000-8000-000000000003')
const HOME = InstitutionId.parse('00000000-0000-7000-8000-000000000004')

const adult: Party = { id: ME, birthDate: Day.parse('1980-05-01'), guardianIds: [] }
const child: Party = { id: ME, birthDate: Day.parse('2016-05-01'), guardianIds: [MOTHER] }
const youth: Party = { id: ME, birthDate: Day.parse('2011-05-01'), guardianIds: [MOTHER] }
const ward: Party = { id: ME, birthDate: Day.parse('1950-05-01'), guardianIds: [MOTHER] }

const own = { kind: 'own-institution' as const, institutionId: null, name: '', contact: '' }
const other = { kind: 'institution' as const, institutionId: HOME, name: '通州社区', contact: '' }

const consent = Consent.parse({
  id: '00000000-0000-7000-8000-000000000009',
  personId: ME,
  givenBy: ME,
  purpose: 'service',
  recipients: [own],
  dataClasses: ['operational', 'shared'],
  from: EARLIER,
  until: LATER,
  separate: true,
  evidence: { kind: 'verbal', witness: '护士长' },
  notice: '2026-01',
  withdrawnAt: null,
})
const use: Use = { purpose: 'service', recipient: own, dataClasses: ['shared'] }

test.each<[string, Party, Partial<Consent>, Partial<Use>, ConsentObstacle | undefined]>([
  ['nothing stands in the way', adult, {}, {}, undefined],
  ['a consent of somebody else', adult, { personId: UNCLE }, {}, 'consent-missing'],
  ['another purpose', adult, {}, { purpose: 'teaching' }, 'consent-missing'],
  ['withdrawn this very moment', adult, { withdrawnAt: NOW }, {}, 'consent-withdrawn'],
  ['to be withdrawn later', adult, { withdrawnAt: LATER }, {}, undefined],
  ['not begun', adult, { from: LATER, until: null }, {}, 'consent-not-yet-valid'],
  ['begins this moment', adult, { from: NOW }, {}, undefined],
  ['over this moment', adult, { until: NOW }, {}, 'consent-expired'],
  ['without an end', adult, { until: null }, {}, undefined],
  ['another house', adult, {}, { recipient: other }, 'consent-for-other-recipient'],
  ['the house that is named', adult, { recipients: [own, other] }, { recipient: other }, undefined],
  ['more data', adult, {}, { dataClasses: ['shared', 'money'] }, 'consent-for-other-data'],
  ['health data in one breath', adult, { separate: false }, {}, 'consent-not-separate'],
  [
    'what the ward needs to know, in one breath',
    adult,
    { separate: false },
    { dataClasses: ['operational'] },
    undefined,
  ],
  [
    'the same of a child under fourteen',
    child,
    { separate: false, givenBy: MOTHER },
    { dataClasses: ['operational'] },
    'consent-not-separate',
  ],
  ['a child says yes', child, {}, {}, 'guardian-consent-needed'],
  ['its mother says yes', child, { givenBy: MOTHER }, {}, undefined],
  ['its uncle says yes', child, { givenBy: UNCLE }, {}, 'guardian-consent-needed'],
  ['a youth says yes', youth, {}, {}, undefined],
  ['the mother of a youth', youth, { givenBy: MOTHER }, {}, 'ask-at-fourteen'],
  ['the guardian of an adult', ward, { givenBy: MOTHER }, {}, undefined],
  ['a relative of an adult', adult, { givenBy: UNCLE }, {}, 'giver-not-entitled'],
])('%s', (_, party, consentChange, useChange, obstacle) => {
  const found = findConsentObstacle(
    party,
    { ...consent, ...consentChange },
    { ...use, ...useChange },
    NOW,
  )
  expect(found).toBe(obstacle)
})

test('on the fourteenth birthday the guardian’s consent ends and the child is asked', () => {
  const fromMother = { ...consent, givenBy: MOTHER, until: null }
  const party = { ...child, birthDate: Day.parse('2012-11-21') }
  const eve = Instant.parse('2026-11-20T15:59:59.999Z')
  const midnight = Instant.parse('2026-11-20T16:00:00.000Z')
  expect(findConsentObstacle(party, fromMother, use, eve)).toBeUndefined()
  expect(findConsentObstacle(party, fromMother, use, midnight)).toBe('ask-at-fourteen')
})

test('of many consents the one that holds is found, and else the reason that is nearest', () => {
  const expired = { ...consent, until: EARLIER }
  const wider = { ...consent, recipients: [other] }
  expect(findLiveConsent(adult, [expired, wider, consent], use, NOW)).toEqual({ consent })
  expect(findLiveConsent(adult, [expired, wider], use, NOW)).toEqual({
    obstacle: 'consent-for-other-recipient',
  })
  expect(findLiveConsent(adult, [], use, NOW)).toEqual({ obstacle: 'consent-missing' })
})

const anyBirthday = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => Day.parse(date.toISOString().slice(0, 10)))

test('no child under fourteen is ever served on a yes that is not its guardian’s', () => {
  fc.assert(
    fc.property(
      anyBirthday,
      fc.constantFrom(ME, MOTHER, UNCLE),
      fc.boolean(),
      (birthDate, by, has) => {
        const party = { id: ME, birthDate, guardianIds: has ? [MOTHER] : [] }
        const found = findConsentObstacle(party, { ...consent, givenBy: by }, use, NOW)
        const underFourteen = birthDate > '2012-11-21'
        if (underFourteen && found === undefined) expect([by, has]).toEqual([MOTHER, true])
        if (!underFourteen && by === ME) expect(found).toBeUndefined()
      },
    ),
  )
})

test('once withdrawn, a consent never holds again', () => {
  const moments = fc
    .integer({ min: 0, max: 60 * 24 * 365 })
    .map((minutes) => Instant.parse(new Date(Date.parse(NOW) + minutes * 60_000).toISOString()))
  fc.assert(
    fc.property(moments, (at) => {
      const withdrawn = { ...consent, until: null, withdrawnAt: NOW }
      expect(findConsentObstacle(adult, withdrawn, use, at)).toBe('consent-withdrawn')
    }),
  )
})

const draft: Draft = { ...consent, limitsTold: true }

test.each<[string, Party, Partial<Draft>, GivingObstacle | undefined]>([
  ['a complete consent is put on record', adult, {}, undefined],
  ['a child cannot give it', child, {}, 'guardian-consent-needed'],
  ['health data are asked for alone', adult, { separate: false }, 'separate-consent-needed'],
  [
    'the ward’s data need not be',
    adult,
    { separate: false, dataClasses: ['operational'] },
    undefined,
  ],
  [
    'but to another house they are',
    adult,
    { separate: false, dataClasses: ['operational'], recipients: [other] },
    'separate-consent-needed',
  ],
  ['the end comes first', adult, { until: EARLIER, from: NOW }, 'period-ends-before-it-begins'],
  [
    'a body outside has a name',
    adult,
    { recipients: [{ ...other, kind: 'organisation', name: '' }] },
    'recipient-not-named',
  ],
  ['the limits come before service', adult, { limitsTold: false }, 'limits-not-told'],
  ['not before a story', adult, { limitsTold: false, purpose: 'story' }, undefined],
  ['an old notice does not count', adult, { notice: '2025-01' }, 'notice-outdated'],
])('%s', (_, party, change, obstacle) => {
  expect(findGivingObstacle(party, { ...draft, ...change }, NOW)).toBe(obstacle)
})

test('what may be put on record may be used for what it says', () => {
  fc.assert(
    fc.property(
      anyBirthday,
      fc.constantFrom(ME, MOTHER, UNCLE),
      fc.boolean(),
      (birthDate, by, alone) => {
        const party = { id: ME, birthDate, guardianIds: [MOTHER] }
        const given = { ...draft, from: NOW, givenBy: by, separate: alone }
        if (findGivingObstacle(party, given, NOW)) return
        const stored = { ...consent, ...given }
        expect(
          findConsentObstacle(party, stored, { ...use, dataClasses: given.dataClasses }, NOW),
        ).toBe(undefined)
      },
    ),
  )
})
