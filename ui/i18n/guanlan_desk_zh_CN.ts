<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>EventFields</name>
        <message>
            <source>Proof</source>
            <translation>证明方式</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无期限</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Transaction index</source>
            <translation>交易序号</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>验证级别</translation>
        </message>
        <message>
            <source>Transaction</source>
            <translation>交易</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>合约</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>发送方</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Counterparty</source>
            <translation>对方机构</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Credential</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Schema</source>
            <translation>凭证模板</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>授权同意</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Business reference</source>
            <translation>业务编号</translation>
        </message>
        <message>
            <source>Controller</source>
            <translation>控制地址</translation>
        </message>
        <message>
            <source>Old controller</source>
            <translation>原控制地址</translation>
        </message>
        <message>
            <source>Rests on</source>
            <translation>证据凭证</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>生效时间</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>失效时间</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>用途</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Address of the document</source>
            <translation>文档地址</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主题</translation>
        </message>
        <message numerus="yes">
            <source>(%n bytes)</source>
            <translation>
                <numerusform>（%n 字节）</numerusform>
            </translation>
        </message>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>Unmapped event</source>
            <translation>未映射事件</translation>
        </message>
        <message>
            <source>Institution registered</source>
            <translation>机构登记</translation>
        </message>
        <message>
            <source>Institution status changed</source>
            <translation>机构状态变更</translation>
        </message>
        <message>
            <source>Institution key changed</source>
            <translation>机构密钥变更</translation>
        </message>
        <message>
            <source>Schema published</source>
            <translation>凭证模板发布</translation>
        </message>
        <message>
            <source>Issuer authorised</source>
            <translation>签发授权授予</translation>
        </message>
        <message>
            <source>Issuer authorisation ended</source>
            <translation>签发授权终止</translation>
        </message>
        <message>
            <source>DID registered</source>
            <translation>DID 注册</translation>
        </message>
        <message>
            <source>DID updated</source>
            <translation>DID 更新</translation>
        </message>
        <message>
            <source>DID key changed</source>
            <translation>DID 密钥变更</translation>
        </message>
        <message>
            <source>DID deactivated</source>
            <translation>DID 停用</translation>
        </message>
        <message>
            <source>Credential issued</source>
            <translation>凭证签发</translation>
        </message>
        <message>
            <source>Credential suspended</source>
            <translation>凭证暂停</translation>
        </message>
        <message>
            <source>Credential reinstated</source>
            <translation>凭证恢复</translation>
        </message>
        <message>
            <source>Credential revoked</source>
            <translation>凭证吊销</translation>
        </message>
        <message>
            <source>Consent granted</source>
            <translation>授权同意授予</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>授权同意撤回</translation>
        </message>
        <message>
            <source>Credential presented</source>
            <translation>凭证出示</translation>
        </message>
        <message>
            <source>Credential verified</source>
            <translation>凭证核验</translation>
        </message>
        <message>
            <source>Known event of an unregistered contract</source>
            <translation>未登记合约的已知事件</translation>
        </message>
        <message>
            <source>Call without an event</source>
            <translation>未留事件的调用</translation>
        </message>
        <message>
            <source>Critical</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>High</source>
            <translation>高</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>中</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>低</translation>
        </message>
        <message>
            <source>Not as the rule expects</source>
            <translation>不符合规则</translation>
        </message>
        <message>
            <source>Cannot be evaluated</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>已消除</translation>
        </message>
        <message>
            <source>Proven</source>
            <translation>已证明</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>多方一致</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>单方报告</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>Sealed by a quorum of the validators in force, and complete: every receipt of the block was used.</source>
            <translation>区块由当时有效的验证者法定多数签封，且内容完整：已使用该区块的全部收据。</translation>
        </message>
        <message>
            <source>Two nodes of different operators gave the same block header; its seals were not checked.</source>
            <translation>不同运营方的两个节点给出了相同的区块头；未验证签封。</translation>
        </message>
        <message>
            <source>One node's word only.</source>
            <translation>仅有一个节点的报告。</translation>
        </message>
        <message>
            <source>A check did not hold.</source>
            <translation>有一项验证未通过。</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>主管机关</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>银行</translation>
        </message>
        <message>
            <source>Securities firm</source>
            <translation>证券公司</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>平台</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>Suspended</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>已退出</translation>
        </message>
        <message>
            <source>Unspecified</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>Renewal</source>
            <translation>更新换发</translation>
        </message>
        <message>
            <source>Key lost</source>
            <translation>密钥遗失</translation>
        </message>
        <message>
            <source>For cause</source>
            <translation>因故吊销</translation>
        </message>
        <message>
            <source>Subject's wish</source>
            <translation>主体申请</translation>
        </message>
        <message>
            <source>Code %1</source>
            <translation>代码 %1</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>身份</translation>
        </message>
        <message>
            <source>Business licence</source>
            <translation>营业执照</translation>
        </message>
        <message>
            <source>Asset proof</source>
            <translation>资产证明</translation>
        </message>
        <message>
            <source>Income proof</source>
            <translation>收入证明</translation>
        </message>
        <message>
            <source>Investment experience</source>
            <translation>投资经历</translation>
        </message>
        <message>
            <source>Professional investor</source>
            <translation>专业投资者</translation>
        </message>
        <message>
            <source>Grace, in blocks</source>
            <translation>宽限区块数</translation>
        </message>
        <message>
            <source>Grace, in seconds</source>
            <translation>宽限秒数</translation>
        </message>
        <message>
            <source>Relayers</source>
            <translation>代发地址</translation>
        </message>
        <message>
            <source>Severity where of another subject</source>
            <translation>属于另一主体时的级别</translation>
        </message>
        <message>
            <source>Institutions that issue by machine</source>
            <translation>声明自动签发的机构</translation>
        </message>
        <message>
            <source>Institutions that anchor in batches</source>
            <translation>声明批量上链的机构</translation>
        </message>
        <message>
            <source>Chance below which a day is a burst, per million</source>
            <translation>认定突增的概率上限（百万分之）</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天数</translation>
        </message>
        <message>
            <source>Oldest newest block, in minutes</source>
            <translation>最新区块的最长滞后（分钟）</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>小时数</translation>
        </message>
        <message>
            <source>Unused for, in days</source>
            <translation>闲置天数</translation>
        </message>
        <message>
            <source>Kinds of institution</source>
            <translation>机构类别</translation>
        </message>
        <message>
            <source>Least cases of each</source>
            <translation>每家机构的最少样本数</translation>
        </message>
        <message>
            <source>Least issued</source>
            <translation>最少签发数</translation>
        </message>
        <message>
            <source>Least peers</source>
            <translation>最少同业机构数</translation>
        </message>
        <message>
            <source>Most findings a sender and day</source>
            <translation>每个发送方每日最多结果数</translation>
        </message>
        <message>
            <source>Presentations</source>
            <translation>出示次数</translation>
        </message>
        <message>
            <source>Renewal within, in hours</source>
            <translation>续期时限（小时）</translation>
        </message>
        <message>
            <source>Seconds</source>
            <translation>秒数</translation>
        </message>
        <message>
            <source>Severity where one institution issued both</source>
            <translation>同一机构重复签发时的级别</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>Least of a burst where the median is small</source>
            <translation>中位数较小时突增的最少签发数</translation>
        </message>
        <message>
            <source>Median that counts as small</source>
            <translation>视为较小的中位数</translation>
        </message>
        <message>
            <source>Within, in trading days</source>
            <translation>期限（交易日）</translation>
        </message>
        <message>
            <source>Verifiers</source>
            <translation>核验机构数</translation>
        </message>
        <message>
            <source>Robust z</source>
            <translation>稳健 z 值</translation>
        </message>
    </context>
    <context>
        <name>SourceLabels</name>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min</source>
            <translation>%1 分钟</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分钟</translation>
        </message>
        <message>
            <source>Answering</source>
            <translation>正常应答</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档文件</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>已搁置</translation>
        </message>
        <message>
            <source>Unreachable</source>
            <translation>无法连接</translation>
        </message>
        <message>
            <source>Not asked</source>
            <translation>未查询</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>链</translation>
        </message>
        <message>
            <source>Read up to</source>
            <translation>已读至</translation>
        </message>
        <message>
            <source>Newest known</source>
            <translation>已知最新</translation>
        </message>
        <message>
            <source>Behind</source>
            <translation>落后</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Time left</source>
            <translation>剩余时间</translation>
        </message>
        <message>
            <source>Verification of the blocks read</source>
            <translation>已读区块的验证级别</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Unmapped</source>
            <translation>未映射</translation>
        </message>
        <message>
            <source>%1 blocks/s</source>
            <translation>%1 区块/秒</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::EventTableModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>By</source>
            <translation>行为机构</translation>
        </message>
        <message>
            <source>Counterparty</source>
            <translation>对方机构</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Credential</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Sender</source>
            <translation>发送方</translation>
        </message>
        <message>
            <source>Verification</source>
            <translation>验证级别</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::FindingTableModel</name>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
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
        <name>WindowActions</name>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Search, or do something by its name</source>
            <translation>搜索，或按名称执行操作</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Export a report</source>
            <translation>导出报告</translation>
        </message>
        <message>
            <source>Read on from the chains</source>
            <translation>继续读取各链</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>停止读取</translation>
        </message>
        <message>
            <source>Close the window</source>
            <translation>关闭窗口</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>浅色主题</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>深色主题</translation>
        </message>
        <message>
            <source>High-contrast theme</source>
            <translation>高对比度主题</translation>
        </message>
        <message>
            <source>Switch to Chinese</source>
            <translation>切换为英文</translation>
        </message>
        <message>
            <source>Switch between UTC+8 and UTC</source>
            <translation>切换 UTC+8 与 UTC 时间</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Open another workspace</source>
            <translation>打开其他工作区</translation>
        </message>
        <message>
            <source>Connect a chain</source>
            <translation>接入一条链</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ActionRegistry</name>
        <message>
            <source>Go</source>
            <translation>前往</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::CheatSheet</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>What has no key is found by its name in the search field (Ctrl+K) and in the menu.</source>
            <translation>没有快捷键的操作，可在搜索框（Ctrl+K）中按名称找到，也列在菜单中。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::BottomBar</name>
        <message>
            <source>Block %1</source>
            <translation>区块 %1</translation>
        </message>
        <message>
            <source>No block yet</source>
            <translation>尚无区块</translation>
        </message>
        <message>
            <source>%1 behind</source>
            <translation>落后 %1 个区块</translation>
        </message>
        <message>
            <source>No chain yet</source>
            <translation>尚未接入链</translation>
        </message>
        <message>
            <source>Demonstration</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>Read only: open in another window</source>
            <translation>只读：已在另一窗口打开</translation>
        </message>
        <message>
            <source>Encrypted</source>
            <translation>已加密</translation>
        </message>
        <message>
            <source>Not encrypted</source>
            <translation>未加密</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ChecklistButton</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>显示全部</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::DataTable</name>
        <message>
            <source>Copy rows</source>
            <translation>复制所选行</translation>
        </message>
        <message>
            <source>Copy rows as CSV</source>
            <translation>将所选行复制为 CSV</translation>
        </message>
        <message>
            <source>Copy rows as Markdown</source>
            <translation>将所选行复制为 Markdown</translation>
        </message>
        <message>
            <source>Columns as they were</source>
            <translation>恢复默认列</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventDrawer</name>
        <message>
            <source>Copy as JSON</source>
            <translation>复制为 JSON</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭（Esc）</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventFilterBar</name>
        <message>
            <source>All event types</source>
            <translation>全部事件类型</translation>
        </message>
        <message>
            <source>%1 event types</source>
            <translation>%1 种事件类型</translation>
        </message>
        <message>
            <source>Filter events</source>
            <translation>筛选事件</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新在前</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>最早在前</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>排序</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::EventsPage</name>
        <message>
            <source>There are newer events: show them</source>
            <translation>有更新的事件，点击显示</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>No events yet</source>
            <translation>尚无事件</translation>
        </message>
        <message>
            <source>Nothing has been read from a chain so far.</source>
            <translation>尚未从任何链上读取数据。</translation>
        </message>
        <message>
            <source>Open data sources</source>
            <translation>打开数据源</translation>
        </message>
        <message>
            <source>No event matches</source>
            <translation>没有符合条件的事件</translation>
        </message>
        <message>
            <source>The filter, the time range and the institutions above leave none.</source>
            <translation>在当前筛选条件、时间范围和机构范围内没有事件。</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>All %1 shown</source>
            <translation>已显示全部 %1 条</translation>
        </message>
        <message>
            <source>Copy a link to this event</source>
            <translation>复制该事件的链接</translation>
        </message>
        <message>
            <source>Copy rows as JSON</source>
            <translation>将所选行复制为 JSON</translation>
        </message>
        <message>
            <source>Copy this cell</source>
            <translation>复制此单元格</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FindingPane</name>
        <message>
            <source>Copy this finding as text</source>
            <translation>将此项研判复制为文本</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Events it rests on</source>
            <translation>所依据的事件</translation>
        </message>
        <message>
            <source>Credential</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Block %1</source>
            <translation>区块 %1</translation>
        </message>
        <message>
            <source>Block %1, log %2</source>
            <translation>区块 %1，日志 %2</translation>
        </message>
        <message>
            <source>Verdict at the time</source>
            <translation>当时的结论</translation>
        </message>
        <message>
            <source>Verdict by now</source>
            <translation>截至最新区块的结论</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Counterparty</source>
            <translation>对方机构</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>规则依据</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>By</source>
            <translation>行为机构</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <source>the first %1 of %2</source>
            <translation>共 %2 条，显示前 %1 条</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::FindingsPage</name>
        <message>
            <source>Takes this condition away</source>
            <translation>取消此条件</translation>
        </message>
        <message>
            <source>All severities</source>
            <translation>全部级别</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <source>%1 rules</source>
            <translation>%1 条规则</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>研判</translation>
        </message>
        <message>
            <source>No finding matches</source>
            <translation>没有符合条件的研判结果</translation>
        </message>
        <message>
            <source>The filter leaves none of the findings.</source>
            <translation>在当前筛选条件下没有研判结果。</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>清除筛选</translation>
        </message>
        <message>
            <source>No findings</source>
            <translation>没有研判结果</translation>
        </message>
        <message>
            <source>No rule has given a finding on the time range and institutions shown.</source>
            <translation>在当前时间范围和机构范围内，各项规则均未产生研判结果。</translation>
        </message>
        <message>
            <source>This finding is not in the workspace</source>
            <translation>工作区中没有这项研判结果</translation>
        </message>
        <message>
            <source>The blocks that it rested on were replaced, or the link is of another workspace.</source>
            <translation>它所依据的区块已被替换，或者该链接来自另一个工作区。</translation>
        </message>
        <message>
            <source>Show all findings</source>
            <translation>显示全部研判结果</translation>
        </message>
        <message>
            <source>All %1 shown</source>
            <translation>已显示全部 %1 项</translation>
        </message>
        <message>
            <source>%1 shown of %2</source>
            <translation>已显示 %1 项，共 %2 项</translation>
        </message>
        <message>
            <source>Open data sources</source>
            <translation>查看数据源</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::IdLabel</name>
        <message>
            <source>Copy in full</source>
            <translation>复制完整内容</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::InstitutionPicker</name>
        <message>
            <source>All institutions</source>
            <translation>全部机构</translation>
        </message>
        <message>
            <source>%1 institutions</source>
            <translation>%1 家机构</translation>
        </message>
        <message>
            <source>Institutions that every page is narrowed to</source>
            <translation>各页面统一限定的机构范围</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::MainWindow</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Nothing is known as “%1”.</source>
            <translation>未找到“%1”。</translation>
        </message>
        <message>
            <source>Guanlan: supervision of digital identities</source>
            <translation>观澜 · 数字身份穿透式监管</translation>
        </message>
        <message>
            <source>%1 (read only)</source>
            <translation>%1（只读）</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::Navigation</name>
        <message>
            <source>Guanlan</source>
            <translation>观澜</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::PassphraseDialog</name>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>%1 is encrypted. Its passphrase:</source>
            <translation>%1 已加密，请输入口令：</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>This passphrase does not open it. Try again.</source>
            <translation>口令不正确，无法打开工作区，请重试。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::RangePicker</name>
        <message>
            <source>Last 7 days</source>
            <translation>近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>近 30 天</translation>
        </message>
        <message>
            <source>Last 90 days</source>
            <translation>近 90 天</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>全部时间</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>自定义起止日期…</translation>
        </message>
        <message>
            <source>Time range of every page, counted back from the newest block</source>
            <translation>各页面统一的时间范围，自最新区块起向前计算</translation>
        </message>
        <message>
            <source>Time range</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>To, inclusive</source>
            <translation>截止日期（含）</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReportDialog</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>导出报告</translation>
        </message>
        <message>
            <source>Another report is being written; it can be watched on the Reports page.</source>
            <translation>正在生成另一份报告，可在“报告”页面查看进度。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Writing the report…</source>
            <translation>正在生成报告…</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>Cancelled; no file was written.</source>
            <translation>已取消，未生成文件。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReportForm</name>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Institutions</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>From</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>To, inclusive</source>
            <translation>截止日期（含）</translation>
        </message>
        <message>
            <source>to</source>
            <translation>至</translation>
        </message>
        <message>
            <source>Choose where to write</source>
            <translation>选择保存位置</translation>
        </message>
        <message>
            <source>Institutions that the report is about</source>
            <translation>报告涉及的机构</translation>
        </message>
        <message>
            <source>There is no report template.</source>
            <translation>没有可用的报告模板。</translation>
        </message>
        <message>
            <source>Say which file to write.</source>
            <translation>请指定要写入的文件。</translation>
        </message>
        <message>
            <source>The period ends before it begins.</source>
            <translation>期间的截止日期早于起始日期。</translation>
        </message>
        <message>
            <source>Write report to</source>
            <translation>报告保存为</translation>
        </message>
        <message>
            <source>The last %1 days; the time range above is not limited.</source>
            <translation>上方未限定时间范围，默认取最近 %1 天。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReportsPage</name>
        <message>
            <source>%1 is written</source>
            <translation>%1 已生成</translation>
        </message>
        <message>
            <source>%1 was not written</source>
            <translation>%1 未生成</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>正在生成…</translation>
        </message>
        <message>
            <source>Failed: %1</source>
            <translation>失败：%1</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>New report</source>
            <translation>新建报告</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开所在文件夹</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>期间</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Nothing exported yet</source>
            <translation>尚未导出报告</translation>
        </message>
        <message>
            <source>Choose a template, institutions and a period, then export. From any other page: Ctrl+E.</source>
            <translation>选择模板、机构和期间后导出。在其他页面可按 Ctrl+E。</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报告</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SearchBox</name>
        <message>
            <source>Nothing found: an id is looked up whole, a name in part.</source>
            <translation>未找到：标识须完整，名称可只输入一部分。</translation>
        </message>
        <message>
            <source>ID, name, page or action (Ctrl+K)</source>
            <translation>标识、名称、页面或操作（Ctrl+K）</translation>
        </message>
        <message>
            <source>Paste a credential id, digest, DID or address, or type an institution's name</source>
            <translation>粘贴凭证标识、摘要、DID 或地址，或输入机构名称</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SettingsPage</name>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>高对比度</translation>
        </message>
        <message>
            <source>UTC+8 (Shanghai)</source>
            <translation>UTC+8（北京时间）</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>Guanlan, supervision of digital identities on consortium chains</source>
            <translation>观澜，联盟链数字身份穿透式监管</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>GNU General Public License, version 3 or later</source>
            <translation>GNU 通用公共许可证第 3 版或更新版本</translation>
        </message>
        <message>
            <source>Fonts</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Open the last workspace when the program starts</source>
            <translation>启动时打开上次的工作区</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SourcesPage</name>
        <message>
            <source>none from %1</source>
            <translation>%1 期间无</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%2 期间 %1 条</translation>
        </message>
        <message>
            <source>Validators</source>
            <translation>验证者</translation>
        </message>
        <message>
            <source>From block</source>
            <translation>起始区块</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>变动</translation>
        </message>
        <message>
            <source>Grounds</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>No validators known</source>
            <translation>没有已知的验证者</translation>
        </message>
        <message>
            <source>This chain's blocks carry no seals, or its validators are not pinned.</source>
            <translation>该链的区块不带签封，或链文件未指定其验证者。</translation>
        </message>
        <message>
            <source>Chains</source>
            <translation>链</translation>
        </message>
        <message>
            <source>Nodes and archives</source>
            <translation>节点与归档</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>异常记录</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Newest block</source>
            <translation>最新区块</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>No chain yet</source>
            <translation>尚未接入链</translation>
        </message>
        <message>
            <source>No incidents</source>
            <translation>没有异常记录</translation>
        </message>
        <message>
            <source>Every check of what nodes said has held so far.</source>
            <translation>迄今对节点所报内容的各项验证均已通过。</translation>
        </message>
        <message>
            <source>Data sources</source>
            <translation>数据源</translation>
        </message>
        <message>
            <source>Address or reason</source>
            <translation>地址或原因</translation>
        </message>
        <message>
            <source>Built-in demonstration</source>
            <translation>内置演示</translation>
        </message>
        <message>
            <source>Connect a chain</source>
            <translation>接入一条链</translation>
        </message>
        <message>
            <source>Name your consortium's nodes here, or read an archive with: guanlan sync -w FILE --chain CHAIN.json --archive A.jsonl.gz</source>
            <translation>在此填写联盟的节点，或读取归档：guanlan sync -w FILE --chain CHAIN.json --archive A.jsonl.gz</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>查看证据</translation>
        </message>
        <message>
            <source>Validators over time</source>
            <translation>验证者变迁</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::StateStack</name>
        <message>
            <source>Loading…</source>
            <translation>正在加载…</translation>
        </message>
        <message>
            <source>This could not be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SyncDot</name>
        <message>
            <source>Idle</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>Catching up</source>
            <translation>正在追赶</translation>
        </message>
        <message>
            <source>Up to date, following</source>
            <translation>已是最新，持续跟进</translation>
        </message>
        <message>
            <source>Read to the end</source>
            <translation>已读至末尾</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Read by another window</source>
            <translation>由另一窗口读取</translation>
        </message>
        <message>
            <source>Data sources: %1</source>
            <translation>数据源：%1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SyncPanel</name>
        <message>
            <source>Resume</source>
            <translation>继续读取</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Progress of reading</source>
            <translation>读取进度</translation>
        </message>
        <message>
            <source>No chain is being read</source>
            <translation>当前未读取任何链</translation>
        </message>
        <message>
            <source>This workspace is open in another window, which does the reading. To read here, close that one and open this again.</source>
            <translation>此工作区已在另一窗口打开，由该窗口负责读取。如需在此读取，请先关闭那个窗口，再重新打开本窗口。</translation>
        </message>
        <message>
            <source>Block %1 of %2</source>
            <translation>区块 %1，共 %2</translation>
        </message>
        <message>
            <source>%1 blocks and %2 events a second</source>
            <translation>每秒 %1 个区块、%2 条事件</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>剩余 %1</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>来自 %1</translation>
        </message>
        <message>
            <source>Hide the progress</source>
            <translation>收起进度</translation>
        </message>
        <message>
            <source>Show the progress</source>
            <translation>展开进度</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::TopBar</name>
        <message>
            <source>Back (Alt+Left)</source>
            <translation>后退（Alt+←）</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>Forward (Alt+Right)</source>
            <translation>前进（Alt+→）</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>Zone in which times are shown: UTC+8 (Shanghai) or UTC. Days are always Shanghai's.</source>
            <translation>时间显示所用时区：UTC+8（北京时间）或 UTC。日期一律按北京时间划分。</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>This page is not narrowed</source>
            <translation>本页内容不受此项限定</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>全部操作</translation>
        </message>
    </context>
    <context>
        <name>ValidatorRows</name>
        <message>
            <source>Listed by the pinned genesis block</source>
            <translation>由链文件钉定的创世区块列出</translation>
        </message>
        <message>
            <source>Named by the chain file</source>
            <translation>由链文件指定</translation>
        </message>
        <message>
            <source>Voted by the signers before</source>
            <translation>由此前的签名人投票</translation>
        </message>
        <message>
            <source>%1 of %2 sealed, %3 needed</source>
            <translation>%2 名中 %1 名签封，须 %3 名</translation>
        </message>
        <message>
            <source>%1 (%2 must seal)</source>
            <translation>%1 名（须 %2 名签封）</translation>
        </message>
        <message>
            <source>by the block's own seals</source>
            <translation>由本区块的签封证明</translation>
        </message>
        <message>
            <source>linked to block %1, whose seals were checked</source>
            <translation>链接至签封已验证的区块 %1</translation>
        </message>
    </context>
    <context>
        <name>FindingNarrowings</name>
        <message>
            <source>Violations only</source>
            <translation>仅违规</translation>
        </message>
        <message>
            <source>Still a violation</source>
            <translation>至今仍违规</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>%1 起</translation>
        </message>
        <message>
            <source>before %1</source>
            <translation>%1 之前</translation>
        </message>
        <message>
            <source>of any time</source>
            <translation>不限时间</translation>
        </message>
    </context>
</TS>
