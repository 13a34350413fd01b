<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>InsightLabels</name>
    <message>
        <source>Never issued</source>
        <translation>从未签发</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>This credential</source>
        <translation>本凭证</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据凭证</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>派生凭证</translation>
    </message>
    <message>
        <source>Issuer unknown</source>
        <translation>签发机构未知</translation>
    </message>
    <message>
        <source>Issuer authorised at issuance</source>
        <translation>签发时已获授权</translation>
    </message>
    <message>
        <source>Issuer was not authorised</source>
        <translation>签发机构未获授权</translation>
    </message>
    <message>
        <source>Issuer&apos;s authorisation had ended</source>
        <translation>签发时授权已终止</translation>
    </message>
    <message>
        <source>Outside the issuer&apos;s authorisation period</source>
        <translation>不在授权有效期内</translation>
    </message>
    <message>
        <source>Consent in force</source>
        <translation>授权同意有效</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>无授权同意</translation>
    </message>
    <message>
        <source>Consent does not match</source>
        <translation>授权同意不相符</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>授权同意已撤回</translation>
    </message>
    <message>
        <source>Consent expired</source>
        <translation>授权同意已过期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判定</translation>
    </message>
    <message>
        <source>Issuer of evidence</source>
        <translation>证据签发机构</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Verifier</source>
        <translation>核验机构</translation>
    </message>
    <message>
        <source>Issuer of derived credentials</source>
        <translation>派生凭证签发机构</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 more institutions</source>
        <translation>另有 %1 家机构</translation>
    </message>
</context>
<context>
    <name>guanlan::items::CredentialHistoryModel</name>
    <message>
        <source>Reason %1</source>
        <translation>原因代码 %1</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>核验通过</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>核验未通过</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>用途：%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>当时状态</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证级别</translation>
    </message>
    <message>
        <source>Block / log</source>
        <translation>区块 / 日志</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>面向%1</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
</context>
<context>
    <name>guanlan::items::CredentialListModel</name>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Kind of credential</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>At issuance</source>
        <translation>签发时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Issuer&apos;s authority</source>
        <translation>签发授权</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证级别</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
</context>
<context>
    <name>guanlan::items::CredentialMatchModel</name>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Kind of credential</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
</context>
<context>
    <name>guanlan::items::InstitutionTableModel</name>
    <message>
        <source>Not registered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Acts: %1</source>
        <translation>%1 项行为</translation>
    </message>
    <message>
        <source>Acts in the period: %1</source>
        <translation>本期 %1 项行为</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>出示</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活跃度</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近行为</translation>
    </message>
    <message>
        <source>Risk index</source>
        <translation>风险指数</translation>
    </message>
    <message>
        <source>%1 more could not be judged</source>
        <translation>另有 %1 项无法判断</translation>
    </message>
