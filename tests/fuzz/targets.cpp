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
        {"records_csv", feedRecordsCsv, recordsCsvSeeds},
        {"records_json", feedRecordsJson, recordsJsonSeeds},
        {"records_xlsx", feedRecordsXlsx, recordsXlsxSeeds},
        {"records_sheet", feedRecordsSheet, recordsSheetSeeds},
        {"column_mapping", feedColumnMapping, columnMappingSeeds},
        {"export_manifest", feedExportManifest, exportManifestSeeds},
        {"cms", feedCms, cmsSeeds},
        {"sm2", feedSm2, sm2Seeds},
        {"sm2_point", feedSm2Point, sm2PointSeeds},
        {"time_stamp", feedTimeStamp, timeStampSeeds},
    };
    return all;
}

} // namespace guanlan::fuzz
