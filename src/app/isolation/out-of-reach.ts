/**
 * Endpoints at which no planted fault was found out, because the victim's world has nothing in the state
 * that they need. They are attacked like all others; that the attack would notice is not shown there.
 */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'works on figures of the city, which belong to no institution and no person': [
    ...['post-what-if-runs', 'post-what-if-runs-runId-cancel', 'post-what-if-runs-runId-keep'],
    ...['put-what-if-drafts-draftId', 'post-what-if-drafts-draftId-withdraw'],
    ...['get-what-if-runs-runId', 'get-what-if-comparisons-comparisonId'],
    ...['get-what-if-comparisons-comparisonId-file', 'get-what-if-drafts-draftId-versions'],
  ],
  'the insured of the world is registered already': ['post-enrolment-mine'],
  'a tie is asked for with a code that only its person sees, and once': [
    ...['post-enrolment-mine-tie', 'post-enrolment-desk-ties'],
    ...['post-enrolment-desk-ties-undoing', 'post-enrolment-desk-ties-refusals'],
  ],
  'a house’s own resources come as a file that is put together for it': [
    'post-resource-files-format',
    'post-workforce-imports',
  ],
  'what goes out is told word for word, and a receiver has answered already': [
    ...[
      'post-cases-caseId-referrals-referralId-sending',
      'post-received-referrals-referralId-steps',
    ],
  ],
  'the only open case of the world waits for its referrals': ['post-cases-caseId-closure'],
  'waits for its hour: a shift that has begun, or is over, and a code that turns with the clock': [
    ...['post-sign-ups-signUpId-attendance', 'post-shifts-shiftId-closing'],
    ...['post-shifts-shiftId-sign-ups', 'post-sign-ups-signUpId-taking-over'],
    ...['post-shifts-shiftId-check-in', 'post-shifts-shiftId-debrief', 'post-own-hours'],
    ...['post-own-hours-entryId-dispute', 'post-hours-entryId-decision'],
    ...['post-hours-entryId-correction'],
  ],
  'a funder belongs to the city and to its officers, who come in by a code given out once': [
    ...['post-aid-funders-funderId-invitations', 'post-aid-officers', 'post-aid-programmes'],
  ],
  'a supervisor belongs to the city and comes in by a code given out once': [
    ...['put-supervision-supervisors-supervisorId', 'post-supervision-join'],
    ...['post-supervision-supervisors-supervisorId-invitation', 'post-supervision-relations'],
    ...['delete-supervision-absences-absenceId'],
  ],
  'what is offered to a supervisor was looked over just before': ['post-supervision-grants'],
  'a standard belongs to the city, and to no institution': [
    ...['get-standards-editions-editionId', 'put-standards-editions-editionId'],
    ...['post-standards-editions-editionId-publish', 'delete-standards-editions-editionId'],
    'post-standards-audits',
  ],
  'a submission is found by a period and a house that belong together': [
    'get-indicators-periods-period-submissions-institutionId',
    'post-indicators-periods-period-submissions-institutionId-steps',
  ],
  'an audit is finished when each of its clauses is answered': [
    'post-standards-audits-auditId-finish',
  ],
  'an officer of the district decides, and the officer who is imitated belongs to none': [
    'post-coverage-facts-factId-decision',
  ],
  'figures, papers and departments of the city: sums that belong to no institution and no person': [
    ...['get-city-overview', 'get-city-districts-districtCode'],
    ...['get-city-institutions-institutionId', 'get-city-workbook', 'get-city-report'],
    ...['get-city-bureaus-bureau', 'get-city-own-bureau', 'post-city-own-bureau'],
    ...['post-city-bureaus-bureau-invitations', 'get-city-bureau-officers'],
    ...['delete-city-bureau-officers-accountId', 'get-city-layouts', 'post-city-layouts'],
  ],
  'a call, a batch of posts and who reviews or pays belong to the city': [
    ...['put-cultivation-batches-batchId', 'post-cultivation-batches-batchId-opening'],
    ...['put-cultivation-foundation-accounts-accountId', 'put-cultivation-reviewers-accountId'],
    ...['post-cultivation-projects', 'put-stationing-batches-batchId', 'post-stationing-posts'],
  ],
  'a session of a group waits for its day, and what was settled stays': [
    ...['put-groups-groupId', 'post-groups-groupId-sessions-sessionId-record'],
    ...['put-groups-groupId-sessions-sessionId-attendance-personId'],
  ],
  'an activity that is summed up takes no more files and lets nobody out': [
    ...['post-activities-activityId-evidence'],
    ...['delete-activities-activityId-participants-personId'],
  ],
  'a list belongs to no insured person before it is confirmed': [
    ...['get-enrolment-imports-importId', 'get-enrolment-imports-importId-faults'],
    ...['post-enrolment-imports-importId-check', 'post-enrolment-imports-importId-confirm'],
    ...['post-enrolment-imports-importId-drop'],
  ],
  'depends on the season, and on what the cashier has answered': [
    ...['post-enrolment-quotes', 'post-enrolment-payments'],
    ...['post-enrolment-desk-payments', 'post-enrolment-desk-balances'],
  ],
  'the client of the world did not agree that the insurer is asked': [
    ...['get-cases-caseId-cover', 'get-cases-caseId-entitlements'],
  ],
  'no contest stands in the world: contests are the city’s': [
    ...['get-stories-contests-contestId', 'get-stories-contests-contestId-entries-entryId'],
    ...['put-stories-contests-contestId', 'post-stories-contests-contestId-steps'],
    ...['post-stories-contests-contestId-offer', 'post-stories-contests-contestId-readers'],
    ...['post-stories-contests-contestId-entries'],
    ...['put-stories-contests-contestId-entries-entryId-score'],
  ],
  'the text of the world is nameless already': ['post-stories-storyId-deidentification'],
  'no bill of the world was compared with its images': ['post-imaging-signals-id-steps'],
  'the month of a post is reported once it is over': ['put-stationing-posts-postId-months-month'],
  'needs a claim that was paid, or a payment that the bank has not answered': [
    ...['post-insured-insuredId-claims-active'],
    ...['post-insured-insuredId-claims-claimId-re-adjudication'],
    ...['post-insured-insuredId-claims-claimId-re-adjudication-approval'],
    ...['post-insured-insuredId-payments-paymentId-inquiry'],
  ],
}

const known = new Set(Object.values(REASONS).flat())

export function isOutOfReach(operation: string) {
  return known.has(operation)
}

/**
 * Where there may be nothing left to change: both social workers are named already, and a case is
 * read up to a later moment than this. The code of a shift is reckoned from the clock, and stands
 * in no row. A supervisor who is away belongs to no house.
 */
export const SAID_BEFORE: ReadonlySet<string> = new Set([
  ...['post-staff-support-counsellors', 'post-reading-cases-caseId-mark'],
  ...['get-shifts-shiftId-code', 'post-supervision-absences'],
  // A reporting period is the city’s, and is opened once.
  'post-indicators-periods',
  // Asked by the auditor of the fund alone, and no bill of the world was compared with its images.
  ...['post-imaging-charges', 'get-imaging-signals'],
])
