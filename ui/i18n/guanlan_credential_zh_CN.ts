<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActMark</name>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Reinstated</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>撤回同意</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>出示</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>核验通过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>核验未通过</translation>
    </message>
</context>
<context>
    <name>guanlan::items::ConformanceModel</name>
    <message>
        <source>Nothing has put it to the test yet</source>
        <translation>尚无行为可供检验</translation>
    </message>
    <message>
        <source>Put right since: %1</source>
        <translation>事后已纠正：%1</translation>
    </message>
    <message>
        <source>Due by %1</source>
        <translation>应于 %1 前完成</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>应有的行为</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::CredentialStoryView</name>
    <message>
        <source>Write the graph to</source>
        <translation>图谱另存为</translation>
    </message>
    <message>
        <source>written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>judged up to block %1</source>
        <translation>研判至区块 %1</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>尚未研判</translation>
    </message>
    <message>
        <source>%1 folded away</source>
        <translation>已折叠 %1 个</translation>
    </message>
    <message>
        <source>showing %1 credentials; %2 more are grouped as +n</source>
        <translation>显示 %1 张凭证；另有 %2 张以“+n”归并显示</translation>
    </message>
    <message>
        <source>rests on nothing, and nothing rests on it</source>
        <translation>既无证据凭证，也无派生凭证</translation>
    </message>
    <message>
        <source>evidence at the left, derived at the right</source>
        <translation>左侧为证据凭证，右侧为派生凭证</translation>
    </message>
    <message>
        <source>dashed: not valid then, or of another subject</source>
        <translation>虚线：作为证据时无效，或主体不一致</translation>
    </message>
    <message>
        <source>some evidence forms a circle</source>
        <translation>证据之间存在循环</translation>
    </message>
    <message>
        <source>%1 acts</source>
        <translation>共 %1 项行为</translation>
    </message>
    <message>
        <source>showing %1; %2 older uses are not listed</source>
        <translation>显示 %1 项；另有 %2 次较早的使用未列出</translation>
    </message>
    <message>
        <source>showing the first %1; %2 later acts are not listed</source>
        <translation>显示前 %1 项；另有 %2 项较晚的行为未列出</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据关系</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Shows the whole graph (0)</source>
        <translation>显示全图（0）</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Writes the graph as it is drawn, as SVG or PNG</source>
        <translation>按当前显示导出为 SVG 或 PNG</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>各方行为</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>研判结果</translation>
    </message>
    <message>
        <source>Expected sequence</source>
        <translation>应有流程</translation>
    </message>
</context>
<context>
    <name>guanlan::items::DocumentModel</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Reading, %1 %</source>
        <translation>读取中 %1 %</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>比对中</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>No anchor has one of its digests</source>
        <translation>链上没有与其摘要相符的锚定</translation>
    </message>
    <message>
        <source>Anchored (more than %1 times)</source>
        <translation>已锚定（超过 %1 次）</translation>
    </message>
    <message>
        <source>Anchored</source>
        <translation>已锚定</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要算法</translation>
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
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::DocumentsView</name>
    <message>
        <source>%1 of %2 read · %3 anchored</source>
        <translation>已读取 %1 / %2 · 已锚定 %3</translation>
    </message>
    <message>
        <source>%1 more were left out: check them by themselves</source>
        <translation>另有 %1 个未纳入，请单独核对</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件核对</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy the digests</source>
        <translation>复制摘要</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the documents</source>
        <translation>关闭文件核对</translation>
    </message>
    <message>
        <source>Digests of the chosen document</source>
        <translation>所选文件的摘要</translation>
    </message>
    <message>
        <source>Compared are SHA-256, SM3 and Keccak-256 of the whole file with the digests of issued credentials. The documents stay where they are.</source>
        <translation>以整个文件的 SHA-256、SM3 与 Keccak-256 摘要与已签发凭证的摘要比对；文件不会离开原处。</translation>
    </message>
