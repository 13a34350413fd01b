// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/receipt.h"

#include "chainsync/evm/rlp_fields.h"

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint8_t newestType = 4;
constexpr std::uint8_t firstListByte = 0xc0;

Log readLog(RlpFields& logs)
{
    Log log;
    RlpFields fields = logs.list();
    fields.bytes(log.address);
    fields.list([&log](RlpFields& topics) {
        if (log.topicCount == log.topics.size()) return topics.fail();
        topics.bytes(log.topics[log.topicCount++]);
    });
    fields.bytes(log.data);
    if (!fields.done()) logs.fail();
    return log;
}

} // namespace

void encodeReceipt(const Receipt& receipt, Bytes& out)
{
    if (receipt.type != 0) out.push_back(receipt.type);
    RlpWriter writer{out};
    writer.list([&] {
        if (receipt.root) writer.bytes(*receipt.root);
        else writer.number(receipt.succeeded ? 1 : 0);
        writer.number(receipt.cumulativeGasUsed);
        writer.bytes(receipt.logsBloom);
        writer.list([&] {
            for (const Log& log : receipt.logs)
                writer.list([&] {
                    writer.bytes(log.address.value());
                    writer.list([&] {
                        for (std::size_t i = 0; i < log.topicCount; ++i)
                            writer.bytes(log.topics[i]);
                    });
                    writer.bytes(log.data);
                });
        });
    });
}

Result<Receipt> decodeReceipt(ByteView encoded)
{
    Receipt receipt;
    const bool isTyped = !encoded.empty() && encoded[0] < firstListByte;
    if (isTyped) receipt.type = encoded[0];
    RlpReader reader{encoded.subspan(isTyped ? 1 : 0)};
    RlpFields fields{reader.list()};
    Bytes outcome;
    fields.bytes(outcome);
    receipt.succeeded = outcome == Bytes{1};
    if (outcome.size() == 32) std::copy(outcome.begin(), outcome.end(), receipt.root.emplace().begin());
    fields.number(receipt.cumulativeGasUsed);
    fields.bytes(receipt.logsBloom);
    fields.list([&receipt](RlpFields& logs) { receipt.logs.push_back(readLog(logs)); });
    const bool isOutcome = outcome.empty() || receipt.succeeded || receipt.root;
    if (!fields.done() || !reader.atEnd() || !isOutcome || (isTyped && receipt.type == 0) || receipt.type > newestType)
        return Error{ErrorKind::Corrupt, "not the encoding of a receipt of type 0 to 4"};
    return receipt;
}

Receipt publicReceipt(const Receipt& privateReceipt)
{
    Receipt receipt;
    receipt.type = privateReceipt.type;
    receipt.succeeded = true;
    receipt.cumulativeGasUsed = privateReceipt.cumulativeGasUsed;
    return receipt;
}

} // namespace guanlan::chainsync::evm
