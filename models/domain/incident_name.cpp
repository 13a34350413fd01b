// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/incident_name.h"

#include <algorithm>

namespace guanlan {

namespace {

struct Word {
    std::string_view kind, zh, en;
    std::string_view meaningZh, meaningEn;
};

constexpr Word words[]{
    {"header-hash", "区块头哈希不符", "Header hash differs",
        "节点给出的区块头与其哈希不一致，该区块未入库。请核对节点或归档文件，或换用另一来源读取。",
        "The header that the node gave is not the one that the hash names; the block was not stored. Look into the node or archive, or read from another."},
    {"header", "区块头验证未通过", "Header does not verify",
        "区块头的内容不合规范，该区块未入库。请核对节点或归档文件，或换用另一来源读取。",
        "The header is not as this kind of chain has it; the block was not stored. Look into the node or archive, or read from another."},
    {"parent-link", "父区块链接断裂", "Parent link broken",
        "该区块与已入库的前一区块不相连，未入库。节点可能给出另一份历史。",
        "The block does not follow the one stored before it and was not stored. The node may be telling another history."},
    {"timestamp", "时间早于前一区块", "Older than the block before",
        "区块时间早于前一区块，该区块未入库。请换用另一来源读取。",
        "The block is older than the one before it; it was not stored. Read from another source."},
    {"wrong-chain", "链标识不符", "Another chain",
        "节点所属的链与链文件不符。请检查节点地址与链文件中的链标识。",
        "The node is of another chain than the chain file says. Check the node's address and the chain id."},
    {"wrong-genesis", "创世区块不符", "Another genesis block",
        "节点的创世区块与固定值不符。请检查节点地址与链文件中的创世区块哈希。",
        "The node's genesis block is not the pinned one. Check the node's address and the genesis hash."},
    {"transactions-root", "交易根不符", "Transactions root differs",
        "重新计算的交易根与区块头不符，交易有增删或改动，该区块的事件未入库。",
        "The transactions do not give the root in the header: some were added, left out or altered. Nothing of the block was stored."},
    {"receipts-root", "收据根不符", "Receipts root differs",
        "重新计算的收据根与区块头不符，收据或事件有增删或改动，该区块的事件未入库。",
        "The receipts do not give the root in the header: events were added, left out or altered. Nothing of the block was stored."},
    {"sender", "无法恢复发送方", "Sender not recoverable",
        "交易签名无法还原出发送方，该区块的事件未入库。请换用另一来源读取。",
        "The sender cannot be recovered from the transaction's signature; nothing of the block was stored. Read from another source."},
    {"seals", "未经验证者法定多数签封", "Not sealed by its validators",
        "区块头没有验证者法定多数的签封，不能证明该区块真实，未入库。",
        "The header does not carry seals of enough validators, so that nothing proves the block; it was not stored."},
    {"validators", "验证者名单不可信", "Validators not believable",
        "验证者名单的变更没有得到原验证者法定多数的签封，该区块未入库。请向运行节点的机构查询。",
        "A change of the validators is not sealed by enough of the previous ones; the block was not stored. Ask the institutions that run the nodes."},
    {"fork", "两份历史均已签封", "Two sealed histories",
        "同一高度出现两个均已签封的区块，该链已冻结，两份证据均已保存，可导出。",
        "Two blocks of one height are both sealed. The chain is frozen, and both are kept as evidence that can be exported."},
    {"finality", "已定案区块被替换", "Final block replaced",
        "节点要求替换已经定案的区块，已拒绝。请向运行节点的机构查询。",
        "A node would replace a block that is final already; that was refused. Ask the institution that runs it."},
    {"nodes-disagree", "节点说法不一", "Nodes disagree",
        "各节点对同一高度给出不同的区块。请向运行节点的机构查询。",
        "Nodes tell different blocks of one height. Ask the institutions that run them."},
    {"head-age", "最新区块过旧", "Newest block is old",
        "链上长时间没有新区块，或节点已停止同步。",
        "The chain has had no new block for long, or the node has stopped following it."},
    {"rewound", "区块被替换", "Blocks replaced",
        "尚未定案的区块被链上的另一分支替换，其事件已随之更正。",
        "Blocks that were not yet final were replaced by another branch; their events were corrected."},
    {"node-unreachable", "节点无法连接", "Node unreachable",
        "节点无法连接或不再应答。请检查地址、网络与节点。",
        "The node cannot be reached or does not answer any more. Check the address, the network and the node."},
    {"archive-truncated", "归档文件不完整", "Archive cut off",
        "归档文件在中途结束，之前的内容已保留。请取得完整的文件后再次同步。",
        "The archive ends in the middle; what precedes is kept. Get the whole file and sync again."},
    {"format", "应答格式有误", "Malformed answer",
        "节点的应答不合规范，已弃用。请核对节点，或换用另一节点。",
        "The node's answer is not as the protocol has it; it was not used. Look into the node, or use another."},
    {"limit", "超出可处理的限度", "Beyond a limit",
        "区块超出程序可处理的限度，未入库。请与程序维护者联系。",
        "The block is beyond what this program can hold; it was not stored. Tell those who maintain the program."},
    {"profile", "映射已更改", "Profile changed",
        "映射与读取此前区块时所用的不同，按新映射才能读出的内容未入库。请同步到新的工作区。",
        "The profile is another than the one by which earlier blocks were read: what it reads otherwise is missing. Sync into a new workspace."},
    {"contracts", "链文件已更改", "Chain file changed",
        "链文件新增了内容，而此前的区块按旧文件读取，其中的相关事件未入库。请同步到新的工作区。",
        "The chain file names more than when the blocks before were read: their events of it are missing. Sync into a new workspace."},
};

const Word* find(std::string_view kind)
{
    const auto* found = std::ranges::find(words, kind, &Word::kind);
    return found == std::end(words) ? nullptr : found;
}

} // namespace

LocalText incidentName(std::string_view kind)
{
    if (const Word* word = find(kind)) return {std::string{word->zh}, std::string{word->en}};
    return {std::string{kind}, std::string{kind}};
}

LocalText incidentMeaning(std::string_view kind)
{
    if (const Word* word = find(kind)) return {std::string{word->meaningZh}, std::string{word->meaningEn}};
    return {};
}

} // namespace guanlan