</context>
<context>
    <name>EventProof</name>
    <message>
        <source>Transaction</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>Place %1 in its block. The transactions root was rebuilt over every transaction of the block and equals the header's.</source>
        <translation>区块内第 %1 位。以区块全部交易重建的交易根与区块头一致。</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>no log of the contract</source>
        <translation>合约没有日志</translation>
    </message>
    <message>
        <source>The receipts root was rebuilt over every receipt of the block and equals the header's: nothing is left out.</source>
        <translation>以区块全部收据重建的收据根与区块头一致：没有遗漏。</translation>
    </message>
    <message>
        <source>Receipt and log</source>
        <translation>收据与日志</translation>
    </message>
    <message>
        <source>log %1 of the block</source>
        <translation>区块内第 %1 条日志</translation>
    </message>
    <message>
        <source>The receipts root was rebuilt over every receipt of the block and equals the header's: no log is left out or slipped in.</source>
        <translation>以区块全部收据重建的收据根与区块头一致：日志没有遗漏，也没有混入。</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送方</translation>
    </message>
    <message>
        <source>Recovered from the transaction's signature; not a node's word.</source>
        <translation>由交易签名恢复得出，并非节点自述。</translation>
    </message>
    <message>
        <source>The header's hash was computed from all its fields, number and time among them.</source>
        <translation>区块头哈希由其全部字段（含高度与时间）计算得出。</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>区块</translation>
    </message>
    <message>
        <source>Block hash</source>
        <translation>区块哈希</translation>
    </message>
    <message>
        <source>The last block read.</source>
        <translation>已读取的最后一个区块。</translation>
    </message>
    <message>
        <source>The workspace keeps the hash of the last block only: this header is in the evidence package.</source>
        <translation>工作区只保存最后一个区块的哈希；该区块头在证据包中。</translation>
    </message>
    <message>
        <source>Links to the pinned genesis block</source>
        <translation>与固定创世区块的链接</translation>
    </message>
    <message>
        <source>Every header from block 0 on names the hash of the one before.</source>
        <translation>自区块 0 起，每个区块头都写明前一区块的哈希。</translation>
    </message>
    <message>
        <source>read from block %1 on</source>
        <translation>自区块 %1 起读取</translation>
    </message>
    <message>
        <source>Headers are linked from there on only: no link leads to the pinned hash, and nothing of this chain is called proven.</source>
        <translation>区块头仅自该处起相互链接，未能链接到固定的创世哈希，本链内容均不称为已证明。</translation>
    </message>
    <message>
        <source>Seals</source>
        <translation>签封</translation>
    </message>
    <message>
        <source>no seals; two operators agree</source>
        <translation>无签封；两家运营方一致</translation>
    </message>
    <message>
        <source>Nodes of two different operators gave the same header, of this block or of a later one that is linked to it.</source>
        <translation>两家不同运营方的节点给出了相同的区块头（本区块，或与其链接的后续区块）。</translation>
    </message>
    <message>
        <source>one source only</source>
        <translation>仅一个来源</translation>
    </message>
    <message>
        <source>One node or archive alone gave this block: its content fits its header, but nobody else has vouched for the header.</source>
        <translation>该区块仅由一个节点或归档给出：内容与区块头相符，但没有其他来源印证该区块头。</translation>
    </message>
    <message>
        <source>two sealed histories part at block %1</source>
        <translation>两条已签封的历史在区块 %1 分叉</translation>
    </message>
    <message>
        <source>Both headers are kept as evidence; which of them holds, this chain cannot say.</source>
        <translation>两个区块头均作为证据保存；孰真孰伪，本链无法判定。</translation>
    </message>
    <message>
        <source>The pinned genesis block lists that set.</source>
        <translation>该验证者集合列于固定的创世区块。</translation>
    </message>
    <message>
        <source>The chain file names that set.</source>
        <translation>该验证者集合由链文件指定。</translation>
    </message>
    <message>
        <source>That set was voted in; the headers that did so were checked.</source>
        <translation>该验证者集合经投票产生，相关区块头已核验。</translation>
    </message>
    <message>
        <source>by the blocks that stand on it</source>
        <translation>由其后的区块确认</translation>
    </message>
    <message>
        <source>More than half of the %1 signers in force from block %2 on have sealed it or a block that stands on it.</source>
        <translation>自区块 %2 起生效的 %1 个签名者中，过半数已签封该区块或其后的区块。</translation>
    </message>
    <message>
        <source>At least %1 of the %2 validators in force from block %3 on sealed block %4.</source>
        <translation>自区块 %3 起生效的 %2 个验证者中，至少 %1 个签封了区块 %4。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::FactList</name>
    <message>
        <source>● new</source>
        <translation>● 新设</translation>
    </message>
    <message>
        <source>● changed, before: %1</source>
        <translation>● 有变更，此前：%1</translation>
    </message>
