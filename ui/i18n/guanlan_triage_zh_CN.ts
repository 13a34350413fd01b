<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Cases</name>
        <message>
            <source>All open</source>
            <translation>全部待办</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>分派给 %1</translation>
        </message>
        <message>
            <source>Assigned to nobody</source>
            <translation>取消分派</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Confirmed, dismissed or referred</source>
            <translation>已确认、已排除或已上报</translation>
        </message>
        <message>
            <source>Critical and high</source>
            <translation>严重与高</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>已办结</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>Every finding, whatever became of it</source>
            <translation>所有研判结果，不论处置如何</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>In review</source>
            <translation>核查中</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Not decided yet, and not snoozed</source>
            <translation>尚未办结，也未暂缓</translation>
        </message>
        <message>
            <source>Not decided yet, and put off until a day that is still to come</source>
            <translation>尚未办结，暂缓至尚未到来的日期</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>待办</translation>
        </message>
        <message>
            <source>Open, and assigned to nobody</source>
            <translation>待办，尚未分派</translation>
        </message>
        <message>
            <source>Open, and assigned to you</source>
            <translation>待办，已分派给您</translation>
        </message>
        <message>
            <source>Open, and critical or high</source>
            <translation>待办，级别为严重或高</translation>
        </message>
        <message>
            <source>Referred</source>
            <translation>已上报</translation>
        </message>
        <message>
            <source>Snoozed</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>Snoozed until %1</source>
            <translation>暂缓至 %1</translation>
        </message>
        <message>
            <source>Until %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>Subject shown in full</source>
            <translation>完整显示主体</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Taken back: %1</source>
            <translation>撤回：%1</translation>
        </message>
        <message>
            <source>Unassigned</source>
            <translation>未分派</translation>
        </message>
        <message>
            <source>Woken</source>
            <translation>结束暂缓</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::FindingTableModel</name>
        <message>
            <source>Assignee</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::RuleRecordModel</name>
        <message>
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>Confirmed of decided</source>
            <translation>确认占办结</translation>
        </message>
        <message>
            <source>Days to decision (median)</source>
            <translation>办结天数（中位数）</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>已排除</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>研判结果</translation>
        </message>
        <message>
            <source>Referred</source>
            <translation>已上报</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>未办结</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ActionRegistry</name>
        <message>
            <source>In the list of findings</source>
            <translation>研判列表中</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::CaseHistoryView</name>
        <message>
            <source>%1 (taken back)</source>
            <translation>%1（已撤回）</translation>
        </message>
        <message>
            <source>History</source>
            <translation>处置记录</translation>
        </message>
        <message>
            <source>the newest %1 of %2</source>
            <translation>最新 %1 条，共 %2 条</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::DecisionBox</name>
        <message>
            <source>%1 findings chosen</source>
            <translation>已选 %1 条研判结果</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>写入</translation>
        </message>
        <message>
            <source>Write it into the log (Enter); Esc leaves it</source>
            <translation>写入日志（回车）；Esc 放弃</translation>
        </message>
        <message>
            <source>assigned to %1</source>
            <translation>经办人 %1</translation>
        </message>
        <message>
            <source>assigned to nobody</source>
            <translation>未分派</translation>
        </message>
        <message>
            <source>notes: %1</source>
            <translation>备注 %1 条</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FindingPane</name>
    </context>
    <context>
        <name>guanlan::ui::FindingsPage</name>
        <message>
            <source>Nothing in this queue</source>
            <translation>此队列中没有研判结果</translation>
        </message>
        <message>
            <source>Record of the rules…</source>
            <translation>规则成效…</translation>
        </message>
        <message>
            <source>What became of each rule&apos;s findings</source>
            <translation>各规则研判结果的处置情况</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::QueueList</name>
        <message>
            <source>Queues</source>
            <translation>队列</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RuleRecordDialog</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>No findings</source>
            <translation>没有研判结果</translation>
        </message>
        <message>
            <source>No rule has given a finding on the time range and institutions shown.</source>
            <translation>所示时间范围与机构内，没有规则给出研判结果。</translation>
        </message>
        <message>
            <source>Of the time range and institutions shown, also what could not be judged. Decided are those confirmed, dismissed or referred; days are counted from the event to the decision. A click on a rule, or Enter, opens its findings.</source>
            <translation>限于所示时间范围与机构，含无法判断的结果。办结指已确认、已排除或已上报；天数自事件发生起计至办结。点击某条规则或按回车键，即打开其研判结果。</translation>
        </message>
        <message>
            <source>What became of each rule&apos;s findings</source>
            <translation>各规则研判结果的处置情况</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SettingsPage</name>
        <message>
            <source>In this name decisions on findings are written into the case log.</source>
            <translation>对研判结果的处置以此姓名记入处置日志。</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Work on findings</source>
            <translation>研判处置</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::Triage</name>
        <message>
            <source>%1 findings</source>
            <translation>%1 条研判结果</translation>
        </message>
        <message>
            <source>&amp;1 day</source>
            <translation>&amp;1 天</translation>
        </message>
        <message>
            <source>&amp;30 days</source>
            <translation>&amp;30 天</translation>
        </message>
        <message>
            <source>&amp;7 days</source>
            <translation>&amp;7 天</translation>
        </message>
        <message>
            <source>&amp;Wake</source>
            <translation>结束暂缓(&amp;W)</translation>
        </message>
        <message>
            <source>1 finding</source>
            <translation>1 条研判结果</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>分派</translation>
        </message>
        <message>
            <source>Assign the finding to somebody</source>
            <translation>把研判结果分派给他人</translation>
        </message>
        <message>
            <source>Assigned to %1</source>
            <translation>已分派给 %1</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Confirm the finding</source>
            <translation>确认研判结果</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>排除</translation>
        </message>
        <message>
            <source>Dismiss the finding, with a reason</source>
            <translation>排除研判结果（须说明理由）</translation>
        </message>
        <message>
            <source>Escalate</source>
            <translation>上报</translation>
        </message>
        <message>
            <source>Escalate: refer the finding</source>
            <translation>上报研判结果</translation>
        </message>
        <message>
            <source>It was so already: nothing was written.</source>
            <translation>原已如此，未写入任何内容。</translation>
        </message>
        <message>
            <source>Next finding</source>
            <translation>下一条研判结果</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>已备注</translation>
        </message>
        <message>
            <source>Open the finding again</source>
            <translation>重新打开研判结果</translation>
        </message>
        <message>
            <source>Previous finding</source>
            <translation>上一条研判结果</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重开</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>暂缓</translation>
        </message>
        <message>
            <source>Snooze the finding</source>
            <translation>暂缓处理研判结果</translation>
        </message>
        <message>
            <source>Snoozed until %1</source>
            <translation>已暂缓至 %1</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take back what I did last</source>
            <translation>撤回我最近一次的处置</translation>
        </message>
        <message>
            <source>Take up</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Take up: assign to me, in review</source>
            <translation>受理：分派给我，开始核查</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>已撤回</translation>
        </message>
        <message>
            <source>Taken up</source>
            <translation>已受理</translation>
        </message>
        <message>
            <source>That day is not still to come; name a later one.</source>
            <translation>该日期已过，请填写以后的日期。</translation>
        </message>
        <message>
            <source>The workspace is open to read only: nothing can be decided here.</source>
            <translation>工作区以只读方式打开，不能在此处置。</translation>
        </message>
        <message>
            <source>To whom is it assigned?</source>
            <translation>分派给谁？</translation>
        </message>
        <message>
            <source>Until a &amp;date…</source>
            <translation>至某日(&amp;D)…</translation>
        </message>
        <message>
            <source>Until which day?</source>
            <translation>暂缓至哪一天？</translation>
        </message>
        <message>
            <source>What became of each rule&apos;s findings</source>
            <translation>各规则研判结果的处置情况</translation>
        </message>
        <message>
            <source>Why is it dismissed?</source>
            <translation>排除的理由？</translation>
        </message>
        <message>
            <source>Why is the subject shown in full?</source>
            <translation>完整显示主体的理由？</translation>
        </message>
        <message>
            <source>Woken</source>
            <translation>已结束暂缓</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>写备注</translation>
        </message>
        <message>
            <source>Write the day as 2026-12-31.</source>
            <translation>请按 2026-12-31 的格式填写日期。</translation>
        </message>
        <message>
            <source>Written into the log</source>
            <translation>已写入日志</translation>
        </message>
        <message>
            <source>You have done nothing within a day that could be taken back.</source>
            <translation>您一天之内没有可以撤回的处置。</translation>
        </message>
    </context>
</TS>
