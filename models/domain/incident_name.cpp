// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/incident_name.h"

namespace guanlan {

namespace {

struct Name {
    std::string_view kind, zh, en;
};

constexpr Name names[]{
    {"header-hash", "区块头哈希不符", "Header hash differs"},
    {"header", "区块头核验未通过", "Header does not verify"},
    {"parent-link", "父区块链接断裂", "Parent link broken"},
    {"timestamp", "时间早于前一区块", "Older than the block before"},
    {"wrong-chain", "链标识不符", "Another chain"},
    {"wrong-genesis", "创世区块不符", "Another genesis block"},
    {"transactions-root", "交易根不符", "Transactions root differs"},
    {"receipts-root", "收据根不符", "Receipts root differs"},
    {"sender", "无法恢复发送方", "Sender not recoverable"},
    {"seals", "未经验证人足数签封", "Not sealed by its validators"},
    {"validators", "验证人名单不可信", "Validators not believable"},
    {"fork", "两份历史均已签封", "Two sealed histories"},
    {"finality", "已定案区块被替换", "Final block replaced"},
    {"nodes-disagree", "节点说法不一", "Nodes disagree"},
    {"head-age", "最新区块过旧", "Newest block is old"},
    {"rewound", "区块被替换", "Blocks replaced"},
    {"node-unreachable", "节点无法连接", "Node unreachable"},
    {"archive-truncated", "归档文件不完整", "Archive cut off"},
    {"format", "应答格式有误", "Malformed answer"},
    {"limit", "超出可处理的限度", "Beyond a limit"},
};

} // namespace

LocalText incidentName(std::string_view kind)
{
    for (const Name& name : names)
        if (name.kind == kind) return {std::string{name.zh}, std::string{name.en}};
    return {std::string{kind}, std::string{kind}};
}

} // namespace guanlan