</context>
<context>
    <name>guanlan::items::ProfileFindingModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>guanlan::items::RuleCountModel</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>规则名称</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ChartPanel</name>
    <message>
        <source>View as chart</source>
        <translation>以图表查看</translation>
    </message>
    <message>
        <source>View as table</source>
        <translation>以表格查看</translation>
    </message>
    <message>
        <source>View as graph</source>
        <translation>以图查看</translation>
    </message>
    <message>
        <source>View as list</source>
        <translation>以列表查看</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>Copies the figures with their header</source>
        <translation>连同表头复制全部数字</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ChartTableModel</name>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::CredentialHeader</name>
    <message>
        <source>Without limit</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Credential never issued</source>
        <translation>从未签发的凭证</translation>
    </message>
    <message>
        <source>At issuance: %1</source>
        <translation>签发时：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Subject (pseudonym)</source>
        <translation>主体（假名）</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Issuer's authority</source>
        <translation>签发授权</translation>
    </message>
    <message>
        <source>Issuance</source>
        <translation>签发事件</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::CredentialPage</name>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Not an id</source>
        <translation>无法识别的标识</translation>
    </message>
    <message>
        <source>An id, digest or subject has 64 hexadecimal digits, an address 40, with or without 0x in front.</source>
        <translation>标识、摘要或主体为 64 位十六进制数字，地址为 40 位，前缀 0x 可有可无。</translation>
    </message>
    <message>
        <source>Several credentials bear this value</source>
        <translation>多张凭证与该值相符</translation>
    </message>
    <message>
        <source>showing the first %1</source>
        <translation>显示前 %1 张</translation>
    </message>
    <message>
        <source>Which credential?</source>
        <translation>请指定一张凭证</translation>
    </message>
    <message>
        <source>Enter an ID</source>
        <translation>输入标识</translation>
    </message>
    <message>
        <source>Nothing anchored bears this value</source>
        <translation>链上没有与该值相符的记录</translation>
    </message>
    <message>
        <source>No event in this workspace names %1 as a credential, digest or subject. It may be on another chain, or not synced yet.</source>
        <translation>本工作区没有任何事件以 %1 为凭证、摘要或主体。它可能在另一条链上，或者尚未同步。</translation>
    </message>
    <message>
        <source>Credential id, digest or subject (0x…)</source>
        <translation>凭证标识、摘要或主体（0x…）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Documents to compare</source>
        <translation>选择要比对的文件</translation>
    </message>
    <message>
        <source>As an identity</source>
        <translation>查看其身份</translation>
    </message>
    <message>
        <source>Paste an id, a digest or a subject above and press Enter. Or drop documents here to compare their digests. Every credential shown elsewhere in the window leads here, too.</source>
        <translation>在上方粘贴凭证标识、摘要或主体，然后按回车；也可将文件拖到此处比对摘要。在其他页面点击任何凭证，也会来到这里。</translation>
    </message>
    <message>
        <source>Look for an identity</source>
        <translation>查找身份</translation>
    </message>
    <message>
        <source>Check a document…</source>
        <translation>核对文件…</translation>
    </message>
    <message>
        <source>Compares the digests of files with what is anchored</source>
        <translation>将文件摘要与链上锚定的摘要比对</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::EvidenceGraphView</name>
    <message>
        <source>%1 more credentials are not drawn here</source>
        <translation>另有 %1 张凭证未在此绘出</translation>
    </message>
    <message>
        <source>%1 folded away (+ unfolds)</source>
        <translation>已折叠 %1 个（按 + 展开）</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::FreshnessView</name>
    <message>
        <source>Nothing synced yet</source>
        <translation>尚未同步</translation>
    </message>
    <message>
        <source>Block %1 · %2</source>
        <translation>区块 %1 · %2</translation>
    </message>
    <message>
        <source>behind by %1</source>
        <translation>落后 %1 个区块</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>事件 %1 条</translation>
    </message>
    <message>
        <source>unmapped: %1</source>
        <translation>未映射 %1 条</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::HeatMap</name>
    <message>
        <source>%1
%2 · acts: %3</source>
        <translation>%1
