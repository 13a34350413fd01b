<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>guanlan::ui::EventsPage</name>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Writes all events of the filter, in the columns shown, as a workbook, CSV or JSON Lines</source>
            <translation>把符合筛选条件的全部事件按当前列导出为工作簿、CSV 或 JSON Lines</translation>
        </message>
        <message>
            <source>Export all events of the filter…</source>
            <translation>导出符合筛选条件的全部事件…</translation>
        </message>
        <message>
            <source>Export the events of the filter</source>
            <translation>导出符合筛选条件的事件</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventExportLine</name>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>JSON Lines (*.jsonl)</source>
            <translation>JSON Lines (*.jsonl)</translation>
        </message>
        <message>
            <source>No filter line</source>
            <translation>无筛选行</translation>
        </message>
        <message>
            <source>Filter: %1</source>
            <translation>筛选：%1</translation>
        </message>
        <message>
            <source>from %1 %2</source>
            <translation>自 %1 %2 起</translation>
        </message>
        <message>
            <source>before %1 %2</source>
            <translation>至 %1 %2 前</translation>
        </message>
        <message>
            <source>all times</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>复制路径</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export events to</source>
            <translation>导出事件到</translation>
        </message>
        <message>
            <source>%1 was complete before it could be cancelled.</source>
            <translation>%1 在取消之前已经写完。</translation>
        </message>
        <message>
            <source>The export was cancelled; nothing of it is left.</source>
            <translation>导出已取消，没有留下任何文件。</translation>
        </message>
        <message>
            <source>%1 events are in %2 (%3). %4</source>
            <translation>已将 %1 条事件写入 %2（%3）。%4</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::JobLine</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>How far it is</source>
            <translation>进度</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::JobWatch</name>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>JobLabels</name>
        <message>
            <source>%1 of %2 rows</source>
            <translation>%1 / %2 行</translation>
        </message>
        <message>
            <source>%1 a second</source>
            <translation>每秒 %1</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩余 %1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::BottomBar</name>
        <message>
            <source>%1 jobs run: %2</source>
            <translation>%1 项任务进行中：%2</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>取消：%1</translation>
        </message>
        <message>
            <source>Cancel what runs</source>
            <translation>取消正在进行的任务</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReportJobs</name>
        <message>
            <source>Writing %1</source>
            <translation>正在写入 %1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReportsPage</name>
        <message>
            <source>Writing, %1</source>
            <translation>正在写入，%1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::WorkspaceCard</name>
        <message>
            <source>Backing up</source>
            <translation>正在备份</translation>
        </message>
    </context>
    <context>
        <name>SourceLabels</name>
        <message>
            <source>Gaps</source>
            <translation>缺口</translation>
        </message>
        <message>
            <source>%1 before the start</source>
            <translation>%1 早于起始块</translation>
        </message>
        <message>
            <source>%1 not read</source>
            <translation>%1 未读取</translation>
        </message>
        <message>
            <source>%1 not proven</source>
            <translation>%1 未证明</translation>
        </message>
        <message>
            <source>0: none</source>
            <translation>0：无</translation>
        </message>
        <message>
            <source>the chain file says to begin after them</source>
            <translation>链文件规定从其后开始</translation>
        </message>
        <message>
            <source>known of, and not in the workspace yet</source>
            <translation>已知但尚未读入工作区</translation>
        </message>
        <message>
            <source>in the workspace, and no quorum of seals was checked for them</source>
            <translation>已读入工作区，但未核验到法定数量的出块签名</translation>
        </message>
        <message>
            <source>Between the start and the last block read none is missing: each names the one before it by its hash.</source>
            <translation>从起始块到最后读取的块之间无缺失：每个块都以哈希指明其前一块。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::KeysCard</name>
        <message>
            <source>Users and keys</source>
            <translation>用户与密钥</translation>
        </message>
        <message>
            <source>One passphrase protects this workspace: whoever knows it and has the key file opens it. Names in the case log are as each user gave them.</source>
            <translation>本工作区由一个口令保护：知道口令并持有密钥文件的人即可打开。处置日志中的姓名为各用户自行填写。</translation>
        </message>
        <message>
            <source>No passphrase protects this workspace: whoever may read its file opens it. Names in the case log are as each user gave them.</source>
            <translation>本工作区没有口令保护：能读取其文件的人即可打开。处置日志中的姓名为各用户自行填写。</translation>
        </message>
        <message>
            <source>Key file</source>
            <translation>密钥文件</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>写入时间</translation>
        </message>
        <message>
            <source>Key derivation</source>
            <translation>密钥派生</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Wrote into the log</source>
            <translation>日志记录人</translation>
        </message>
        <message>
            <source>%1 · entries: %2 · last %3</source>
            <translation>%1：%2 条记录，最近 %3</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>and %1 others</source>
            <translation>另有 %1 人</translation>
        </message>
        <message>
            <source>Signed exports</source>
            <translation>已签名导出</translation>
        </message>
        <message>
            <source>%1: %2, last %3</source>
            <translation>%1：%2 份，最近 %3</translation>
        </message>
        <message>
            <source>%1 before certificates were remembered</source>
            <translation>%1 份，当时尚未记录证书</translation>
        </message>
        <message>
            <source>None from this window</source>
            <translation>本窗口尚无</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::LeavingCard</name>
        <message>
            <source>Exit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Exporting everything</source>
            <translation>正在导出全部数据</translation>
        </message>
        <message>
            <source>Events, findings and the case log as JSON Lines, what their fields mean, and a backup of the workspace: a folder that can be read without this program. Holders are in it in full.</source>
            <translation>以 JSON Lines 导出事件、研判结果和处置日志，附字段说明和工作区备份：无需本程序即可读取的文件夹。其中持有人标识为完整值。</translation>
        </message>
        <message>
            <source>Export everything…</source>
            <translation>导出全部数据…</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>关闭窗口</translation>
        </message>
        <message>
            <source>Export everything to a new folder</source>
            <translation>导出全部数据到新文件夹</translation>
        </message>
        <message>
            <source>%1 rows are in %2.</source>
            <translation>已将 %1 行写入 %2。</translation>
        </message>
        <message>
            <source>Cancelled; nothing of it is left.</source>
            <translation>已取消，没有留下任何文件。</translation>
        </message>
    </context>
</TS>
