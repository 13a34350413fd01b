// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/rlp_fields.h"
#include "chainsync/evm/transaction.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint8_t newestType = 4;
constexpr std::uint8_t firstListByte = 0xc0;

void readRecipient(RlpFields& fields, std::optional<Address>& to)
{
    Bytes bytes;
    fields.bytes(bytes);
    Bytes20 address{};
    if (bytes.empty()) return;
    if (bytes.size() != address.size()) return fields.fail();
    std::copy(bytes.begin(), bytes.end(), address.begin());
    to = Address{address};
}

void readAccessList(RlpFields& fields, std::vector<AccessListEntry>& entries)
{
    fields.list([&entries](RlpFields& list) {
        RlpFields items = list.list();
        AccessListEntry& entry = entries.emplace_back();
        items.bytes(entry.address);
        items.list([&entry](RlpFields& keys) { keys.bytes(entry.storageKeys.emplace_back()); });
        if (!items.done()) list.fail();
    });
}

void readAuthorisations(RlpFields& fields, std::vector<Authorisation>& authorisations)
{
    fields.list([&authorisations](RlpFields& list) {
        RlpFields items = list.list();
        Authorisation& authorisation = authorisations.emplace_back();
        items.bytes(authorisation.chainId);
        items.bytes(authorisation.address);
        items.number(authorisation.nonce);
        items.bytes(authorisation.yParity);
        items.bytes(authorisation.r);
        items.bytes(authorisation.s);
        if (!items.done()) list.fail();
    });
}

void readFields(RlpFields& fields, Transaction& transaction)
{
    if (transaction.type != 0) fields.bytes(transaction.chainId.emplace());
    fields.number(transaction.nonce);
    if (transaction.type < 2) {
        fields.bytes(transaction.gasPrice);
    } else {
        fields.bytes(transaction.maxPriorityFeePerGas);
        fields.bytes(transaction.maxFeePerGas);
    }
    fields.number(transaction.gasLimit);
    readRecipient(fields, transaction.to);
    fields.bytes(transaction.value);
    fields.bytes(transaction.input);
    if (transaction.type != 0) readAccessList(fields, transaction.accessList);
    if (transaction.type == 3) {
        fields.bytes(transaction.maxFeePerBlobGas);
        fields.list([&transaction](RlpFields& hashes) { hashes.bytes(transaction.blobHashes.emplace_back()); });
    }
    if (transaction.type == 4) readAuthorisations(fields, transaction.authorisations);
    fields.bytes(transaction.v);
    fields.bytes(transaction.r);
    fields.bytes(transaction.s);
}

bool areQuantities(const Transaction& transaction)
{
    const auto isQuantity = [](const Quantity& number) { return number.size() <= 32 && (number.empty() || number[0] != 0); };
    const auto isSound = [&isQuantity](const Authorisation& each) {
        return isQuantity(each.chainId) && isQuantity(each.yParity) && isQuantity(each.r) && isQuantity(each.s);
    };
    return isQuantity(transaction.chainId.value_or(Quantity{})) && isQuantity(transaction.gasPrice)
        && isQuantity(transaction.maxPriorityFeePerGas) && isQuantity(transaction.maxFeePerGas)
        && isQuantity(transaction.maxFeePerBlobGas) && isQuantity(transaction.value) && isQuantity(transaction.v)
        && isQuantity(transaction.r) && isQuantity(transaction.s)
        && std::all_of(transaction.authorisations.begin(), transaction.authorisations.end(), isSound);
}

} // namespace

Result<Transaction> decodeTransaction(ByteView encoded)
{
    Transaction transaction;
    const bool isTyped = !encoded.empty() && encoded[0] < firstListByte;
    if (isTyped) transaction.type = encoded[0];
    const bool isKnown = !isTyped || (transaction.type != 0 && transaction.type <= newestType);
    RlpReader reader{encoded.subspan(isTyped ? 1 : 0)};
    RlpFields fields{reader.list()};
    if (isKnown) readFields(fields, transaction);
    if (!isKnown || !fields.done() || !reader.atEnd() || !areQuantities(transaction))
        return Error{ErrorKind::Corrupt, "not the encoding of a transaction of type 0 to 4"};
    return transaction;
}

} // namespace guanlan::chainsync::evm