%2：%3 项行为</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::HeatTableModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::InstitutionProfileView</name>
    <message>
        <source>Institution not known</source>
        <translation>未知机构</translation>
    </message>
    <message>
        <source>Neither the directory nor the chain knows %1.</source>
        <translation>机构名录与链上均无 %1。</translation>
    </message>
    <message>
        <source>No schema named</source>
        <translation>未指明凭证模板</translation>
    </message>
    <message>
        <source>No credentials issued in this period.</source>
        <translation>本期未签发凭证。</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>取最近 %1 张</translation>
    </message>
    <message>
        <source>showing %1 of %2</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>No findings in this period</source>
        <translation>本期没有研判结果</translation>
    </message>
    <message>
        <source>Not registered on chain</source>
        <translation>未在链上登记</translation>
    </message>
    <message>
        <source>Not in the directory</source>
        <translation>不在机构名录中</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制地址</translation>
    </message>
    <message>
        <source>No acts in this period</source>
        <translation>本期没有行为</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Acts over time</source>
        <translation>行为趋势（项）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>%1 more could not be judged</source>
        <translation>另有 %1 项无法判断</translation>
    </message>
    <message>
        <source>Risk index: %1</source>
        <translation>风险指数 %1</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::InstitutionsPage</name>
        <message>
            <source>Active in the period</source>
            <translation>期内活跃</translation>
        </message>
        <message>
            <source>Shows all institutions again</source>
            <translation>重新显示全部机构</translation>
        </message>
    <message>
        <source>Institutions</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No institutions yet</source>
        <translation>尚无机构</translation>
    </message>
    <message>
        <source>Institutions appear as the chain registers them or a directory names them.</source>
        <translation>机构在链上登记或列入机构名录之后，即显示于此。</translation>
    </message>
    <message>
        <source>Open data sources</source>
        <translation>打开数据源</translation>
    </message>
    <message>
        <source>Institutions: %1</source>
        <translation>机构 %1 家</translation>
    </message>
    <message>
        <source>showing %1 of %2</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Filter by name, kind or status</source>
        <translation>按名称、类别或状态筛选</translation>
    </message>
    <message>
        <source>Acts by institution and day</source>
        <translation>各机构每日行为（项）</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::MixView</name>
        <message>
            <source>Kind of credential</source>
            <translation>凭证种类</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
    <message>
        <source>%1 others</source>
        <translation>其余 %1 类</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>This workspace has read nothing from a chain so far. Connect a node or open a chain archive to begin.</source>
        <translation>本工作区尚未从任何链读取数据。请连接节点或打开链归档文件，即可开始。</translation>
    </message>
    <message>
        <source>Open data sources</source>
        <translation>打开数据源</translation>
    </message>
    <message>
        <source>Whole history</source>
        <translation>全部历史</translation>
    </message>
    <message>
        <source>None in the period before either</source>
        <translation>上期同样没有</translation>
    </message>
    <message>
        <source>None in the period before</source>
        <translation>上期没有</translation>
    </message>
    <message>
        <source>%1%2 % against %3 before</source>
        <translation>%1%2%，上期 %3</translation>
    </message>
    <message>
        <source>of %1 known</source>
        <translation>已知机构 %1 家</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>其他机构</translation>
    </message>
    <message>
        <source>%1 – %2: %3 issued</source>
        <translation>%1 至 %2：签发 %3 张</translation>
    </message>
    <message>
        <source>Credentials issued</source>
        <translation>签发凭证（张）</translation>
    </message>
    <message>
        <source>Presentations</source>
        <translation>出示（次）</translation>
    </message>
    <message>
        <source>Verifications</source>
        <translation>核验（次）</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>吊销（次）</translation>
    </message>
    <message>
        <source>Active institutions</source>
        <translation>活跃机构（家）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果（项）</translation>
    </message>
    <message>
        <source>Credentials issued by week</source>
        <translation>每周签发凭证（张）</translation>
    </message>
    <message>
        <source>Credentials issued by month</source>
        <translation>每月签发凭证（张）</translation>
    </message>
    <message>
        <source>Credentials issued by day</source>
        <translation>每日签发凭证（张）</translation>
    </message>
    <message>
        <source>Show events</source>
        <translation>查看事件</translation>
    </message>
    <message>
        <source>Set as time range</source>
        <translation>设为时间范围</translation>
    </message>
    <message>
        <source>Institutions by activity</source>
        <translation>机构活跃度排名</translation>
    </message>
    <message>
        <source>All institutions</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>Freshness and proof</source>
        <translation>同步与验证</translation>
    </message>
    <message>
        <source>Data sources</source>
        <translation>数据源</translation>
    </message>
    <message>
        <source>%1 more could not be judged</source>
        <translation>另有 %1 项无法判断</translation>
    </message>
    <message>
        <source>Worst: %1</source>
        <translation>最高严重程度：%1</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::TimeChart</name>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
</context>
<context>
    <name>guanlan::items::RiskText</name>
    <message>
        <source>%1 %2: %3 open, %4 after ageing × weight %5 = %6 points</source>
        <translation>%1 %2：未结 %3 项，按时间折算 %4，乘以权重 %5，得 %6 分</translation>
    </message>
    <message>
        <source>%1, adds %2</source>
        <translation>%1，计入指数 %2</translation>
    </message>
    <message>
        <source>Risk index as of the last block: open findings, weighed by severity and age, per 1 000 acts of the institution. Weights, half-life and period come from the rule pack.</source>
        <translation>截至最新区块的风险指数：未结研判结果按严重程度和时间加权，折合为该机构每千项行为的分数。权重、半衰期和天数由规则包规定。</translation>
    </message>
    <message>
        <source>Too few acts</source>
        <translation>行为过少</translation>
    </message>
    <message>
        <source>Risk index %1: %2 points for %3 acts in %4 days</source>
        <translation>风险指数 %1：近 %4 日 %3 项行为，共 %2 分</translation>
    </message>
    <message>
        <source>No risk index: %1 acts in %2 days, at least %3 are needed</source>
        <translation>无风险指数：近 %2 日只有 %1 项行为，至少需要 %3 项</translation>
    </message>
    <message>
        <source>The weight of a finding halves every %1 days.</source>
        <translation>研判结果的权重每过 %1 日减半。</translation>
    </message>