</context>
<context>
    <name>GraphExport</name>
    <message>
        <source>Evidence of credential %1</source>
        <translation>凭证 %1 的证据图谱</translation>
    </message>
    <message>
        <source>as of block %1, %2</source>
        <translation>截至区块 %1，%2</translation>
    </message>
    <message>
        <source>not drawn: %1</source>
        <translation>未绘出：%1 个</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::IdentityPage</name>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Nothing anchored names this identity</source>
        <translation>链上没有提及该身份</translation>
    </message>
    <message>
        <source>No event in this workspace names %1 as a subject or an institution. It may be on another chain, or not synced yet.</source>
        <translation>本工作区没有事件以 %1 为主体或机构。它可能在另一条链上，或尚未同步。</translation>
    </message>
    <message>
        <source>Institution %1</source>
        <translation>机构 %1</translation>
    </message>
    <message>
        <source>Subject %1 (pseudonym)</source>
        <translation>主体 %1（假名）</translation>
    </message>
    <message>
        <source>before the first event</source>
        <translation>早于首个事件</translation>
    </message>
    <message>
        <source>showing the newest %1</source>
        <translation>显示最新 %1 条</translation>
    </message>
    <message>
        <source>at the end of block %1</source>
        <translation>区块 %1 结束时</translation>
    </message>
    <message>
        <source>%1 of %2 had happened by then; Enter goes to one</source>
        <translation>截至当时 %1 / %2；按回车转到该版本</translation>
    </message>
    <message>
        <source>showing the first %1</source>
        <translation>显示最早 %1 条</translation>
    </message>
    <message>
        <source>Whose identity?</source>
        <translation>查看谁的身份？</translation>
    </message>
    <message>
        <source>Follow the link of a subject or an institution: from a credential, an event or a profile.</source>
        <translation>请从凭证、事件或机构档案中点击主体或机构。</translation>
    </message>
    <message>
        <source>To the credentials</source>
        <translation>前往凭证</translation>
    </message>
    <message>
        <source>As of block</source>
        <translation>截至区块</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <source>Last block</source>
        <translation>最新区块</translation>
    </message>
    <message>
        <source>What it is now</source>
        <translation>查看当前状态</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>机构档案</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Accreditations</source>
        <translation>签发授权</translation>
    </message>
</context>
<context>
    <name>IdentityTables</name>
    <message>
        <source>no limit</source>
        <translation>无期限</translation>
    </message>
    <message>
        <source>Key %1 → %2</source>
        <translation>密钥 %1 → %2</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>文档 %1</translation>
    </message>
    <message>
        <source>since block %1, %2</source>
        <translation>自区块 %1，%2 起</translation>
    </message>
    <message>
        <source>since block %1</source>
        <translation>自区块 %1 起</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已注册</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>In use, never registered</source>
        <translation>使用中，未曾注册</translation>
    </message>
    <message>
        <source>Not anchored yet</source>
        <translation>尚未锚定</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>控制密钥</translation>
    </message>
    <message>
        <source>Digest of the document</source>
        <translation>文档摘要</translation>
    </message>
    <message>
        <source>Never registered</source>
        <translation>从未注册</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Institution's key</source>
        <translation>机构密钥</translation>
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
        <source>What changed</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Block / log</source>
        <translation>区块 / 日志</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <source>From block</source>
        <translation>授予区块</translation>
    </message>
    <message>
        <source>To block</source>
        <translation>终止区块</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Outside its time</source>
        <translation>不在有效期</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>给予</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>获得</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ProofPanel</name>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>All fields of the event</source>
        <translation>事件的全部字段</translation>
    </message>
    <message>
        <source>Copy the proof as text</source>
        <translation>以文本复制证明</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the proof</source>
        <translation>关闭证明</translation>
    </message>
    <message>
        <source>These checks were made when the block was read; nothing is checked again here.</source>
        <translation>以上核验在读取区块时完成，此处不再重复核验。</translation>
    </message>
    <message>
        <source>The evidence package carries transactions, receipts, Merkle proofs, headers and seals: “guanlan verify” checks it without this workspace and without a network.</source>
        <translation>证据包携带交易、收据、默克尔证明、区块头与签封：“guanlan verify”无需本工作区与网络即可核验。</translation>
    </message>
    <message>
        <source>Copy the command that writes it</source>
        <translation>复制生成证据包的命令</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::SwimLaneView</name>
    <message>
        <source>Not as expected</source>
        <translation>不符合应有流程</translation>
    </message>
    <message>
        <source>%1 acts close together</source>
        <translation>%1 项相近的行为</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>No acts</source>
        <translation>没有行为</translation>
    </message>
    <message>
        <source>Last block</source>
        <translation>最后区块</translation>
    </message>
</context>
</TS>
