// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/workspace_access.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"
#include "models/reporting/risk_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace guanlan::app {

namespace {

Status printRisks(store::EventReader& reader, const std::optional<InstitutionId>& only, bool csv)
{
    const auto index = analytics::readRiskIndex(reader);
    if (!index) return index.error();
    if (only && !index->find(*only)) return unknownInstitution(*only); // The index has every institution.
    const auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    if (csv)
        if (const Status header = print(reporting::csvLine(reporting::riskCsvColumns())); !header) return header;
    for (const analytics::InstitutionRisk& risk : index->institutions) {
        if (only && risk.institution != *only) continue;
        const auto known = std::find_if(institutions->begin(), institutions->end(),
            [&](const store::InstitutionState& state) { return state.institution.id == risk.institution; });
        const auto json = reporting::riskToJson(risk, *index, known->institution);
        const Status line = print(csv ? reporting::csvLine(reporting::riskCsvCells(json)) : reporting::jsonLine(json) + "\n");
        if (!line) return line;
    }
    return flushOutput();
}

} // namespace

int runRisk(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"jsonl", "csv"});
    if (!format) return fail(format.error());
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return fail(institution.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    if (const Status told = tellUnjudged(*access->reader); !told) return fail(told.error().during("risk"));
    if (const Status told = tellUnreconciled(*access->workspace); !told) return fail(told.error().during("risk"));
    const Status printed = printRisks(*access->reader, *institution, *format == "csv");
    return printed ? int{exitDone} : fail(printed.error().during("risk"));
}

} // namespace guanlan::app
