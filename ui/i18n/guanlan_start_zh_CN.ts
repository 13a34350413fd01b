<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>guanlan::ui::WelcomeWindow</name>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>How would you like to begin?</source>
            <translation>您想从哪里开始？</translation>
        </message>
        <message>
            <source>Or begin otherwise</source>
            <translation>或者另行开始</translation>
        </message>
        <message>
            <source>Last opened %1</source>
            <translation>上次打开：%1</translation>
        </message>
        <message>
            <source>Not there: moved, deleted, or on a drive that is not connected</source>
            <translation>找不到：已移动、已删除，或所在磁盘未连接</translation>
        </message>
        <message>
            <source>Take off this list; the file stays</source>
            <translation>从列表中移除；文件保留</translation>
        </message>
        <message>
            <source>Take %1 off this list</source>
            <translation>从列表中移除 %1</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>Workspaces (*.guanlan *.glw *.glan);;All files (*)</source>
            <translation>工作区 (*.guanlan *.glw *.glan);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Guanlan: supervision of digital identities</source>
            <translation>观澜 · 数字身份穿透式监管</translation>
        </message>
        <message>
            <source>Guanlan</source>
            <translation>观澜</translation>
        </message>
        <message>
            <source>What institutions anchored on a consortium chain: proven, rebuilt and judged on this computer.</source>
            <translation>机构在联盟链上的锚定记录：在本机逐一证明、还原与研判。</translation>
        </message>
        <message>
            <source>Switch to Chinese</source>
            <translation>切换为英文</translation>
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
            <source>Theme: %1</source>
            <translation>主题：%1</translation>
        </message>
        <message>
            <source>Light, dark, high contrast</source>
            <translation>浅色、深色、高对比度</translation>
        </message>
        <message>
            <source>Workspaces that were open before</source>
            <translation>最近打开的工作区</translation>
        </message>
        <message>
            <source>Try the demonstration</source>
            <translation>试用演示</translation>
        </message>
        <message>
            <source>A consortium of securities firms, banks and a platform over six months, with findings to look into. It needs no network and leaves nothing behind.</source>
            <translation>由券商、银行和平台组成的联盟，历时六个月，附有可供查看的研判结果。无需联网，不留痕迹。</translation>
        </message>
        <message>
            <source>A file that was made here or by 'guanlan sync'. Encrypted ones ask for their passphrase.</source>
            <translation>由本程序或“guanlan sync”生成的文件。加密的工作区会询问口令。</translation>
        </message>
        <message>
            <source>Connect a chain</source>
            <translation>接入一条链</translation>
        </message>
        <message>
            <source>Name your consortium's nodes. They are tested and compared with each other, and everything is verified as it is read.</source>
            <translation>填写联盟的节点。程序会测试并相互比对，读取的一切内容都会逐项验证。</translation>
        </message>
        <message>
            <source>Open the last workspace when the program starts</source>
            <translation>启动时打开上次的工作区</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>版本 %1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ChainWizard</name>
        <message>
            <source>%1  %2</source>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>接入</translation>
        </message>
        <message>
            <source>Connect a chain</source>
            <translation>接入一条链</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ContractRow</name>
        <message>
            <source>Address of the contract</source>
            <translation>合约地址</translation>
        </message>
        <message>
            <source>Leave this contract out</source>
            <translation>去掉这个合约</translation>
        </message>
        <message>
            <source>Profile that reads the contract</source>
            <translation>解读该合约的映射</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ContractStep</name>
        <message>
            <source>A block is a whole number; 0 reads everything.</source>
            <translation>区块号是整数；0 表示从头读取。</translation>
        </message>
        <message>
            <source>Add a contract</source>
            <translation>添加合约</translation>
        </message>
        <message>
            <source>An address is 0x and 40 hex digits.</source>
            <translation>地址应为 0x 加 40 位十六进制数字。</translation>
        </message>
        <message>
            <source>As in a chain file…</source>
            <translation>沿用某个链文件…</translation>
        </message>
        <message>
            <source>Chain files (*.json)</source>
            <translation>链文件 (*.json)</translation>
        </message>
        <message>
            <source>Choose a chain file</source>
            <translation>选择链文件</translation>
        </message>
        <message>
            <source>Choose a profile</source>
            <translation>选择映射文件</translation>
        </message>
        <message>
            <source>Contracts</source>
            <translation>合约</translation>
        </message>
        <message>
            <source>Contracts, schemas and institutions are taken over from %1.</source>
            <translation>已沿用 %1 中的合约、凭证模式与机构名录。</translation>
        </message>
        <message>
            <source>For contracts that no profile here knows: a JSON file that says what their events mean</source>
            <translation>适用于现有映射都不认识的合约：用一个 JSON 文件说明其事件的含义</translation>
        </message>
        <message>
            <source>Profile from a file…</source>
            <translation>从文件加载映射…</translation>
        </message>
        <message>
            <source>Profiles (*.json)</source>
            <translation>映射文件 (*.json)</translation>
        </message>
        <message>
            <source>Read from block</source>
            <translation>起始区块</translation>
        </message>
        <message>
            <source>Takes over the contracts, schemas and institutions that another chain file names</source>
            <translation>沿用另一链文件所列的合约、凭证模式与机构名录</translation>
        </message>
        <message>
            <source>The profile “%1” can be chosen now.</source>
            <translation>现在可以选择映射“%1”。</translation>
        </message>
        <message>
            <source>What is read from above the genesis block is never called proven: no link leads to the pinned hash. 0 reads everything.</source>
            <translation>不从创世区块读起的内容永远不会标为“已证明”：没有链接通向所锁定的哈希。0 表示从头读取。</translation>
        </message>
        <message>
            <source>Which contracts hold the anchors, and what reads their events. Others' contracts with the same events are noticed, but not believed.</source>
            <translation>锚定记录在哪些合约里，由哪个映射解读其事件。发出相同事件的其他合约会被指出，但不予采信。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::GenesisStep</name>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>A hash is 0x and 64 hex digits.</source>
            <translation>哈希应为 0x 加 64 位十六进制数字。</translation>
        </message>
        <message>
            <source>Ask the consortium for its genesis hash by another way (its founding papers, a signed letter, another member), and enter it:</source>
            <translation>请通过其他途径（组建文件、签章公函、其他成员）向联盟索取创世哈希，并填入：</translation>
        </message>
        <message>
            <source>Chain id</source>
            <translation>链标识</translation>
        </message>
        <message>
            <source>Everything that is read later is proven back to this block. Its hash is pinned in the chain file and never asked of a node again.</source>
            <translation>此后读取的一切都要一直证明到这个区块。它的哈希锁定在链文件中，不再向任何节点询问。</translation>
        </message>
        <message>
            <source>Genesis block</source>
            <translation>创世区块</translation>
        </message>
        <message>
            <source>Genesis hash</source>
            <translation>创世哈希</translation>
        </message>
        <message>
            <source>Genesis hash from elsewhere</source>
            <translation>由其他途径得知的创世哈希</translation>
        </message>
        <message>
            <source>If you know the genesis hash from elsewhere, too, enter it to compare (not needed):</source>
            <translation>如果您还从其他途径得知创世哈希，可填入核对（非必需）：</translation>
        </message>
        <message>
            <source>Operators</source>
            <translation>运营方</translation>
        </message>
        <message>
            <source>Seals</source>
            <translation>签封</translation>
        </message>
        <message>
            <source>Validators</source>
            <translation>验证者</translation>
        </message>
        <message>
            <source>Without it nothing is pinned: whoever runs that node could show you any chain.</source>
            <translation>没有它就不锁定任何内容：运行该节点的人可以向您出示任意一条链。</translation>
        </message>
        <message>
            <source>· This rests on the word of one operator alone: %1.</source>
            <translation>· 这仅凭一家运营方之言：%1。</translation>
        </message>
        <message>
            <source>✓ %1 operators gave the same genesis block independently.</source>
            <translation>✓ %1 家运营方各自给出了相同的创世区块。</translation>
        </message>
        <message>
            <source>✓ It is the one of %1. The other nodes are left out of the chain file.</source>
            <translation>✓ 与 %1 的一致。其他节点不写入链文件。</translation>
        </message>
        <message>
            <source>✓ It is the one that was answered.</source>
            <translation>✓ 与节点所答一致。</translation>
        </message>
        <message>
            <source>✕ No node answered.</source>
            <translation>✕ 没有节点应答。</translation>
        </message>
        <message>
            <source>✕ No node that answered has this genesis block. Do not go on before that is explained.</source>
            <translation>✕ 应答的节点都没有这个创世区块。查明原因之前请勿继续。</translation>
        </message>
        <message>
            <source>✕ These nodes are not of one chain.</source>
            <translation>✕ 这些节点不属于同一条链。</translation>
        </message>
        <message>
            <source>The genesis block lists nobody: a contract holds them. Name them in the chain file by hand before it is read.</source>
            <translation>创世区块未列出验证者：由合约保存。读取之前请手工写入链文件。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::NodeRow</name>
        <message>
            <source>%1, %2 seals on the newest block</source>
            <translation>%1，最新区块有 %2 个签封</translation>
        </message>
        <message>
            <source>%1, no block sealed yet</source>
            <translation>%1，尚无已签封的区块</translation>
        </message>
        <message>
            <source>Address of the node</source>
            <translation>节点地址</translation>
        </message>
        <message>
            <source>Answered in %1 ms</source>
            <translation>%1 毫秒内应答</translation>
        </message>
        <message>
            <source>Leave this node out</source>
            <translation>去掉这个节点</translation>
        </message>
        <message>
            <source>Operator</source>
            <translation>运营方</translation>
        </message>
        <message>
            <source>Operator of the node</source>
            <translation>节点的运营方</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>正在测试…</translation>
        </message>
        <message>
            <source>chain %1</source>
            <translation>链 %1</translation>
        </message>
        <message>
            <source>genesis %1</source>
            <translation>创世 %1</translation>
        </message>
        <message>
            <source>newest block %1 of %2</source>
            <translation>最新区块 %1（%2）</translation>
        </message>
        <message>
            <source>nobody seals its blocks</source>
            <translation>区块无人签封</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::NodeStep</name>
        <message>
            <source>A node needs both its operator and its address.</source>
            <translation>每个节点都需要运营方和地址。</translation>
        </message>
        <message>
            <source>A node that does not answer is left out of the chain file; it can be added there later.</source>
            <translation>不应答的节点不写入链文件；以后可以再加。</translation>
        </message>
        <message>
            <source>Add a node</source>
            <translation>添加节点</translation>
        </message>
        <message>
            <source>As it shall be called here</source>
            <translation>在本程序中的称呼</translation>
        </message>
        <message>
            <source>Name nodes of different operators where you can: what two of them say alike needs nobody's word. Nodes of one operator count as one.</source>
            <translation>请尽量填写不同运营方的节点：两家说法一致，就不必听信任何一家。同一运营方的多个节点只算一个。</translation>
        </message>
        <message>
            <source>Name of the chain</source>
            <translation>链的名称</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>测试连接</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SaveStep</name>
        <message>
            <source>%1 is written</source>
            <translation>已写入 %1</translation>
        </message>
        <message>
            <source>Chain file</source>
            <translation>链文件</translation>
        </message>
        <message>
            <source>Chain files (*.json)</source>
            <translation>链文件 (*.json)</translation>
        </message>
        <message>
            <source>Choose where</source>
            <translation>选择位置</translation>
        </message>
        <message>
            <source>Choose where: %1</source>
            <translation>选择位置：%1</translation>
        </message>
        <message>
            <source>Empty: the workspace is not encrypted</source>
            <translation>留空：工作区不加密</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再输一次</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>Read the chain now, and follow it</source>
            <translation>现在开始读取并持续跟进</translation>
        </message>
        <message>
            <source>Say where the chain file is to be.</source>
            <translation>请指定链文件的位置。</translation>
        </message>
        <message>
            <source>Say where the workspace is to be.</source>
            <translation>请指定工作区的位置。</translation>
        </message>
        <message>
            <source>The chain file as it will be written</source>
            <translation>将要写入的链文件</translation>
        </message>
        <message>
            <source>The chain file says what is pinned; keep it. It is read anew at every start, and other programs can read it, too.</source>
            <translation>链文件记载锁定的内容，请妥善保存。每次启动都会重新读取，其他程序也能读取。</translation>
        </message>
        <message>
            <source>The two passphrases differ.</source>
            <translation>两次输入的口令不一致。</translation>
        </message>
        <message>
            <source>%1 is read now; what was read before is not read on</source>
            <translation>现在读取 %1；此前读取的链不再继续</translation>
        </message>
        <message>
            <source>%1 is read when the chains before it have been</source>
            <translation>排在前面的链读完后读取 %1</translation>
        </message>
        <message>
            <source>There is such a chain file already; choose another name.</source>
            <translation>已有同名链文件，请另选名称。</translation>
        </message>
        <message>
            <source>There is such a workspace already; choose another name.</source>
            <translation>已有同名工作区，请另选名称。</translation>
        </message>
        <message>
            <source>Chain file and workspace need different names.</source>
            <translation>链文件与工作区的名称不能相同。</translation>
        </message>
        <message>
            <source>The folder of the workspace is not there; choose another.</source>
            <translation>工作区所在的文件夹不存在，请另选。</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Workspaces (*.glw)</source>
            <translation>工作区 (*.glw)</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::IncidentDialog</name>
        <message>
            <source>%1 cannot be written: %2</source>
            <translation>无法写入 %1：%2</translation>
        </message>
        <message>
            <source>As read here</source>
            <translation>本机所读</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>区块</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>链</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>复制为 JSON</translation>
        </message>
        <message>
            <source>Hash</source>
            <translation>哈希</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>区块头</translation>
        </message>
        <message>
            <source>Header in full: %1</source>
            <translation>完整区块头：%1</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>原文</translation>
        </message>
        <message>
            <source>Incident</source>
            <translation>异常记录</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Noticed</source>
            <translation>发现时间</translation>
        </message>
        <message>
            <source>Save as JSON…</source>
            <translation>另存为 JSON…</translation>
        </message>
        <message>
            <source>Save the incident</source>
            <translation>保存异常记录</translation>
        </message>
        <message>
            <source>The other</source>
            <translation>另一个</translation>
        </message>
        <message>
            <source>Two different blocks %1 are sealed</source>
            <translation>高度 %1 有两个不同的区块都被签封</translation>
        </message>
        <message>
            <source>Written to %1</source>
            <translation>已写入 %1</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ValidatorChart</name>
        <message>
            <source>In the set for %1</source>
            <translation>在册：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>In the set at the last block read</source>
            <translation>最后读取的区块处仍在册</translation>
        </message>
        <message>
            <source>No longer in the set</source>
            <translation>已不在册</translation>
        </message>
        <message>
            <source>blocks %1 to %2</source>
            <translation>区块 %1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::ReadingBanner</name>
        <message>
            <source>What is shown is as of %1.</source>
            <translation>所示内容截至 %1。</translation>
        </message>
        <message>
            <source>Nothing has been read yet.</source>
            <translation>尚未读取任何内容。</translation>
        </message>
        <message>
            <source>%1 blocks behind.</source>
            <translation>落后 %1 个区块。</translation>
        </message>
        <message>
            <source>%1 is not being read.</source>
            <translation>当前未在读取 %1。</translation>
        </message>
        <message>
            <source>%1 can be read on by another window or program only.</source>
            <translation>%1 只能由其他窗口或程序继续读取。</translation>
        </message>
        <message>
            <source>%1 stands still: no node shows a newer block.</source>
            <translation>%1 停滞：没有节点出示更新的区块。</translation>
        </message>
        <message>
            <source>Ask another operator whether newer ones are withheld.</source>
            <translation>请向其他运营方查询是否有区块被隐瞒。</translation>
        </message>
        <message>
            <source>No node of %1 can be reached.</source>
            <translation>%1 的节点均无法连接。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>继续读取</translation>
        </message>
        <message>
            <source>Open data sources</source>
            <translation>查看数据源</translation>
        </message>
        <message>
            <source>They are asked again and again.</source>
            <translation>正在反复尝试连接。</translation>
        </message>
    </context>
</TS>
