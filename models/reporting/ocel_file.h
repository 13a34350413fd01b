// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/event_export.h"
#include "models/reporting/ocel_parts.h"
#include "models/store/connection.h"

#include <map>
#include <memory>
#include <optional>

namespace guanlan::reporting {

/// An OCEL 2.0 log in SQLite while it is made, in one transaction. Tables of a type appear with the first event or object of it.
/// Holds 64 MiB of pages and nothing by event. Failures are of the file: Unavailable.
class OcelFile {
public:
    /// @param path  An empty file.
    static Result<std::unique_ptr<OcelFile>> open(const std::string& path, const ExportNames& names);

    /// An event with the objects that it names, its relations and what it changed.
    Status add(const Event& event);
    Status commit();
    std::int64_t events() const { return m_events; }
    std::int64_t objects() const { return m_objects; }

private:
    /// What inserts a row of one type's table.
    struct TypeTable {
        std::string table;
        std::vector<OcelColumn> columns;
        store::Statement insert;
    };

    OcelFile(std::unique_ptr<store::Connection> connection, const ExportNames& names) : m_connection{std::move(connection)}, m_names{names} {}
    Result<TypeTable*> tableOf(EventType type);
    Result<TypeTable*> tableOf(OcelObjectType type);
    Status addRow(const Event& event, const std::string& id);
    Status addObject(const OcelObject& object);
    Status addInitial(const OcelObject& object);
    Status addChange(const OcelChange& change, const std::string& time);
    /// What the supervisor's own files say of it, by attribute.
    std::map<std::string_view, std::string> known(const OcelObject& object) const;

    std::unique_ptr<store::Connection> m_connection;
    const ExportNames& m_names;
    std::map<EventType, TypeTable> m_eventTables;
    std::map<OcelObjectType, TypeTable> m_objectTables;
    std::map<std::pair<OcelObjectType, std::string_view>, store::Statement> m_changes;
    std::int64_t m_events = 0, m_objects = 0;
};

} // namespace guanlan::reporting
