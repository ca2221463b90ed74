"""The field's terms in English, from which the ids of figures are made.

Data only; it must not know how ids are built. English first, then every Chinese term that it
stands for; the longest Chinese term wins. Add a term here and more ids can be read.
"""

_TABLE = """
reconsideration: 行政复议 复议; litigation: 行政诉讼 诉讼; court-response: 行政应诉 应诉
court-appearances: 出庭应诉; court-appearance-rate: 出庭应诉率; heads-in-court: 负责人出庭
administrative-trials: 行政审判; lost-rate: 败诉率; lost: 败诉; won-rate: 胜诉率; won: 胜诉
normative-documents: 规范性文件 行政规范性文件; legality-review: 合法性审查 合法性审核
legal-review: 法制审核 法制审查; competition-review: 公平竞争审查; filing-review: 备案审查
major-decisions: 重大行政决策 重大决策; decisions: 行政决策 决策
major-enforcement-decisions: 重大执法决定; legal-counsel: 法律顾问; government-lawyers: 公职律师
law-firms: 律师事务所; lawyers: 律师; notaries: 公证员; notary-offices: 公证处; notarisation: 公证
arbitration: 仲裁; labour-arbitration: 劳动仲裁; forensic-reports: 司法鉴定; legal-aid: 法律援助
legal-services: 公共法律服务 法律服务; legal-consultations: 法律咨询 法律咨询服务
legal-opinions: 法律意见书 法律意见; legal-advice: 法律建议; consultations: 咨询
mediation: 人民调解; mediators: 人民调解员 调解员; mediation-committees: 人民调解委员会 调解委员会
mediation-bodies: 调解组织 人民调解组织; administrative-mediation: 行政调解
administrative-rulings: 行政裁决; mediation-agreements: 调解协议
disputes: 矛盾纠纷 争议纠纷 纠纷 争议; administrative-disputes: 行政争议 行政争议纠纷
labour-disputes: 劳动争议; petitions: 信访 信访问题 信访事项 信访案件; public-requests: 群众诉求
requests: 诉求; complaints: 投诉举报 投诉; reports: 举报; hotline: 12345热线 热线; tickets: 工单
community-corrections-subjects: 社区矫正对象; community-corrections: 社区矫正
corrections-ended: 解除矫正; corrections: 矫正; resettlement-support: 安置帮教
released-prisoners: 刑满释放人员; support: 帮教
legal-publicity: 普法 普法宣传 法治宣传 法治宣传教育; publicity: 宣传; law-books: 普法书籍
legal-news: 普法资讯; legal-programmes: 普法栏目; village-guides: 法律明白人
school-law-deputies: 法治副校长; law-lectures: 法治讲座 法治报告会; lectures: 讲座 报告会
case-explanations: 以案释法 以案释法活动; arts-performances: 法治文艺节目 文艺节目
legal-culture: 法治文化; streets: 一条街; corridors: 长廊; billboards: 宣传栏; squares: 广场
parks: 公园; law-reading-rooms: 法治图书屋; reading-rooms: 图书屋
model-villages: 民主法治示范村 示范村; model-households: 示范户; model: 示范
quizzes: 知识竞赛 答题活动; online: 线上 网上; legal-knowledge: 法律知识
enforcement: 执法 行政执法; enforcement-powers: 行政执法权 执法权; officers: 执法人员 行政执法人员
enforcement-badges: 执法证 执法证件; enforcement-agencies: 执法单位 行政执法单位 执法部门
enforcement-supervision: 执法监督 行政执法监督; enforcement-files: 执法案卷; files: 案卷 卷宗
file-reviews: 案卷评查; licensing: 行政许可; licensing-items: 行政许可事项
approvals: 行政审批 审批; penalties: 行政处罚 处罚; fines: 罚没款 罚款 罚没 罚没款金额 罚款金额
coercive-measures: 行政强制; inspections: 行政检查; random: 双随机
random-inspections: 双随机、一公开; special-inspections: 专项检查
special-campaigns: 专项治理 专项整治 专项行动 专项治理活动 专项整治行动; special: 专项
powers: 行政权力 权力; powers-lists: 权责清单; lists: 清单; negative-list: 负面清单
government-services: 政务服务; service-items: 政务服务事项; certificates: 证明事项
commitments: 告知承诺 承诺; hearings: 听证会 听证; public-hearings: 公众听证会
expert-panels: 专家论证会 论证会; experts: 专家; meetings: 座谈会 会议 会
law-study-sessions: 集体学法 会前学法 专题学法; law-study: 学法
rule-of-law: 法治政府建设 法治建设 法治; courses: 培训班; training-courses: 专题培训班
training-meetings: 培训会; group-trainings: 集中培训; training: 培训 轮训; exams: 考试
pass-rate: 合格率 通过率; executive-meetings: 常务会议 政府常务会议; county-committee: 县委常委会
county-committee-meetings: 县委常委会会议; county-party: 县委; county-government: 县政府
city-government: 市政府; district-government: 区政府; county: 县级 全县; city: 市级
provincial: 省级; national: 国家级 全国; town: 镇级; towns: 乡镇 镇; subdistricts: 街道
village: 村级; villages: 村; communities: 社区; deputy-proposals: 人大代表建议 代表建议
deputies: 人大代表; cppcc-proposals: 政协委员提案 政协提案; cppcc-members: 政协委员
proposals: 提案; suggestions: 建议; comments: 意见建议; review-opinions: 审查意见
audit-suggestions: 审计建议; opinions: 意见; public: 社会
procuratorial-suggestions: 检察建议书 检察建议; judicial-suggestions: 司法建议
public-interest-litigation: 公益诉讼; information-disclosure: 政府信息公开
disclosure-requests: 依申请公开; government-information: 政府信息; information: 信息; news: 资讯
applications: 申请; cases: 案件; civil-cases: 民事案件; criminal-cases: 刑事案件
civil-commercial-cases: 民商事案件; violations: 违法案件 违法行为; problems: 问题; hazards: 隐患
risks: 风险; business-risks: 经营风险; contracts: 合同; business-contracts: 经营合同
documents: 文件; rules: 制度; projects: 项目; major-projects: 重大项目; items: 事项
enterprises: 企业; market-entities: 市场主体; residents: 群众; students-teachers: 师生
students: 学生; migrant-workers: 农民工; youth: 青少年; minors: 未成年人; people: 人员 人数
officials: 干部; staff: 工作人员; agencies: 党政机关 机关; institutions: 事业单位
departments: 部门; units: 单位; fields: 领域; areas: 方面; activities: 活动; services: 服务
service-stations: 服务站; stations: 工作站; studios: 工作室; service-centres: 服务中心
centres: 中心; platforms: 平台; windows: 窗口; grids: 网格; teams: 小分队 队伍; volunteers: 志愿者
books: 书籍; tote-bags: 手提袋; paper-cups: 宣传纸杯; gift-packs: 法治礼包; banners: 横幅
display-boards: 展板; handbooks: 手册; brochures: 宣传册; leaflets: 传单 宣传单 宣传资料
materials: 资料; civil-code: 民法典 民法典等; constitution: 宪法; audits: 审计项目; audit: 审计
credit: 信用; wages: 工资; unpaid-wages: 欠薪; funds: 资金 经费; amount: 金额
losses: 经济损失 损失; time-limits: 时限; audience: 受众 受众人数; reached: 受益 惠及
covered: 覆盖; involved: 涉及; at-issue: 涉案; foreign: 涉外; attending: 参加 参与
trained: 参训 培育; acceptance-rate: 受理率; accepted: 受理; received: 收案 接收 接待 衔接
answered: 接听 答复 回复 解答; filed: 立案 备案; closing-rate: 办结率 结案率 审结率
closed: 办结 结案; concluded: 审结; heard: 审理; deliberated: 审议; reviewed: 审查 审核
handled: 处理 办理; reply-rate: 办复率 答复率 回复率; mediation-success-rate: 调解成功率
settled: 调解成功 化解; mediated: 调解 调处; settlement-rate: 化解率; success-rate: 成功率
satisfaction-rate: 满意率; satisfaction: 满意度; coverage-rate: 覆盖率; certified-rate: 持证率
correction-rate: 纠错率; corrected: 纠错 纠正; upheld: 维持; revoked: 撤销; dismissed: 驳回
withdrawn: 撤回; terminated: 终止; changed: 变更; found-unlawful: 确认违法; screened: 排查 摸排
found: 发现; rectified-rate: 整改率; rectified: 整改; solved: 解决; removed: 消除; cleared: 清理
repealed: 废止 清理废止; amended: 修改; revised: 修改完善 修订 修订完善; lapsed: 宣布失效 失效
in-force: 继续有效; kept: 保留; made: 制定; issued: 出台 印发; filing-rate: 备案率
submitted: 报送; published: 公布 公开 发布 公示; sent: 推送; abolished: 取消; delegated: 下放
taken-over: 承接; reduced: 精简; distributed: 发放 赠送; posted: 张贴; hung: 悬挂
touring: 巡回演出; sought: 征求 征集; adopted: 采纳; assessed: 评估 评查; appraised: 考核
inspected: 督查 督导 检查; checked: 抽查; patrolled: 巡查; investigated: 查处 查办
transferred: 移送; summoned: 约谈; held-accountable: 问责 追究; visited: 走访
recovered: 挽回 追讨 追回; assisted: 救助; growth: 同比增长 同比增加 同比上升 增长
decline: 同比下降 同比减少 下降; share: 占比 比例; barrier: 不合理限制和隐性壁垒
administrative: 行政; legal: 法律; supervision: 监督; governance: 治理
emergency-management: 应急管理; market-regulation: 市场监管; environment: 生态环境; traffic: 交通
food-safety: 食品安全; work-safety: 安全生产; road-traffic: 道路交通; agency-heads: 行政机关负责人
heads: 负责人; online-rate: 网上可办率 可办率; recruited: 招录; listed: 梳理; collected: 归集
explained: 解读; policy: 政策; enforcement-inspections: 执法检查; trainees: 学员; education: 教育
reception-rate: 衔接率; support-rate: 帮教率; revisited: 回访; approval-items: 审批事项
civil: 民事; criminal: 刑事; aid: 援助; passed: 通过; excellent-rate: 优秀率
awareness-rate: 知晓率; crime-rate: 发案率
"""


def _terms(table: str) -> dict[str, str]:
    entries = (entry.split(": ") for entry in table.strip().replace("\n", "; ").split("; "))
    return {term: english for english, terms in entries for term in terms.split()}


ENGLISH = _terms(_TABLE)
