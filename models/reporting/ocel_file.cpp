// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/ocel_file.h"

#include "models/domain/visible_text.h"
#include "models/reporting/event_json.h"
#include "models/reporting/ocel_writer.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr int cacheKib = 64 * 1024;
constexpr std::string_view firstTime = "1970-01-01 00:00:00"; ///< Where the specification has initial values (6.4).

/// Tables and keys of the specification, 6.1 to 6.7. Keyed by the id alone where that is the key, which saves an index each.
constexpr const char* commonTables = R"(
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE) WITHOUT ROWID;
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL UNIQUE) WITHOUT ROWID;
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES event_map_type (ocel_type)) WITHOUT ROWID;
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES object_map_type (ocel_type)) WITHOUT ROWID;
CREATE TABLE event_object (
    ocel_event_id TEXT REFERENCES event (ocel_id), ocel_object_id TEXT REFERENCES object (ocel_id), ocel_qualifier TEXT,
    PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier)) WITHOUT ROWID;
CREATE TABLE object_object (
    ocel_source_id TEXT REFERENCES object (ocel_id), ocel_target_id TEXT REFERENCES object (ocel_id), ocel_qualifier TEXT,
    PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier)) WITHOUT ROWID;
)";

std::string listOf(const std::vector<OcelColumn>& columns)
{
    std::string list;
    for (const OcelColumn& column : columns) list += ", \"" + std::string{column.name} + "\" " + std::string{column.type};
    return list;
}

std::string marks(std::size_t count)
{
    std::string list = "?";
    for (std::size_t i = 1; i < count; ++i) list += ",?";
    return list;
}

/// A field of an event's JSON as its column holds it.
std::string columnText(const OcelColumn& column, const nlohmann::ordered_json& value)
{
    if (value.is_boolean()) return value.get<bool>() ? "1" : "0"; // What is bound as text the column's affinity makes a number.
    std::string text = visibleUtf8(fieldText(value));
    if (column.type != "TIMESTAMP") return text;
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text.substr(0, text.find('Z'));
}

} // namespace

Result<std::unique_ptr<OcelFile>> OcelFile::open(const std::string& path, const ExportNames& names)
{
    auto connection = store::Connection::open(path, nullptr, store::Connection::Access::Write, cacheKib);
    if (!connection) return std::move(connection).error();
    std::unique_ptr<OcelFile> file{new OcelFile{std::move(connection).value(), names}};
    // A draft that fails goes as a whole: no journal on disk, no waiting for it.
    const std::string start = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA application_id=" + std::to_string(ocelApplicationId)
        + "; BEGIN;" + commonTables;
    if (auto done = file->m_connection->execute(start.c_str()); !done) return std::move(done).error();
    return file;
}

Status OcelFile::commit() { return m_connection->execute("COMMIT"); }

Status OcelFile::add(const Event& event)
{
    const std::string id = ocelEventId(event.key, m_names.chain(event.key.chain()));
    if (auto done = addRow(event, id); !done) return done;
    const OcelParts parts = ocelPartsOf(event);
    for (const OcelMention& mention : parts.mentions) {
        if (auto done = addObject(mention.object); !done) return done;
        auto done = m_connection->run("INSERT OR IGNORE INTO event_object VALUES (?, ?, ?)", std::string_view{id},
            std::string_view{mention.object.id}, mention.qualifier);
        if (!done) return done;
    }
    for (const OcelRelation& relation : parts.relations) {
        auto done = m_connection->run("INSERT OR IGNORE INTO object_object VALUES (?, ?, ?)", std::string_view{relation.source},
            std::string_view{relation.target}, relation.qualifier);
        if (!done) return done;
    }
    const std::string time = ocelTime(event.time);
    for (const OcelChange& change : parts.changes)
        if (auto done = addChange(change, time); !done) return done;
    return Done{};
}

Status OcelFile::addRow(const Event& event, const std::string& id)
{
    const auto table = tableOf(event.type);
    if (!table) return table.error();
    if (auto done = m_connection->run("INSERT INTO event VALUES (?, ?)", std::string_view{id}, eventTypeName(event.type)); !done) return done;
    const auto json = eventToJson(event, m_names.chain(event.key.chain()));
    const std::string time = ocelTime(event.time);
    store::Statement& insert = (*table)->insert;
    insert.bind(std::string_view{id}).bind(std::string_view{time});
    std::vector<std::string> texts; // Bound texts must live until the row is in.
    texts.reserve((*table)->columns.size());
    for (const OcelColumn& column : (*table)->columns) {
        const auto field = json.find(column.name);
        if (field == json.end()) insert.bindNull();
        else insert.bind(std::string_view{texts.emplace_back(columnText(column, *field))});
    }
    ++m_events;
    return insert.run();
}

