// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_export.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

Result<store::EventFilter> filterFrom(const QCommandLineParser& parser)
{
    store::EventFilter filter;
    const auto institution = idOption<InstitutionId>(parser, "institution");
    if (!institution) return institution.error();
    if (*institution) filter.institutions.push_back(**institution);
    const auto subject = idOption<SubjectId>(parser, "subject");
    if (!subject) return subject.error();
    filter.subject = *subject;
    const auto credential = idOption<CredentialId>(parser, "credential");
    if (!credential) return credential.error();
    filter.credential = *credential;
    auto types = typeOptions(parser);
    if (!types) return std::move(types).error();
    filter.types = std::move(types).value();
    const auto period = periodOptions(parser);
    if (!period) return period.error();
    filter.from = period->from;
    filter.to = period->to;
    return filter;
}

Status expectKnownIds(store::EventReader& reader, const store::EventFilter& filter)
{
    if (Status known = expectKnown(reader, filter.institutions); !known) return known;
    if (filter.subject)
        if (Status known = expectEvents(reader, {.subject = filter.subject}, toText(*filter.subject)); !known) return known;
    if (filter.credential) return expectEvents(reader, {.credential = filter.credential}, toText(*filter.credential));
    return Done{};
}

Status printEvents(store::EventReader& reader, const store::EventFilter& filter, bool csv)
{
    const auto names = chainNames(reader);
    if (!names) return names.error();
    if (csv)
        if (const Status header = print(reporting::csvLine(reporting::eventCsvColumns())); !header) return header;
    const Status printed = reporting::forEachEvent(reader, filter, [&](const Event& event) {
        const std::string& chain = names->at(event.key.chain());
        return print(csv ? reporting::csvLine(reporting::eventCsvCells(event, chain))
                         : reporting::jsonLine(reporting::eventToJson(event, chain)) + "\n");
    });
    return printed ? flushOutput() : printed;
}

} // namespace

int runEvents(const QCommandLineParser& parser)
{
    const auto format = choiceOption(parser, "format", {"jsonl", "csv"});
    if (!format) return fail(format.error());
    const auto filter = filterFrom(parser);
    if (!filter) return fail(filter.error());
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    if (const Status known = expectKnownIds(*access->reader, *filter); !known) return fail(known.error().during("events"));
    const Status printed = printEvents(*access->reader, *filter, *format == "csv");
    return printed ? int{exitDone} : fail(printed.error().during("events"));
}

} // namespace guanlan::app
