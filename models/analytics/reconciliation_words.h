// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/business_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace guanlan::analytics {

/// What an investor's class asks for, as R37's parameter `classes` says it: "B=person-assets".
struct ClassRequirement {
    std::string investorClass; ///< As records write it.
    std::vector<std::string_view> thresholds; ///< Names of R37's parameters, of which a record's one amount may be any; empty: none is asked for.
};

/// "0x…=B": what class credentials of a schema stand for. nullopt: not of this form.
std::optional<std::pair<SchemaId, std::string>> parseSchemaClass(std::string_view text);
/// "0x…=5000000-10000000", "0x…=5000000-", "0x…=-3000000": which amounts in whole yuan, the first inclusive, the last exclusive.
std::optional<std::pair<SchemaId, AmountBand>> parseSchemaAmount(std::string_view text);
/// "B=person", see resources/rules/README.md for the words.
std::optional<ClassRequirement> parseClassRequirement(std::string_view text);

/// What may be asked of a class that no parameter explains.
std::vector<std::string_view> thresholdsOf(RecordKind kind);

} // namespace guanlan::analytics
