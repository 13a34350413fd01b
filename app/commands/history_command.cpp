// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/output.h"
#include "app/workspace_access.h"
#include "models/analytics/state_history.h"
#include "models/domain/time.h"
#include "models/reporting/event_json.h"
#include "models/reporting/state_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::app {

namespace {

using Json = nlohmann::ordered_json;
using analytics::Moment;
using analytics::StateHistory;

/// What was not read yet is not known: an answer would pass the last state that is for one of then.
Error notReadYet(const char* option, const QString& text, const store::ChainState& chain)
{
    if (!chain.synced) return {ErrorKind::NotFound, chain.identity.name + ": no block of it has been read yet; run guanlan sync first"};
    return {ErrorKind::InvalidInput, std::string{option} + ": '" + text.toStdString() + "' lies after the last block read, "
            + std::to_string(chain.synced->block) + " of " + toIso8601(chain.synced->time) + ": leave it out for the state there, or sync further"};
}

Result<Moment> momentOfBlock(const QString& text, const StateHistory& history, const store::ChainState& chain)
{
    bool isNumber = false;
    const qulonglong block = text.toULongLong(&isNumber);
    if (!isNumber) return Error{ErrorKind::InvalidInput, "--block: '" + text.toStdString() + "' is not a block number: give one such as 413"};
    if (!chain.synced || block > chain.synced->block) return notReadYet("--block", text, chain);
    return history.endOfBlock(block);
}

/// The end of a second or, of a date, that of its day, of which the last block read may be a part.
Result<Moment> momentOfTime(const QString& text, const StateHistory& history, const store::ChainState& chain)
{
    constexpr qsizetype dateLength = 10; // "2026-03-02"
    const auto time = parseTime(text.toStdString());
    if (!time)
        return Error{ErrorKind::InvalidInput,
            "--time: '" + text.toStdString() + "' is not a time: give 2026-03-02 or 2026-03-02T01:20:11Z"};
    if (!chain.synced || *time > chain.synced->time) return notReadYet("--time", text, chain);
    const std::int64_t end = text.size() == dateLength ? *time + secondsPerDay - 1 : *time;
    return end >= chain.synced->time ? Result<Moment>{history.now()} : history.atTime(end);
}

/// The end of a block, or of a second; now where neither is given.
Result<Moment> momentFrom(const QCommandLineParser& parser, const StateHistory& history, const store::ChainState& chain)
{
    const QString block = QStringLiteral("block"), time = QStringLiteral("time");
    if (parser.isSet(block) && parser.isSet(time))
        return Error{ErrorKind::InvalidInput, "--block and --time exclude each other: give one of them"};
    if (parser.isSet(block)) return momentOfBlock(parser.value(block), history, chain);
    if (parser.isSet(time)) return momentOfTime(parser.value(time), history, chain);
    return history.now();
}

/// All that the id was by then, as whatever it is.
Result<Json> stateOf(const StateHistory& history, const Bytes32& id, const Moment& moment)
{
    const auto credential = history.credential(CredentialId{id}, moment);
    if (!credential) return credential.error();
    const auto institution = history.institution(InstitutionId{id}, moment);
    if (!institution) return institution.error();
    const auto accreditations = history.accreditations(InstitutionId{id}, moment);
    if (!accreditations) return accreditations.error();
    const auto identity = history.identity(SubjectId{id}, moment);
    if (!identity) return identity.error();
    const auto schema = history.schema(SchemaId{id}, moment);
    if (!schema) return schema.error();
    Json state = Json::object();
    const auto put = [&state](const char* key, Json value) { if (!value.is_null()) state[key] = std::move(value); };
    put("credential", reporting::stateToJson(*credential));
    put("institution", reporting::stateToJson(*institution));
    put("accreditations", reporting::stateToJson(*accreditations));
    put("identity", reporting::stateToJson(*identity));
    put("schema_versions", reporting::stateToJson(*schema));
    return state;
}

Result<Json> readHistory(const QCommandLineParser& parser, store::EventReader& reader, const Bytes32& id)
{
    const auto chain = chosenChain(reader, parser.value(QStringLiteral("chain-name")).toStdString());
    if (!chain) return chain.error();
    const auto history = StateHistory::open(reader, chain->ref);
    if (!history) return history.error();
    const auto moment = momentFrom(parser, *history, *chain);
    if (!moment) return moment.error();
    const auto state = stateOf(*history, id, *moment);
    if (!state) return state.error();
    if (state->empty()) {
        const auto now = stateOf(*history, id, history->now());
        if (!now) return now.error();
        if (now->empty())
            return Error{ErrorKind::NotFound, toText(CredentialId{id}) + ": no credential, institution, identity or schema of this chain has this id; check it"};
    }
    // Before its first event the workspace knows no block's time.
    const Json asOf = moment->time > 0 ? Json(toIso8601(moment->time)) : Json(nullptr);
    Json out{{"id", toText(CredentialId{id})}, {"chain", chain->identity.name}, {"as_of", asOf}};
    out.update(*state);
    return out;
}

} // namespace

int runHistory(const QCommandLineParser& parser)
{
    const std::string text = parser.positionalArguments().front().toStdString();
    const auto id = parseId<CredentialId>(text);
    if (!id) return fail({ErrorKind::InvalidInput, "history: '" + text + "' is not an id: give 0x and 64 hex digits"});
    const auto access = openForReading(parser);
    if (!access) return fail(access.error());
    const auto state = readHistory(parser, *access->reader, id->value());
    if (!state) return fail(state.error().during("history"));
    if (const Status printed = print(reporting::jsonLine(*state) + "\n"); !printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

} // namespace guanlan::app
