<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>guanlan::ui::ImportColumns</name>
        <message>
            <source>not in the file</source>
            <translation>文件中没有</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ImportDialog</name>
        <message>
            <source>XLSX, sheet %1</source>
            <translation>XLSX，工作表 %1</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>逗号分隔</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>分号分隔</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>制表符分隔</translation>
        </message>
        <message>
            <source>bar</source>
            <translation>竖线分隔</translation>
        </message>
        <message>
            <source>JSON lines</source>
            <translation>JSON 行</translation>
        </message>
        <message>
            <source> (marked)</source>
            <translation>（带标记）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>Leave the file</source>
            <translation>不接收</translation>
        </message>
        <message>
            <source>Business records of %1: %2</source>
            <translation>%1的业务记录：%2</translation>
        </message>
        <message>
            <source>Encoding: as found</source>
            <translation>编码：自动识别</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Which column holds what</source>
            <translation>各列的含义</translation>
        </message>
        <message>
            <source>* A file without these cannot be taken. The choice is kept for the institution's next file.</source>
            <translation>* 必需；缺少则无法接收。所选对应关系将沿用于该机构的下一个文件。</translation>
        </message>
        <message>
            <source>The file's first rows</source>
            <translation>文件前几行</translation>
        </message>
        <message>
            <source>Rows that cannot be taken</source>
            <translation>无法接收的行</translation>
        </message>
        <message>
            <source>Looking at the file…</source>
            <translation>正在查看文件…</translation>
        </message>
        <message>
            <source>Read as %1</source>
            <translation>识别为 %1</translation>
        </message>
        <message>
            <source>Choose the column that holds: %1</source>
            <translation>请选择对应的列：%1</translation>
        </message>
        <message>
            <source>Taking the rows…</source>
            <translation>正在接收…</translation>
        </message>
        <message>
            <source>Reading every row…</source>
            <translation>正在逐行检查…</translation>
        </message>
        <message>
            <source>Stopped; nothing was taken.</source>
            <translation>已停止，未接收任何记录。</translation>
        </message>
        <message>
            <source>This file was taken before (%1 rows); taking it again changes nothing.</source>
            <translation>该文件此前已接收（%1 行），再次接收不会有任何变化。</translation>
        </message>
        <message>
            <source>All %1 rows can be taken.</source>
            <translation>全部 %1 行均可接收。</translation>
        </message>
        <message>
            <source>%1 rows can be taken, %2 cannot and are left out.</source>
            <translation>%1 行可以接收，%2 行不能接收，将略过。</translation>
        </message>
        <message>
            <source>Take %1 rows</source>
            <translation>接收 %1 行</translation>
        </message>
        <message>
            <source>The workspace is opened to read only: nothing can be taken.</source>
            <translation>工作区以只读方式打开，无法接收。</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>行号</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>the row</source>
            <translation>整行</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>显示 %1 / %2</translation>
        </message>
        <message>
            <source>Take the rows</source>
            <translation>接收</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RecordsPage</name>
        <message>
            <source>None in this time range</source>
            <translation>此时间范围内没有</translation>
        </message>
        <message>
            <source>The records and acts of the institutions shown lie outside of it; choose a longer one at the top.</source>
            <translation>所示机构的记录和行为都在此范围之外；请在顶部选择更长的时间范围。</translation>
        </message>
        <message>
            <source>Note the institution's reply</source>
            <translation>记录机构的答复</translation>
        </message>
        <message>
            <source>The reply is noted on the case</source>
            <translation>答复已记入处置日志</translation>
        </message>
        <message>
            <source>Note the reply… R</source>
            <translation>记录答复… R</translation>
        </message>
        <message>
            <source>What the institution answered to the findings of the chosen rows</source>
            <translation>机构对所选各行研判结果的答复</translation>
        </message>
        <message>
            <source>%1, but not held against the chain yet: %2</source>
            <translation>%1，但尚未与链上核对：%2</translation>
        </message>
        <message>
            <source>Import business records</source>
            <translation>导入业务记录</translation>
        </message>
        <message>
            <source>All institutions</source>
            <translation>全部机构</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>没有这类情形</translation>
        </message>
        <message>
            <source>No act and no record stands so in the time range and institutions shown.</source>
            <translation>所选时间与机构范围内没有处于该状态的链上行为或业务记录。</translation>
        </message>
        <message>
            <source>Show every state</source>
            <translation>显示全部状态</translation>
        </message>
        <message>
            <source>No business records yet</source>
            <translation>尚无业务记录</translation>
        </message>
        <message>
            <source>Take the file that an institution hands in, as CSV, workbook or JSON lines: each record is then held against what is anchored on chain. A file can be dropped here, too.</source>
            <translation>导入机构报送的文件（CSV、Excel 工作簿或 JSON 行），每条记录都将与链上锚定逐一核对。也可将文件拖放到此处。</translation>
        </message>
        <message>
            <source>Import a file…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>%1 loaded of %2</source>
            <translation>已载入 %1 / %2</translation>
        </message>
        <message>
            <source>%1 loaded, and more below</source>
            <translation>已载入 %1，下方还有</translation>
        </message>
        <message>
            <source>All %1 shown</source>
            <translation>已全部显示，共 %1</translation>
        </message>
        <message>
            <source>Choose the institution that hands the file in, at the top left.</source>
            <translation>请先在左上角选择报送该文件的机构。</translation>
        </message>
        <message>
            <source>A file of business records</source>
            <translation>业务记录文件</translation>
        </message>
        <message>
            <source>Tables (%1)</source>
            <translation>表格文件（%1）</translation>
        </message>
        <message>
            <source>%1 rows were taken</source>
            <translation>已接收 %1 行</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Acts and records</source>
            <translation>链上行为与业务记录</translation>
        </message>
        <message>
            <source>Business records</source>
            <translation>业务记录</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::InstitutionProfileView</name>
        <message>
            <source>Business records</source>
            <translation>业务记录</translation>
        </message>
        <message>
            <source>What it handed in, held against the chain</source>
            <translation>该机构报送的记录与链上逐一核对</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReplyDialog</name>
        <message>
            <source>What did the institution reply?</source>
            <translation>机构如何答复？</translation>
        </message>
        <message>
            <source>It becomes a note on the finding's case, in your name (%1), and cannot be taken back.</source>
            <translation>将以您的姓名（%1）记为该项研判结果的备注，不可撤回。</translation>
        </message>
        <message>
            <source>It becomes a note on the cases of %2 findings, in your name (%1), and cannot be taken back.</source>
            <translation>将以您的姓名（%1）记为 %2 项研判结果的备注，不可撤回。</translation>
        </message>
        <message>
            <source>In short, with the letter's number</source>
            <translation>简述，并注明来函文号</translation>
        </message>
        <message>
            <source>The institution's reply</source>
            <translation>机构的答复</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>记入</translation>
        </message>
        <message>
            <source>Reply of the institution: </source>
            <translation>机构答复：</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RecordFilesCard</name>
        <message>
            <source>Choose the file to withdraw in the list first.</source>
            <translation>请先在列表中选择要退回的文件。</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>接收日期</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>略过</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>尚无</translation>
        </message>
        <message>
            <source>Withdraw…</source>
            <translation>退回…</translation>
        </message>
        <message>
            <source>%1 is withdrawn</source>
            <translation>已退回 %1</translation>
        </message>
        <message>
            <source>%1; what is left is not held against the chain yet: %2</source>
            <translation>%1；其余记录尚未与链上核对：%2</translation>
        </message>
        <message>
            <source>Files taken</source>
            <translation>已接收的文件</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::WithdrawDialog</name>
        <message>
            <source>Why is %1 withdrawn?</source>
            <translation>为何退回 %1？</translation>
        </message>
        <message>
            <source>The rows of %3 (%1) and the findings that rest on them go; notes and decisions stay in the case log, where the reason and your name (%2) are written, too. The file can be imported again.</source>
            <translation>%3 的各行（%1）及据此得出的研判结果将被移除；备注和处置仍留在处置日志中，理由与您的姓名（%2）也记入其中。该文件可重新导入。</translation>
        </message>
        <message>
            <source>Reason, for example: handed in for another institution</source>
            <translation>理由，例如：文件属于另一家机构</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <source>Withdraw the file</source>
            <translation>退回该文件</translation>
        </message>
    </context>
</TS>
