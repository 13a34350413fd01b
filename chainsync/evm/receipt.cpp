// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/receipt.h"

#include "chainsync/evm/rlp.h"

namespace guanlan::chainsync::evm {

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

Receipt publicReceipt(const Receipt& privateReceipt)
{
    Receipt receipt;
    receipt.type = privateReceipt.type;
    receipt.succeeded = true;
    receipt.cumulativeGasUsed = privateReceipt.cumulativeGasUsed;
    return receipt;
}

} // namespace guanlan::chainsync::evm
