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
