// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chain_sync.h"
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/reconciliation.h"
#include "app/terminal_progress.h"
#include "app/workspace_access.h"
#include "models/analytics/row_age.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_json.h"
#include "models/reporting/reconciled_rows.h"
#include "models/reporting/reconciliation_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

class RowPrinter {
public:
    RowPrinter(store::EventReader& reader, const analytics::RowAges& ages, std::map<ChainRef, std::string> chains, bool csv)
        : m_reader{reader}, m_ages{ages}, m_chains{std::move(chains)}, m_isCsv{csv}
    {
    }

    /// All rows of one institution and state, oldest first.
    Status print(const store::ReconciliationFilter& filter)
    {
        const auto whole = reporting::forEachReconciled(m_reader, filter, [this](const ReconciledRow& row) -> Result<bool> {
            const Status printed = print(row);
            return printed ? Result<bool>{true} : Result<bool>{printed.error()};
        });
        return whole ? Status{Done{}} : Status{whole.error()};
    }

    Status print(const ReconciledRow& row)
    {
        const std::string chain = row.act ? m_chains[row.act->key.chain()] : std::string{};
        const auto age = m_ages.overdueTradingDays(row);
        return app::print(m_isCsv ? reporting::csvLine(reporting::reconciledCsvCells(row, chain, age))
                                  : reporting::jsonLine(reporting::reconciledToJson(row, chain, age)) + "\n");
    }

private:
    store::EventReader& m_reader;
    const analytics::RowAges& m_ages;
    std::map<ChainRef, std::string> m_chains;
    bool m_isCsv;
};

Result<store::ReconciliationFilter> filterFrom(const QCommandLineParser& parser)
{
    store::ReconciliationFilter filter;
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return institution.error();
    if (*institution) filter.institutions.push_back(**institution);
    for (const QString& name : parser.values(QStringLiteral("state"))) {
        const auto state = parseReconciliationState(name.toStdString());
        if (!state)
            return Error{ErrorKind::InvalidInput, "--state: '" + name.toStdString() + "' is no state: give matched, mismatch, chain-only, business-only, not-due, "
                    "paper, repeated or cannot-evaluate"};
        filter.states.push_back(*state);
    }
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    filter.from = period->from;
    filter.to = period->to;
    return filter;
}

bool isWanted(const store::ReconciliationFilter& filter, const InstitutionId& institution)
{
    return filter.institutions.empty() || filter.institutions.front() == institution;
}

bool isWanted(const store::ReconciliationFilter& filter, ReconciliationState state)
{
    return filter.states.empty() || std::ranges::find(filter.states, state) != filter.states.end();
}

/// By institution, then state, then time; of an institution that never handed in anything, one line that says so.
Status printRows(store::EventReader& reader, const store::ReconciliationFilter& filter, RowPrinter& printer)
{
    const auto summaries = reader.reconciliationSummaries();
    if (!summaries) return summaries.error();
    for (const store::ReconciliationSummary& summary : *summaries) {
        if (!isWanted(filter, summary.institution)) continue;
        if (summary.records == 0 && isWanted(filter, ReconciliationState::CannotEvaluate)) {
            ReconciledRow row;
            row.institution = summary.institution;
            row.state = ReconciliationState::CannotEvaluate;
            row.doubt = ReconciliationDoubt::NothingHandedIn;
            if (const Status printed = printer.print(row); !printed) return printed;
        }
        for (std::size_t i = 0; summary.records > 0 && i < reconciliationStates; ++i) {
            if (!isWanted(filter, ReconciliationState(i))) continue;
            if (const Status printed = printer.print({{summary.institution}, {ReconciliationState(i)}, filter.from, filter.to}); !printed) return printed;
        }
    }
    return flushOutput();
}

Status run(store::Workspace& workspace, const store::ReconciliationFilter& filter, bool csv)
{
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    if (const Status known = expectKnown(**reader, filter.institutions); !known) return known;
    const auto pack = judgingPackWithCalendars(**reader);
    if (!pack) return pack.error();
    if (workspace.takesCases()) {
        TerminalProgress progress{"reconciling"};
        const Status done = reconcile(workspace, *pack, progress.untilInterrupted());
        if (!done) return done;
    }
    const auto chains = (*reader)->chains();
    if (!chains) return chains.error();
    auto names = chainNames(**reader);
    if (!names) return names.error();
    if (csv)
        if (const Status header = print(reporting::csvLine(reporting::reconciledCsvColumns())); !header) return header;
    const analytics::RowAges ages{pack->calendar, *chains};
    RowPrinter printer{**reader, ages, std::move(*names), csv};
    return printRows(**reader, filter, printer);
}

} // namespace

int runReconcile(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"jsonl", "csv"});
    if (!format) return fail(format.error());
    const auto filter = filterFrom(parser);
    if (!filter) return fail(filter.error());
    const auto workspace = openBesideWriter(parser);
    if (!workspace) return fail(asDamagedFile(workspace.error()));
    const Status done = run(**workspace, *filter, *format == "csv");
    return done ? int{exitDone} : failIn("reconcile", asDamagedFile(done.error()));
}

} // namespace guanlan::app
