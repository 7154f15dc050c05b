import type { FactArea } from './area.js';
import { PROJECT_COLUMNS, SEES, WORKS, joinThread } from './project.parts.js';

/** Reports, and what moderation has decided. */
export const moderationFacts: FactArea = {
  occasions: ['content.moderated', 'content.reported'],
  joins: `
  left join moderation_decision md on x.occasion = 'content.moderated' and md.id = x.subject_id
  left join moderation_case mc on mc.id = case x.occasion when 'content.moderated' then md.case_id else x.subject_id end
  left join project_post mpo on md.id is not null and mc.target = 'PROJECT_POST' and mpo.id = mc.target_id
  ${joinThread('mpo.thread_id')}
  left join project_update mup on x.kind = 'moderation.decided' and mc.target = 'PROJECT_UPDATE' and mup.id = mc.target_id
  left join project_decision_comment mco on x.kind = 'moderation.decided' and mc.target = 'DECISION_COMMENT' and mco.id = mc.target_id
  left join project_decision mdd on mdd.id = mco.decision_id
  left join project pj on pj.id = coalesce(th.project_id, mup.project_id, mdd.project_id, case when md.id is not null and mc.target = 'PROJECT' then mc.target_id end)
    and case when coalesce(th.id, mdd.id) is null and mup.audience is distinct from 'PARTNERS' then ${SEES} else ${WORKS} end`,
  readable: 'coalesce(md.id, mc.id) is not null',
  names: { town: 'mc.municipality_id' },
  columns: {
    ...PROJECT_COLUMNS,
    questionId: `case when x.occasion = 'content.moderated' then x.question_id end`,
    title: `coalesce(case when pj.id is not null then coalesce(th.title, mup.title, mdd.title) end, pj.title,
      case when x.kind = 'moderation.decided' then mc.snapshot_title end)`,
    outcome: 'md.measure',
    explanation: 'md.reason',
    target: 'mc.target',
    caseId: 'mc.id',
  },
};