Result<OcelFile::TypeTable*> OcelFile::tableOf(EventType type)
{
    if (const auto found = m_eventTables.find(type); found != m_eventTables.end()) return &found->second;
    const std::string suffix = ocelTableSuffix(type), table = "event_" + suffix;
    auto columns = ocelColumns(type);
    const std::string create = "CREATE TABLE \"" + table + "\" (ocel_id TEXT PRIMARY KEY REFERENCES event (ocel_id), ocel_time TEXT NOT NULL"
        + listOf(columns) + ") WITHOUT ROWID";
    if (auto done = m_connection->execute(create.c_str()); !done) return std::move(done).error();
    auto done = m_connection->run("INSERT INTO event_map_type VALUES (?, ?)", eventTypeName(type), std::string_view{suffix});
    if (!done) return std::move(done).error();
    auto insert = m_connection->prepare("INSERT INTO \"" + table + "\" VALUES (" + marks(2 + columns.size()) + ")");
    if (!insert) return std::move(insert).error();
    return &m_eventTables.emplace(type, TypeTable{table, std::move(columns), std::move(insert).value()}).first->second;
}

Result<OcelFile::TypeTable*> OcelFile::tableOf(OcelObjectType type)
{
    if (const auto found = m_objectTables.find(type); found != m_objectTables.end()) return &found->second;
    const std::string suffix{ocelTableSuffix(type)}, table = "object_" + suffix;
    auto columns = ocelColumns(type);
    const std::string create = "CREATE TABLE \"" + table + "\" (ocel_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_time TEXT NOT NULL, "
        "ocel_changed_field TEXT" + listOf(columns) + ", UNIQUE (ocel_id, ocel_time, ocel_changed_field))";
    if (auto done = m_connection->execute(create.c_str()); !done) return std::move(done).error();
    auto done = m_connection->run("INSERT INTO object_map_type VALUES (?, ?)", ocelTypeName(type), std::string_view{suffix});
    if (!done) return std::move(done).error();
    auto insert = m_connection->prepare("INSERT INTO \"" + table + "\" VALUES (" + marks(3 + columns.size()) + ")");
    if (!insert) return std::move(insert).error();
    return &m_objectTables.emplace(type, TypeTable{table, std::move(columns), std::move(insert).value()}).first->second;
}

Status OcelFile::addObject(const OcelObject& object)
{
    if (const auto table = tableOf(object.type); !table) return table.error();
    auto done = m_connection->run("INSERT OR IGNORE INTO object VALUES (?, ?)", std::string_view{object.id}, ocelTypeName(object.type));
    if (!done || m_connection->changes() == 0) return done;
    ++m_objects;
    return addInitial(object);
}

Status OcelFile::addInitial(const OcelObject& object)
{
    const auto table = tableOf(object.type);
    if (!table) return table.error();
    const auto values = known(object);
    store::Statement& insert = (*table)->insert;
    insert.bind(std::string_view{object.id}).bind(firstTime).bindNull();
    for (const OcelColumn& column : (*table)->columns) {
        const auto value = values.find(column.name);
        if (value == values.end() || value->second.empty()) insert.bindNull();
        else insert.bind(std::string_view{value->second});
    }
    return insert.run();
}

Status OcelFile::addChange(const OcelChange& change, const std::string& time)
{
    const auto table = tableOf(change.object.type);
    if (!table) return table.error();
    auto statement = m_changes.find({change.object.type, change.attribute});
    if (statement == m_changes.end()) {
        // Of several changes within one second the last is what holds then: an attribute has one value at a time.
        auto insert = m_connection->prepare("INSERT OR REPLACE INTO \"" + (*table)->table + "\" (ocel_id, ocel_time, ocel_changed_field, \""
            + std::string{change.attribute} + "\") VALUES (?, ?, ?, ?)");
        if (!insert) return std::move(insert).error();
        statement = m_changes.emplace(std::pair{change.object.type, change.attribute}, std::move(insert).value()).first;
    }
    statement->second.bind(std::string_view{change.object.id}).bind(std::string_view{time}).bind(change.attribute).bind(std::string_view{change.value});
    return statement->second.run();
}

std::map<std::string_view, std::string> OcelFile::known(const OcelObject& object) const
{
    const auto institution = m_names.institutions.find(InstitutionId{object.bytes});
    if (object.type == OcelObjectType::Institution && institution != m_names.institutions.end()) {
        const Institution& entry = institution->second;
        return {{"name_zh", visibleUtf8(entry.name.zh)}, {"name_en", visibleUtf8(entry.name.en)}, {"directory_kind", std::string{institutionKindName(entry.kind)}}};
    }
    const auto schema = m_names.schemas.find(SchemaId{object.bytes});
    if (object.type == OcelObjectType::Schema && schema != m_names.schemas.end()) {
        const SchemaInfo& entry = schema->second;
        return {{"name_zh", visibleUtf8(entry.name.zh)}, {"name_en", visibleUtf8(entry.name.en)}, {"role", visibleUtf8(entry.role)}};
    }
    return {};
}

} // namespace guanlan::reporting
