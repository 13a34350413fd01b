// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/workspace_access.h"
#include "models/analytics/rules/rule_table.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"
#include "models/store/finding_pages.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

Status printFindings(store::EventReader& reader, const store::FindingFilter& filter, bool csv)
{
    if (csv)
        if (const Status header = print(reporting::csvLine(reporting::findingCsvColumns())); !header) return header;
    const auto whole = store::forEachFinding(reader, filter, [csv](const Finding& finding) -> Result<bool> {
        const Status line = print(csv ? reporting::csvLine(reporting::findingCsvCells(finding)) : reporting::jsonLine(reporting::findingToJson(finding)) + "\n");
        return line ? Result<bool>{true} : Result<bool>{line.error()};
    });
    return whole ? flushOutput() : Status{whole.error()};
}

} // namespace

int runFindings(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"jsonl", "csv"});
    if (!format) return fail(format.error());
    store::FindingFilter filter;
    for (const QString& rule : parser.values(QStringLiteral("rule"))) {
        if (!analytics::isKnownRuleId(rule.toStdString()))
            return fail({ErrorKind::InvalidInput, "--rule: '" + rule.toStdString() + "' is no rule: give R01 to R37"});
        filter.rules.push_back(rule.toStdString());
    }
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return fail(institution.error());
    if (*institution) filter.institutions.push_back(**institution);
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    if (const Status known = expectKnown(*access->reader, filter.institutions); !known) return fail(known.error().during("findings"));
    if (const Status told = tellUnjudged(*access->reader); !told) return fail(told.error().during("findings"));
    if (const Status told = tellUnreconciled(*access->workspace); !told) return fail(told.error().during("findings"));
    const Status printed = printFindings(*access->reader, filter, *format == "csv");
    return printed ? int{exitDone} : fail(printed.error().during("findings"));
}

} // namespace guanlan::app
