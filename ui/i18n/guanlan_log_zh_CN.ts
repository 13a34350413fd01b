<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Cases</name>
        <message>
            <source>Business records withdrawn: %1</source>
            <translation>退回业务记录：%1</translation>
        </message>
        <message>
            <source>Taken back: entry %1</source>
            <translation>撤回：第 %1 条</translation>
        </message>
    </context>
    <context>
        <name>RuleTable</name>
        <message>
            <source>no</source>
            <translation>未启用</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>至 %1</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>启用</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>自 %1</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>效力</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>严重程度</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>依据</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::LogEntryModel</name>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time (%1)</source>
            <translation>时间（%1）</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>操作员</translation>
        </message>
        <message>
            <source>Act</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Finding, holder or file</source>
            <translation>研判结果、持有人或文件</translation>
        </message>
        <message>
            <source>Reason or note</source>
            <translation>理由或备注</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::LogDialog</name>
        <message>
            <source>Records withdrawn</source>
            <translation>业务记录退回</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>没有此类记录</translation>
        </message>
        <message>
            <source>The log holds no such entry.</source>
            <translation>日志中没有此类记录。</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>校验全部日志</translation>
        </message>
        <message>
            <source>Case log</source>
            <translation>处置日志</translation>
        </message>
        <message>
            <source>Entries are only ever added; each one's hash covers the one before. Whoever keeps the last number and hash elsewhere can tell later whether anything was changed or removed.</source>
            <translation>日志只增不改，每条的哈希涵盖前一条。另行保存最后一条的序号与哈希，日后即可查明是否有改动或删除。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>尚无记录</translation>
        </message>
        <message>
            <source>Decisions on findings, notes, holders shown in full and withdrawn records are written here.</source>
            <translation>对研判结果的处置、备注、完整显示持有人和退回业务记录的操作，都记入此处。</translation>
        </message>
        <message>
            <source>Entries in the log: %1; the last one's hash</source>
            <translation>日志共 %1 条，末条哈希</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>正在校验…</translation>
        </message>
        <message>
            <source>✓ Every entry holds (%1)</source>
            <translation>✓ 全部 %1 条校验通过</translation>
        </message>
        <message>
            <source>✕ Entry %1 is missing or was changed</source>
            <translation>✕ 第 %1 条缺失或被改动</translation>
        </message>
        <message>
            <source>✕ What is shown of finding %1 is not what its entries say</source>
            <translation>✕ 研判结果 %1 的现状与其日志不符</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::HolderLabel</name>
        <message>
            <source>Show in full…</source>
            <translation>完整显示…</translation>
        </message>
        <message>
            <source>Asks for the reason, which is kept in the case log</source>
            <translation>须说明理由，理由记入处置日志</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::LagCard</name>
        <message>
            <source>Behind the newest block</source>
            <translation>落后最新区块</translation>
        </message>
        <message>
            <source>while this window is open</source>
            <translation>自本窗口打开以来</translation>
        </message>
        <message>
            <source>Blocks behind over time</source>
            <translation>落后区块数随时间变化</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Blocks behind</source>
            <translation>落后区块数</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::LagChart</name>
        <message>
            <source>not read</source>
            <translation>未读取</translation>
        </message>
        <message>
            <source>%1: %2 blocks behind</source>
            <translation>%1：落后 %2 个区块</translation>
        </message>
        <message>
            <source>%1: nobody read or answered</source>
            <translation>%1：未读取或无应答</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RevealDialog</name>
        <message>
            <source>The reason is in the case log</source>
            <translation>理由已记入处置日志</translation>
        </message>
        <message>
            <source>Show in full</source>
            <translation>完整显示</translation>
        </message>
        <message>
            <source>Why is %1 shown in full?</source>
            <translation>为何完整显示 %1？</translation>
        </message>
        <message>
            <source>A holder's pseudonym is shortened unless it is needed. The reason, your name (%1) and the time are kept in the case log and cannot be taken back.</source>
            <translation>持有人的假名平时只显示首尾。理由、您的姓名（%1）与时间将记入处置日志，不可撤回。</translation>
        </message>
        <message>
            <source>Reason, for example the number of the case</source>
            <translation>理由，例如案件编号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RulesDialog</name>
        <message>
            <source>Rules in force</source>
            <translation>现行规则</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Read from</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Built in</source>
            <translation>内置</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>To judge by other parameters, give a copy of the pack to guanlan sync --rules; everything is judged again, and each finding names the pack that it is from.</source>
            <translation>如需改用其他参数，请将规则包副本交给 guanlan sync --rules；全部重新研判，每条研判结果都注明所依据的规则包。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SettingsPage</name>
        <message>
            <source>Case log…</source>
            <translation>处置日志…</translation>
        </message>
        <message>
            <source>Who did what, when and why; and whether nothing was changed or removed since</source>
            <translation>谁在何时做了什么、为何；此后是否有改动或删除</translation>
        </message>
        <message>
            <source>Rules in force…</source>
            <translation>现行规则…</translation>
        </message>
        <message>
            <source>Every rule with its parameters and source</source>
            <translation>每条规则的参数与依据</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::LogLineDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
</TS>
