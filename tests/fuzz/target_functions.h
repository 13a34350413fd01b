// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <string>
#include <vector>

namespace guanlan::fuzz {

inline std::string_view textOf(ByteView input) { return {reinterpret_cast<const char*>(input.data()), input.size()}; }
std::string wholeFile(const std::string& path);

// Bytes:
void feedRlp(ByteView input);
void feedExtraData(ByteView input);
void feedHeaderRlp(ByteView input);
void feedReceipt(ByteView input);
void feedTransaction(ByteView input);
void feedTrieProof(ByteView input);
// Texts:
void feedHeader(ByteView input);
void feedRpcBody(ByteView input);
void feedArchive(ByteView input);
void feedArchiveLine(ByteView input);
void feedChainFile(ByteView input);
void feedProfile(ByteView input);
void feedLog(ByteView input);
// Evidence packages:
void feedPackage(ByteView input);
void feedPackagePart(ByteView input);
// Judgement:
void feedSeries(ByteView input);
void feedRulePack(ByteView input);
// Business records:
void feedRecordsCsv(ByteView input);
void feedRecordsJson(ByteView input);
void feedRecordsXlsx(ByteView input);
void feedRecordsSheet(ByteView input);
void feedColumnMapping(ByteView input);
// Signed exports:
void feedExportManifest(ByteView input);
void feedCms(ByteView input);
void feedSm2(ByteView input);
void feedSm2Point(ByteView input);
void feedTimeStamp(ByteView input);

std::vector<std::string> rlpSeeds();
std::vector<std::string> extraDataSeeds();
std::vector<std::string> headerRlpSeeds();
std::vector<std::string> receiptSeeds();
std::vector<std::string> transactionSeeds();
std::vector<std::string> trieProofSeeds();
std::vector<std::string> headerSeeds();
std::vector<std::string> rpcBodySeeds();
std::vector<std::string> archiveSeeds();
std::vector<std::string> archiveLineSeeds();
std::vector<std::string> chainFileSeeds();
std::vector<std::string> profileSeeds();
std::vector<std::string> logSeeds();
std::vector<std::string> packageSeeds();
std::vector<std::string> packagePartSeeds();
std::vector<std::string> seriesSeeds();
std::vector<std::string> rulePackSeeds();
std::vector<std::string> recordsCsvSeeds();
std::vector<std::string> recordsJsonSeeds();
std::vector<std::string> recordsXlsxSeeds();
std::vector<std::string> recordsSheetSeeds();
std::vector<std::string> columnMappingSeeds();
std::vector<std::string> exportManifestSeeds();
std::vector<std::string> cmsSeeds();
std::vector<std::string> sm2Seeds();
std::vector<std::string> sm2PointSeeds();
std::vector<std::string> timeStampSeeds();

} // namespace guanlan::fuzz
