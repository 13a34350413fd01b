// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/header_rlp.h"

#include "chainsync/evm/rlp_fields.h"

namespace guanlan::chainsync::evm {
namespace {

void writeOptionalFields(const Header& header, RlpWriter& writer)
{
    if (header.baseFee) writer.bytes(*header.baseFee);
    if (header.withdrawalsRoot) writer.bytes(*header.withdrawalsRoot);
    if (header.blobGasUsed) writer.number(*header.blobGasUsed);
    if (header.excessBlobGas) writer.number(*header.excessBlobGas);
    if (header.parentBeaconRoot) writer.bytes(*header.parentBeaconRoot);
    if (header.requestsHash) writer.bytes(*header.requestsHash);
}

void readOptionalFields(RlpFields& fields, Header& header)
{
    if (fields.hasMore()) fields.bytes(header.baseFee.emplace());
    if (fields.hasMore()) fields.bytes(header.withdrawalsRoot.emplace());
    if (fields.hasMore()) fields.number(header.blobGasUsed.emplace());
    if (fields.hasMore()) fields.number(header.excessBlobGas.emplace());
    if (fields.hasMore()) fields.bytes(header.parentBeaconRoot.emplace());
    if (fields.hasMore()) fields.bytes(header.requestsHash.emplace());
}

bool isQuantity(ByteView bytes) { return bytes.size() <= 32 && (bytes.empty() || bytes[0] != 0); }

} // namespace

void encodeHeader(const Header& header, ByteView extraData, Bytes& out)
{
    RlpWriter writer{out};
    writer.list([&] {
        writer.bytes(header.parentHash.value());
        writer.bytes(header.ommersHash);
        writer.bytes(header.coinbase.value());
        writer.bytes(header.stateRoot);
        writer.bytes(header.transactionsRoot);
        writer.bytes(header.receiptsRoot);
        writer.bytes(header.logsBloom);
        writer.bytes(header.difficulty);
        writer.number(header.number);
        writer.number(header.gasLimit);
        writer.number(header.gasUsed);
        writer.number(header.timestamp);
        writer.bytes(extraData);
        writer.bytes(header.mixHash);
        writer.bytes(header.nonce);
        writeOptionalFields(header, writer);
    });
}

Result<Header> decodeHeader(ByteView encoded)
{
    RlpReader reader{encoded};
    RlpFields fields{reader.list()};
    Header header;
    fields.bytes(header.parentHash);
    fields.bytes(header.ommersHash);
    fields.bytes(header.coinbase);
    fields.bytes(header.stateRoot);
    fields.bytes(header.transactionsRoot);
    fields.bytes(header.receiptsRoot);
    fields.bytes(header.logsBloom);
    fields.bytes(header.difficulty);
    fields.number(header.number);
    fields.number(header.gasLimit);
    fields.number(header.gasUsed);
    fields.number(header.timestamp);
    fields.bytes(header.extraData);
    fields.bytes(header.mixHash);
    fields.bytes(header.nonce);
    readOptionalFields(fields, header);
    const bool isHeader = fields.done() && reader.atEnd() && isQuantity(header.difficulty)
        && (!header.baseFee || isQuantity(*header.baseFee));
    if (!isHeader) return Error{ErrorKind::Corrupt, "not the RLP of a header"};
    return header;
}

} // namespace guanlan::chainsync::evm
