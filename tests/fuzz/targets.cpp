// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "tests/fuzz/target_functions.h"

namespace guanlan::fuzz {

std::span<const Target> targets()
{
    static const Target all[] = {
        {"rlp", feedRlp, rlpSeeds},
        {"extra_data", feedExtraData, extraDataSeeds},
        {"header_rlp", feedHeaderRlp, headerRlpSeeds},
        {"receipt", feedReceipt, receiptSeeds},
        {"transaction", feedTransaction, transactionSeeds},
        {"trie_proof", feedTrieProof, trieProofSeeds},
        {"header", feedHeader, headerSeeds},
        {"rpc_body", feedRpcBody, rpcBodySeeds},
        {"archive", feedArchive, archiveSeeds},
        {"archive_line", feedArchiveLine, archiveLineSeeds},
        {"chain_file", feedChainFile, chainFileSeeds},
        {"profile", feedProfile, profileSeeds},
        {"log", feedLog, logSeeds},
        {"package", feedPackage, packageSeeds},
        {"package_part", feedPackagePart, packagePartSeeds},
        {"series", feedSeries, seriesSeeds},
        {"rule_pack", feedRulePack, rulePackSeeds},
    };
    return all;
}

} // namespace guanlan::fuzz
