import type { ProjectFile } from '../../model/project-file.ts'
import type { ProjectFacts } from '../../model/project-steps.ts'

/** What the rules look at, as the page knows it. */
export function factsOf(file: ProjectFile): ProjectFacts {
  const { batch, planned, milestoneRows } = file
  return {
    ...{ state: file.state, goals: file.goals, asked: file.asked, isCallOpen: batch.isCallOpen },
    ...{ mostPerProject: batch.mostPerProject, left: batch.left ?? 0 },
    milestones:
      file.state === 'call' ? planned.map(({ dueOn }) => ({ dueOn, doneOn: null })) : milestoneRows,
    ...{ reviewersNeeded: batch.reviewersNeeded, reviewers: file.reviewersNamed },
    ...{ scored: file.reviewersScored, replicable: file.replicable, firstEver: file.firstEver },
  }
}