</context>
    <context>
        <name>guanlan::ui::StandingCard</name>
        <message>
            <source>Credential mix</source>
            <translation>签发凭证构成（张）</translation>
        </message>
        <message>
            <source>What became of its credentials</source>
            <translation>所签凭证去向</translation>
        </message>
        <message>
            <source>Among its peers</source>
            <translation>同类机构对比</translation>
        </message>
        <message>
            <source>Mix</source>
            <translation>构成</translation>
        </message>
        <message>
            <source>Flow</source>
            <translation>去向</translation>
        </message>
        <message>
            <source>Peers</source>
            <translation>同类</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FlowView</name>
        <message>
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>To 100 issued</source>
            <translation>每签发 100 件</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>Presented</source>
            <translation>出示</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>核验接受</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>核验拒绝</translation>
        </message>
        <message>
            <source>Revoked</source>
            <translation>吊销</translation>
        </message>
        <message>
            <source>Renewed</source>
            <translation>换发</translation>
        </message>
        <message>
            <source>Click to see the events</source>
            <translation>点击查看事件</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::PeerView</name>
        <message>
            <source>Ratio</source>
            <translation>比率</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Among its peers</source>
            <translation>同类比较</translation>
        </message>
        <message>
            <source>Shares of the others</source>
            <translation>其他机构数值</translation>
        </message>
        <message>
            <source>No ratios in this period</source>
            <translation>本期没有可比的比率</translation>
        </message>
        <message>
            <source>Refused as verifier</source>
            <translation>作为核验方的拒绝率</translation>
        </message>
        <message>
            <source>Revoked as issuer</source>
            <translation>作为签发方的吊销率</translation>
        </message>
        <message>
            <source>Presentations to a credential</source>
            <translation>出示次数与凭证数之比</translation>
        </message>
        <message>
            <source>of unknown kind</source>
            <translation>机构类别未知</translation>
        </message>
        <message>
            <source>too few events to compare</source>
            <translation>事件过少，不作比较</translation>
        </message>
        <message>
            <source>too few peers to compare</source>
            <translation>同类过少，不作比较</translation>
        </message>
        <message>
            <source>median %1, z %2, %3 peers</source>
            <translation>中位数 %1，z 值 %2，同类 %3 家</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::AgeingView</name>
        <message>
            <source>Age</source>
            <translation>时长</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Up to a day</source>
            <translation>1 天以内</translation>
        </message>
        <message>
            <source>2 to 7 days</source>
            <translation>2 至 7 天</translation>
        </message>
        <message>
            <source>8 to 30 days</source>
            <translation>8 至 30 天</translation>
        </message>
        <message>
            <source>31 to 90 days</source>
            <translation>31 至 90 天</translation>
        </message>
        <message>
            <source>More than 90 days</source>
            <translation>90 天以上</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FindingTrendView</name>
        <message>
            <source>Total: %1</source>
            <translation>合计：%1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FindingsCard</name>
        <message>
            <source>No acts in this period</source>
            <translation>此期间没有行为</translation>
        </message>
        <message>
            <source>There is nothing to judge.</source>
            <translation>没有可供研判的内容。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>研判结果</translation>
        </message>
        <message>
            <source>Findings by day</source>
            <translation>每日研判结果</translation>
        </message>
        <message>
            <source>Findings by week</source>
            <translation>每周研判结果</translation>
        </message>
        <message>
            <source>Findings by month</source>
            <translation>每月研判结果</translation>
        </message>
        <message>
            <source>Over time</source>
            <translation>按时间</translation>
        </message>
        <message>
            <source>Open findings by age</source>
            <translation>未了结研判结果的时长</translation>
        </message>
        <message>
            <source>By rule</source>
            <translation>按规则</translation>
        </message>
        <message>
            <source>By age</source>
            <translation>按时长</translation>
        </message>
        <message>
            <source>No findings in this period</source>
            <translation>本期没有研判结果</translation>
        </message>
        <message>
            <source>No rule that could be evaluated so far was broken.</source>
            <translation>到目前为止，凡可判断的规则均符合要求。</translation>
        </message>
        <message>
            <source>Findings by rule</source>
            <translation>各规则研判结果</translation>
        </message>
        <message>
            <source>All findings</source>
            <translation>全部结果</translation>
        </message>
    </context>
</TS>
