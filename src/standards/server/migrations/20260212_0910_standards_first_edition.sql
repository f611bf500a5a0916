-- The first edition that ships: a proposal of this product about the steps of casework, in its own
-- words. DB3304/T 081-2022 (Jiaxing) is named as one that exists; nothing of its text was taken over.
alter table standards.edition no force row level security;

insert into standards.edition (id, code, edition, title, source, proposal, valid_from, clauses, state,
  drafted_by, drafted_at, published_by, published_at)
values ('6f1d2c1e-7a40-8b1a-9c55-3d2e8f0a1b01', 'RQ-MSW', 1, '个案服务步骤规范（建议稿）',
  '本系统自拟的建议稿，不是政府或协会发布的标准。已有的地方标准如嘉兴市 DB3304/T 081-2022《医务社会工作服务规范》，本规范没有照录其条文；北京的行业标准未见公开文本，发布后请另立一版。',
  true, '2026-01-01', $clauses$[
  {"number": "1.1", "kind": "process", "text": "接到求助先看急不急，危及生命的当即处理，其余的在约定时限内回应。", "check": "抽查求助登记的收到和首次回应时间", "forms": ["accept"]},
  {"number": "1.2", "kind": "process", "text": "接案时说清社工能做什么、不能做什么，记录谁能看，由服务对象或监护人同意。", "check": "查同意记录", "forms": ["accept"]},
  {"number": "1.3", "kind": "record", "text": "每一件求助都有去处：接案、转介、一次答复或婉拒，婉拒写明原因。", "check": "抽查求助登记", "forms": ["accept"]},
  {"number": "2.1", "kind": "process", "text": "先预估再定计划：身体、心理、家庭、经济和支持网络都问到，也写本人的长处。", "check": "抽查预估", "forms": ["full-assessment"]},
  {"number": "2.2", "kind": "record", "text": "预估注明谁说的、看到的还是量表得出的，量表的用途事先告诉本人。", "check": "抽查预估和量表记录", "forms": ["full-assessment"]},
  {"number": "2.3", "kind": "process", "text": "筛查自杀、暴力和未成年人受侵害的迹象；有疑似的，当场按危机处理。", "check": "查危机登记和用时", "forms": ["crisis-raise", "crisis-screening"]},
  {"number": "3.1", "kind": "record", "text": "服务目标用服务对象自己的话写，能看得出达到没有，有日期。", "check": "抽查服务目标", "forms": ["goal"]},
  {"number": "3.2", "kind": "process", "text": "服务计划和服务对象一起定，写明谁做什么、什么时候做完，双方约定后开始。", "check": "抽查计划和约定", "forms": ["plan"]},
  {"number": "3.3", "kind": "process", "text": "情况变了就改计划；橙色、红色风险的个案定期复核。", "check": "抽查复核记录", "forms": ["plan"]},
  {"number": "4.1", "kind": "record", "text": "每次服务后 24 小时内写记录：时间、地点、谁、多长、做了什么、下一步。", "check": "比对服务时间和记录时间", "forms": ["contact-note"]},
  {"number": "4.2", "kind": "record", "text": "写事实，不写评判；共享部分只写别人工作需要知道的，其余写进保密部分。", "check": "抽查服务过程记录", "forms": ["contact-note"]},
  {"number": "4.3", "kind": "record", "text": "记录写明针对哪个服务目标，没有联系上也记。", "check": "抽查服务过程记录", "forms": ["contact-note"]},
  {"number": "5.1", "kind": "process", "text": "转介前核对对方的条件，告诉服务对象给谁、给什么，同意后再转。", "check": "抽查转介", "forms": ["referral"]},
  {"number": "5.2", "kind": "record", "text": "转介要有回执：对方接没接、做没做，没做成的写明原因。", "check": "查转介的结果", "forms": ["referral"]},
  {"number": "5.3", "kind": "process", "text": "申请救助先查清能享受的政策，材料一次说全，批了多少、到账多少分开记。", "check": "抽查救助卷宗", "forms": ["aid-dossier"]},
  {"number": "6.1", "kind": "process", "text": "出院前看家里、照护者、药和复诊准备好没有，交接给接手的机构。", "check": "抽查出院计划", "forms": ["discharge-plan"]},
  {"number": "6.2", "kind": "process", "text": "该随访的按日期随访，结果写下来。", "check": "查到期随访", "forms": ["follow-up"]},
  {"number": "7.1", "kind": "record", "text": "结案写明原因、目标达到多少、告诉了谁；不能说话的人由监护人知道。", "check": "抽查结案", "forms": ["closure"]},
  {"number": "7.2", "kind": "process", "text": "结案后还有需要的可以重新开案，原来的记录不改。", "check": "抽查重新开案", "forms": ["closure"]},
  {"number": "8.1", "kind": "record", "text": "小组每次活动有记录：谁来了、过程、这一次的目标达到没有。", "check": "抽查小组记录", "forms": ["group-session"]},
  {"number": "8.2", "kind": "record", "text": "社区活动的登记人数和估计人数分开写，估计要写方法。", "check": "抽查活动总结", "forms": ["activity-summary"]},
  {"number": "9.1", "kind": "staff", "text": "有专人做医务社会工作，岗位职责写下来并告诉各科室。", "check": "看岗位职责", "forms": []},
  {"number": "9.2", "kind": "staff", "text": "社工定期接受督导，督导的时间和约定有记录。", "check": "查督导记录", "forms": []},
  {"number": "9.3", "kind": "staff", "text": "新来的社工有人带；接触未成年人和危机的，先受过培训。", "check": "查培训记录", "forms": []},
  {"number": "10.1", "kind": "space", "text": "有能关上门说话的地方，外面听不见。", "check": "看场地", "forms": []},
  {"number": "10.2", "kind": "space", "text": "纸质材料上锁，离开座位锁屏。", "check": "看场地", "forms": []}
]$clauses$::jsonb, 'published', '00000000-0000-4000-8000-000000000000', '2026-01-01T00:00:00Z',
  '00000000-0000-4000-8000-000000000000', '2026-01-01T00:00:00Z');

alter table standards.edition force row level security;
