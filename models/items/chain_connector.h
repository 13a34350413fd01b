// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <QFuture>
#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::items {

/// A node as the user names it.
struct NodeEntry {
    QString name; ///< Its operator: nodes of one name count as one.
    QString url;
    friend bool operator==(const NodeEntry&, const NodeEntry&) = default;
};

/// What a node said when it was tested.
struct NodeAnswer {
    QString client; ///< Untrusted text; may be empty.
    std::uint64_t chainId = 0;
    std::uint64_t head = 0;
    std::int64_t headTime = 0; ///< UTC seconds.
    BlockHash genesis; ///< Recomputed from the header.
    QString consensus; ///< "qbft", "ibft2", "ibft1", "clique", "none", as a chain file says it.
    std::vector<Address> validators; ///< Listed by the genesis block.
    std::uint32_t seals = 0; ///< On the newest block.
    std::int64_t milliseconds = 0; ///< From the first question to the last answer.
};

/// How a contract's events become canonical ones.
struct ProfileChoice {
    QString name;
    QString path; ///< Of its file.
    bool isBuiltIn = false; ///< Found by its name from anywhere; others are put beside the chain file.
};

struct ContractEntry {
    QString profile;
    QString address;
    friend bool operator==(const ContractEntry&, const ContractEntry&) = default;
};

/// A chain file in the making.
struct ChainDraft {
    QString name;
    std::uint64_t chainId = 0;
    BlockHash genesis;
    QString consensus;
    std::vector<NodeEntry> nodes;
    std::uint64_t startBlock = 0;
    std::vector<ContractEntry> contracts;
    std::vector<ProfileChoice> ownProfiles; ///< Those named above that are not built in.
    QString like; ///< A chain file whose schemas and institutions are taken over; empty: none.
};

/// A chain that was connected.
struct ChainConnection {
    QString chainFile;
    QString workspace; ///< To be made; empty: the one that is open.
    std::string passphrase; ///< Of the workspace to be made; empty: not encrypted.
    bool readsNow = true;
};

/// Tests nodes and writes chain files; app gives it to the window, which knows no network.
class ChainConnector {
public:
    virtual ~ChainConnector() = default;

    /// Asks a node in the background. Cancelling the future ends it soon. Failure: one sentence that names the node.
    virtual QFuture<Result<NodeAnswer>> test(const NodeEntry& node) = 0;
    /// Profiles that are there by name.
    virtual std::vector<ProfileChoice> profiles() const = 0;
    /// Reads and checks a profile's file. InvalidInput says what is wrong in it.
    virtual Result<ProfileChoice> readProfile(const QString& path) const = 0;
    /// The contracts that a chain file names, with their profiles. Errors as reading one.
    virtual Result<std::vector<ContractEntry>> contractsOf(const QString& chainFile) const = 0;
    /// The chain file's text, after the program's own reader took it for `path`. InvalidInput: what is wrong in it.
    virtual Result<QString> textOf(const ChainDraft& draft, const QString& path) const = 0;
    /// Writes it, and own profiles beside it, and checks that it can be read from. InvalidInput; Unavailable: the disk. A file
    /// that is there already stays as it is: InvalidInput.
    virtual Status write(const ChainDraft& draft, const QString& path) const = 0;
};

} // namespace guanlan::items
