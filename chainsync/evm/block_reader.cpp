// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/block_reader.h"

#include "chainsync/evm/bloom.h"
#include "chainsync/evm/json_fields.h"

#include <limits>
#include <string>

namespace guanlan::chainsync::evm {
namespace {

using simdjson::dom::element;
using Failure = std::optional<std::string>;

constexpr std::uint64_t newestType = 4;
constexpr std::size_t maxTopics = 4;
constexpr std::size_t maxData = std::numeric_limits<std::uint32_t>::max(); // The answer's own size is the limit.
constexpr std::size_t maxListItems = 65'536; // Access lists, blobs, authorisations.

/// Fields of forks to come, which the hash of a header covers.
constexpr std::string_view unsupportedFields[] = {"blockAccessListHash", "slotNumber"};

void readType(JsonFields& fields, std::uint8_t& type)
{
    std::uint64_t value = 0; // GoQuorum gives none for what is all legacy there.
    if (fields.has("type")) fields.quantity("type", value);
    if (value > newestType) fields.fail("type", std::to_string(value) + " is not a type that can be verified (0 to 4)");
    type = std::uint8_t(value);
}

/// An optional field is in the hash's list only after all before it.
void checkOptionalFields(const Header& header, JsonFields& fields)
{
    const std::pair<std::string_view, bool> present[] = {
        {"baseFeePerGas", header.baseFee.has_value()},
        {"withdrawalsRoot", header.withdrawalsRoot.has_value()},
        {"blobGasUsed", header.blobGasUsed.has_value()},
        {"excessBlobGas", header.excessBlobGas.has_value()},
        {"parentBeaconBlockRoot", header.parentBeaconRoot.has_value()},
        {"requestsHash", header.requestsHash.has_value()},
    };
    for (std::size_t i = 1; i < std::size(present); ++i)
        if (present[i].second && !present[i - 1].second)
            fields.fail(present[i - 1].first, "missing although " + std::string{present[i].first} + " is there");
    for (const std::string_view name : unsupportedFields)
        if (fields.has(name)) fields.fail(name, "a header of this fork cannot be verified by this version");
}

Failure readAccessListEntry(element item, AccessListEntry& entry)
{
    JsonFields fields{item};
    fields.data("address", entry.address);
    fields.array(
        "storageKeys", maxListItems, [&](std::size_t count) { entry.storageKeys.resize(count); },
        [&](element key, std::size_t i) { return readData(key, entry.storageKeys[i]); });
    return fields.failure();
}

Failure readAuthorisation(element item, Authorisation& authorisation)
{
    JsonFields fields{item};
    fields.data("address", authorisation.address);
    fields.quantity("chainId", authorisation.chainId);
    fields.quantity("nonce", authorisation.nonce);
    fields.quantity("r", authorisation.r);
    fields.quantity("s", authorisation.s);
    fields.quantity(fields.has("yParity") ? "yParity" : "v", authorisation.yParity);
    return fields.failure();
}

void readTypedFields(JsonFields& fields, Transaction& transaction)
{
    fields.quantity("chainId", transaction.chainId.emplace());
    fields.array(
        "accessList", maxListItems, [&](std::size_t count) { transaction.accessList.resize(count); },
        [&](element item, std::size_t i) { return readAccessListEntry(item, transaction.accessList[i]); });
    if (transaction.type >= 2) {
        fields.quantity("maxFeePerGas", transaction.maxFeePerGas);
        fields.quantity("maxPriorityFeePerGas", transaction.maxPriorityFeePerGas);
    }
    if (transaction.type == 3) {
        fields.array(
            "blobVersionedHashes", maxListItems, [&](std::size_t count) { transaction.blobHashes.resize(count); },
            [&](element item, std::size_t i) { return readData(item, transaction.blobHashes[i]); });
        fields.quantity("maxFeePerBlobGas", transaction.maxFeePerBlobGas);
    }
    if (transaction.type == 4)
        fields.array(
            "authorizationList", maxListItems,
            [&](std::size_t count) { transaction.authorisations.resize(count); },
            [&](element item, std::size_t i) { return readAuthorisation(item, transaction.authorisations[i]); });
}

Failure readTransaction(element item, Transaction& transaction)
{
    if (item.is_string()) return "only its hash is given: ask for full transactions";
    JsonFields fields{item};
    readType(fields, transaction.type);
    fields.optionalData("from", transaction.claimedSender);
    fields.quantity("gas", transaction.gasLimit);
    if (transaction.type < 2) fields.quantity("gasPrice", transaction.gasPrice);
    fields.data("hash", transaction.claimedHash);
    fields.data("input", transaction.input, maxData);
    fields.quantity("nonce", transaction.nonce);
    fields.quantity("r", transaction.r);
    fields.quantity("s", transaction.s);
    fields.optionalData("to", transaction.to);
    fields.quantity("value", transaction.value);
    // Some clients print 27/28 or nothing as the v of a typed transaction: yParity goes before.
    fields.quantity(transaction.type != 0 && fields.has("yParity") ? "yParity" : "v", transaction.v);
    if (transaction.type != 0) readTypedFields(fields, transaction);
    return fields.failure();
}

Failure readLog(element item, Log& log)
{
    JsonFields fields{item};
    fields.data("address", log.address);
    fields.data("data", log.data, maxData);
    fields.array(
        "topics", maxTopics, [&](std::size_t count) { log.topicCount = std::uint8_t(count); },
        [&](element topic, std::size_t i) { return readData(topic, log.topics[i]); });
    return fields.failure();
}

void readOutcome(JsonFields& fields, Receipt& receipt)
{
    if (!fields.has("status")) {
        if (!fields.has("root")) return fields.fail("status", "missing, and there is no root");
        return fields.data("root", receipt.root.emplace());
    }
    std::uint64_t status = 0;
    fields.quantity("status", status);
    if (status > 1) fields.fail("status", "neither 0x0 nor 0x1");
    receipt.succeeded = status == 1;
}

Failure readReceipt(element item, Receipt& receipt)
{
    JsonFields fields{item};
    fields.quantity("cumulativeGasUsed", receipt.cumulativeGasUsed);
    fields.array(
        "logs", maxLogsPerReceipt, [&](std::size_t count) { receipt.logs.resize(count); },
        [&](element log, std::size_t i) { return readLog(log, receipt.logs[i]); });
    if (fields.has("logsBloom")) fields.data("logsBloom", receipt.logsBloom);
    else receipt.logsBloom = bloomOf(receipt.logs);
    readOutcome(fields, receipt);
    readType(fields, receipt.type);
    return fields.failure();
}

} // namespace

Result<Header> readHeader(element block)
{
    Header header;
    JsonFields fields{block};
    fields.optionalQuantity("baseFeePerGas", header.baseFee);
    fields.optionalQuantity("blobGasUsed", header.blobGasUsed);
    fields.quantity("difficulty", header.difficulty);
    fields.optionalQuantity("excessBlobGas", header.excessBlobGas);
    fields.data("extraData", header.extraData, maxExtraData);
    fields.quantity("gasLimit", header.gasLimit);
    fields.quantity("gasUsed", header.gasUsed);
    fields.data("hash", header.claimedHash);
    fields.data("logsBloom", header.logsBloom);
    fields.data("miner", header.coinbase);
    fields.data("mixHash", header.mixHash);
    fields.data("nonce", header.nonce);
    fields.quantity("number", header.number);
    fields.optionalData("parentBeaconBlockRoot", header.parentBeaconRoot);
    fields.data("parentHash", header.parentHash);
    fields.data("receiptsRoot", header.receiptsRoot);
    fields.optionalData("requestsHash", header.requestsHash);
    fields.data("sha3Uncles", header.ommersHash);
    fields.data("stateRoot", header.stateRoot);
    fields.quantity("timestamp", header.timestamp);
    fields.data("transactionsRoot", header.transactionsRoot);
    fields.optionalData("withdrawalsRoot", header.withdrawalsRoot);
    checkOptionalFields(header, fields);
    if (fields.failed()) return Error{ErrorKind::Corrupt, *fields.failure()};
    return header;
}

Result<std::vector<Transaction>> readTransactions(element block)
{
    std::vector<Transaction> transactions;
    JsonFields fields{block};
    fields.array(
        "transactions", maxTransactionsPerBlock, [&](std::size_t count) { transactions.resize(count); },
        [&](element item, std::size_t i) { return readTransaction(item, transactions[i]); });
    if (fields.failed()) return Error{ErrorKind::Corrupt, *fields.failure()};
    return transactions;
}

Result<std::vector<Receipt>> readReceipts(element receipts)
{
    simdjson::dom::array items;
    if (receipts.get(items)) return Error{ErrorKind::Corrupt, "receipts: not an array"};
    if (items.size() > maxTransactionsPerBlock)
        return Error{ErrorKind::Corrupt, "receipts: more than " + std::to_string(maxTransactionsPerBlock) + " items"};
    std::vector<Receipt> read(items.size());
    std::size_t index = 0;
    for (const element item : items) {
        if (const Failure failure = readReceipt(item, read[index]))
            return Error{ErrorKind::Corrupt, "receipts[" + std::to_string(index) + "]: " + *failure};
        ++index;
    }
    return read;
}

} // namespace guanlan::chainsync::evm
