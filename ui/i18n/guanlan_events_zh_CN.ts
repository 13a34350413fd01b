<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>guanlan::ui::EventChart</name>
        <message>
            <source>Other kinds</source>
            <translation>其他事件</translation>
        </message>
        <message>
            <source>Drag to set the time range</source>
            <translation>拖动以设定时间范围</translation>
        </message>
        <message>
            <source>Only a part is shown here: at most the first %1</source>
            <translation>此处只显示一部分：至多前 %1 条</translation>
        </message>
        <message>
            <source>Events by hour</source>
            <translation>每小时事件</translation>
        </message>
        <message>
            <source>Events by day</source>
            <translation>每日事件</translation>
        </message>
        <message>
            <source>Events by week</source>
            <translation>每周事件</translation>
        </message>
        <message>
            <source>Events by month</source>
            <translation>每月事件</translation>
        </message>
        <message>
            <source>Show the chart</source>
            <translation>展开图表</translation>
        </message>
        <message>
            <source>Fold the chart away</source>
            <translation>收起图表</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventFilterBar</name>
        <message>
            <source>Filter: type:credential.revoked institution:"Bank A" time&gt;2026-05-01 rule:R10 level!=proven, or an id or a name</source>
            <translation>筛选：类型:credential.revoked 机构:"甲银行" 时间&gt;2026-05-01 规则:R10 级别!=proven，也可直接输入标识或名称</translation>
        </message>
        <message>
            <source>Ctrl+Space shows what may stand here</source>
            <translation>按 Ctrl+空格 查看此处可填的内容</translation>
        </message>
        <message>
            <source>%1 The rows below are still those of before.</source>
            <translation>%1 下方仍是此前的结果。</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>条件有效</translation>
        </message>
        <message>
            <source>All conditions must hold. Ctrl+Space shows fields and values.</source>
            <translation>各条件须同时满足。按 Ctrl+空格 查看可用字段与取值。</translation>
        </message>
        <message>
            <source>“%1” is understood as an institution</source>
            <translation>“%1”按机构理解</translation>
        </message>
        <message>
            <source>Institutions are given twice.</source>
            <translation>机构条件重复。</translation>
        </message>
        <message>
            <source>“%1” is not known: an id is 0x and 64 or 40 digits.</source>
            <translation>无法识别“%1”：标识为 0x 加 64 或 40 位十六进制数字。</translation>
        </message>
        <message>
            <source>The id is a credential’s</source>
            <translation>该标识为凭证</translation>
        </message>
        <message>
            <source>The id is taken for a subject’s</source>
            <translation>该标识按主体理解</translation>
        </message>
    </context>
    <context>
        <name>EventMenu</name>
        <message>
            <source>Only block %1</source>
            <translation>仅看区块 %1</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>仅看 %1</translation>
        </message>
        <message>
            <source>Without %1</source>
            <translation>排除 %1</translation>
        </message>
        <message>
            <source>From %1 on</source>
            <translation>自 %1 起</translation>
        </message>
        <message>
            <source>Up to %1</source>
            <translation>至 %1 止</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventScrollBar</name>
        <message>
            <source>Block %1</source>
            <translation>区块 %1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventsPage</name>
        <message>
            <source>%1 loaded of at least %1</source>
            <translation>已载入 %1 条，总数不少于 %1</translation>
        </message>
        <message>
            <source>%1 loaded of %2; the scroll bar reaches all</source>
            <translation>已载入 %1 / %2 条，滚动条可达全部</translation>
        </message>
        <message>
            <source>%1 loaded of at least %2; the scroll bar reaches all</source>
            <translation>已载入 %1 条，总数不少于 %2，滚动条可达全部</translation>
        </message>
    </context>
    <context>
        <name>FilterHints</name>
        <message>
            <source>every kind that begins so</source>
            <translation>此类全部事件</translation>
        </message>
        <message>
            <source>the last 24 hours</source>
            <translation>最近 24 小时</translation>
        </message>
        <message>
            <source>the last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>the last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>a month</source>
            <translation>某月</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>某日</translation>
        </message>
        <message>
            <source>from one day to another</source>
            <translation>起止日期</translation>
        </message>
        <message>
            <source>any finding</source>
            <translation>任一研判结果</translation>
        </message>
    </context>
    <context>
        <name>FilterSentences</name>
        <message>
            <source>Issuers are named after a colon.</source>
            <translation>签发机构须写在冒号之后。</translation>
        </message>
        <message>
            <source>Issuers are given twice: put them into one list, with commas.</source>
            <translation>签发机构给出了两次：请用逗号合为一组。</translation>
        </message>
        <message>
            <source>Outcomes have no order: only : and != compare them.</source>
            <translation>结果没有先后大小：只能用 : 和 != 比较。</translation>
        </message>
        <message>
            <source>No outcome is called so; there are accepted, refused, revoked, renewed.</source>
            <translation>没有这样的结果；可用 accepted、refused、revoked、renewed。</translation>
        </message>
        <message>
            <source>There is no field called so; there are: type, institution, issuer, outcome, time, rule, severity, level, credential, subject, sender, block, chain.</source>
            <translation>没有这个字段；可用字段：类型、机构、签发机构、结果、时间、规则、严重程度、级别、凭证、主体、发送方、区块、链。</translation>
        </message>
        <message>
            <source>A value is missing after the operator.</source>
            <translation>运算符后缺少取值。</translation>
        </message>
        <message>
            <source>Only : and != take several values.</source>
            <translation>只有 : 与 != 可带多个取值。</translation>
        </message>
        <message>
            <source>No event can be all of this at once.</source>
            <translation>这些条件互相矛盾，不会有任何事件。</translation>
        </message>
        <message>
            <source>Kinds of events have no order: only : and != compare them.</source>
            <translation>事件类型没有大小之分，只能用 : 或 !=。</translation>
        </message>
        <message>
            <source>No kind of event is called so; credential.issued or credential.* is one.</source>
            <translation>没有这种事件类型；例如 credential.issued 或 credential.*。</translation>
        </message>
        <message>
            <source>Institutions have no order: only : and != compare them.</source>
            <translation>机构没有大小之分，只能用 : 或 !=。</translation>
        </message>
        <message>
            <source>Institutions are given twice: put them into one list, with commas.</source>
            <translation>机构条件重复：请用逗号写在一个条件里。</translation>
        </message>
        <message>
            <source>No institution is called so.</source>
            <translation>没有名称相符的机构。</translation>
        </message>
        <message>
            <source>This field takes one id after a colon.</source>
            <translation>该字段只能用冒号带一个标识。</translation>
        </message>
        <message>
            <source>This field is given twice.</source>
            <translation>该字段重复。</translation>
        </message>
        <message>
            <source>An address is 0x and 40 hexadecimal digits.</source>
            <translation>地址为 0x 加 40 位十六进制数字。</translation>
        </message>
        <message>
            <source>An id is 0x and 64 or 40 hexadecimal digits.</source>
            <translation>标识为 0x 加 64 或 40 位十六进制数字。</translation>
        </message>
        <message>
            <source>This field takes one chain after a colon.</source>
            <translation>该字段只能用冒号带一条链。</translation>
        </message>
        <message>
            <source>No chain of this workspace is called so.</source>
            <translation>工作区中没有这条链。</translation>
        </message>
        <message>
            <source>Blocks are one number or one stretch: block:1200..1300, block&gt;=1200.</source>
            <translation>区块为一个数或一段：block:1200..1300、block&gt;=1200。</translation>
        </message>
        <message>
            <source>This is no number of a block; 1200 or 1200..1300 is.</source>
            <translation>不是区块号；例如 1200 或 1200..1300。</translation>
        </message>
        <message>
            <source>Time is one stretch: time:2026-05, time&gt;=2026-05-01, time:7d.</source>
            <translation>时间为一段：time:2026-05、time&gt;=2026-05-01、time:7d。</translation>
        </message>
        <message>
            <source>This is no time; 2026-05-01, "2026-05-01 09:30", 2026-05-01..2026-05-07 or 7d is.</source>
            <translation>无法识别的时间；例如 2026-05-01、"2026-05-01 09:30"、2026-05-01..2026-05-07 或 7d。</translation>
        </message>
        <message>
            <source>No level is called so; there are proven, agreed, reported, failed.</source>
            <translation>没有这个级别；可用：proven、agreed、reported、failed。</translation>
        </message>
        <message>
            <source>An event may have several findings: say which severities are wanted, as in severity&lt;high.</source>
            <translation>一个事件可能有多条研判结果：请写明需要的严重程度，例如 severity&lt;high。</translation>
        </message>
        <message>
            <source>No severity is called so; there are critical, high, medium, low.</source>
            <translation>没有这个严重程度；可用：critical、high、medium、low。</translation>
        </message>
        <message>
            <source>Rules have no order: only : and != compare them.</source>
            <translation>规则没有大小之分，只能用 : 或 !=。</translation>
        </message>
        <message>
            <source>Rules are given twice: put them into one list, with commas.</source>
            <translation>规则条件重复：请用逗号写在一个条件里。</translation>
        </message>
        <message>
            <source>No rule is called so; R10 is one, and rule:any means any finding.</source>
            <translation>没有这条规则；例如 R10，rule:any 表示任一研判结果。</translation>
        </message>
    </context>
    <context>
        <name>FilterSyntax</name>
        <message>
            <source>A field's name is missing before the operator.</source>
            <translation>运算符前缺少字段名。</translation>
        </message>
        <message>
            <source>This is no operator: there are : != &gt; &gt;= &lt; &lt;=</source>
            <translation>不是运算符；可用：: != &gt; &gt;= &lt; &lt;=</translation>
        </message>
        <message>
            <source>A minus goes only with a colon.</source>
            <translation>减号只能与冒号连用。</translation>
        </message>
        <message>
            <source>The quotation does not end.</source>
            <translation>引号没有闭合。</translation>
        </message>
        <message>
            <source>A value is missing beside the comma.</source>
            <translation>逗号旁缺少取值。</translation>
        </message>
    </context>
    <context>
        <name>FilterWords</name>
        <message>
            <source>Institution that issued the credential</source>
            <translation>签发该凭证的机构</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Accepted by the verifier</source>
            <translation>验证方已接受</translation>
        </message>
        <message>
            <source>Refused by the verifier</source>
            <translation>验证方已拒绝</translation>
        </message>
        <message>
            <source>Revoked other than for renewal</source>
            <translation>吊销（非更新）</translation>
        </message>
        <message>
            <source>Revoked for renewal</source>
            <translation>因更新而吊销</translation>
        </message>
        <message>
            <source>Kind of event</source>
            <translation>事件类型</translation>
        </message>
        <message>
            <source>Institution that takes part</source>
            <translation>参与的机构</translation>
        </message>
        <message>
            <source>Subject's id</source>
            <translation>主体标识</translation>
        </message>
        <message>
            <source>Credential's id</source>
            <translation>凭证标识</translation>
        </message>
        <message>
            <source>Address that sent the transaction</source>
            <translation>交易发送地址</translation>
        </message>
        <message>
            <source>Name of the chain</source>
            <translation>链名称</translation>
        </message>
        <message>
            <source>Number of the block</source>
            <translation>区块号</translation>
        </message>
        <message>
            <source>Time of the block</source>
            <translation>区块时间</translation>
        </message>
        <message>
            <source>How far it is proven</source>
            <translation>验证级别</translation>
        </message>
        <message>
            <source>Rule with a finding about it</source>
            <translation>有研判结果的规则</translation>
        </message>
        <message>
            <source>Severity of a finding about it</source>
            <translation>研判结果的严重程度</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ViewButton</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Filters that are kept under a name</source>
            <translation>以名称保存的筛选</translation>
        </message>
        <message>
            <source>Revocations and suspensions</source>
            <translation>吊销与暂停</translation>
        </message>
        <message>
            <source>With findings of high severity</source>
            <translation>有高及以上严重程度的研判结果</translation>
        </message>
        <message>
            <source>Not proven</source>
            <translation>尚未证明</translation>
        </message>
        <message>
            <source>Changes of institutions and issuers</source>
            <translation>机构与签发资格变动</translation>
        </message>
        <message>
            <source>What no profile knows</source>
            <translation>未能识别的事件</translation>
        </message>
        <message>
            <source>Save this view…</source>
            <translation>保存此视图…</translation>
        </message>
        <message>
            <source>Remove a view</source>
            <translation>删除视图</translation>
        </message>
        <message>
            <source>Save this view</source>
            <translation>保存视图</translation>
        </message>
        <message>
            <source>Name of the view (one of the same name is replaced)</source>
            <translation>视图名称（同名将被替换）</translation>
        </message>
    </context>
</TS>
