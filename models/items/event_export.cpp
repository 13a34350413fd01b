// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_export.h"

#include "models/domain/time.h"
#include "models/items/text.h"
#include "models/reporting/event_export.h"
#include "models/reporting/row_file.h"

#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>

namespace guanlan::items {
namespace {

using reporting::ReportColumn;
using reporting::RowForm;

constexpr std::chrono::milliseconds lookAgain{20};
constexpr std::int64_t rowsBetweenLooks = 64;

/// Interrupts the reader's questions once somebody cancels: a page of a narrow filter may take seconds.
class Interruption {
public:
    Interruption(store::EventReader& reader, const RunControl& control)
        : m_thread{[this, &reader, &control](const std::stop_token& stop) {
            std::unique_lock lock{m_mutex};
            while (!m_wake.wait_for(lock, stop, lookAgain, [] { return false; }) && !stop.stop_requested())
                if (control.cancelled()) reader.interrupt();
        }}
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // Ends before the others.
};

std::string text(const QString& words) { return words.toStdString(); }

ReportColumn columnOf(EventColumn column, std::string title)
{
    ReportColumn made{.title = std::move(title)};
    switch (column) {
    case EventColumn::Time: made.kind = reporting::CellKind::Time, made.weight = 1.5; break;
    case EventColumn::Block:
    case EventColumn::LogIndex: made.align = reporting::Align::Right; break;
    case EventColumn::Subject:
    case EventColumn::Credential:
    case EventColumn::Sender: made.weight = 0; break; // Ids in full.
    case EventColumn::Type:
    case EventColumn::Institution:
    case EventColumn::Counterparty: made.weight = 2; break;
    case EventColumn::Level: break;
    }
    return made;
}

/// An event as the cells of a row, and what stands over them.
class Rows {
public:
    virtual ~Rows() = default;
    virtual std::vector<ReportColumn> columns() const = 0;
    virtual std::vector<std::string> cells(const Event& event) const = 0;
};

class ShownRows final : public Rows {
public:
    explicit ShownRows(const EventExportRequest& request) : m_request{request} {}
    std::vector<ReportColumn> columns() const override
    {
        std::vector<ReportColumn> all;
        for (std::size_t i = 0; i < m_request.columns.size(); ++i) {
            QString heading = m_request.headings.at(i);
            if (m_request.columns[i] == EventColumn::Time) heading += QStringLiteral(" (%1)").arg(zoneName(m_request.words.zone));
            all.push_back(columnOf(m_request.columns[i], text(heading)));
        }
        return all;
    }
    std::vector<std::string> cells(const Event& event) const override
    {
        std::vector<std::string> row;
        for (const EventColumn column : m_request.columns) row.push_back(text(eventCell(event, column, m_request.words)));
        return row;
    }

private:
    const EventExportRequest& m_request;
};

class NamedRows final : public Rows {
public:
    NamedRows(const EventExportRequest& request, const reporting::ExportNames& names) : m_request{request}, m_names{names} {}
    std::vector<ReportColumn> columns() const override
    {
        std::vector<ReportColumn> all;
        for (const EventColumn column : m_request.columns)
            for (const char* name : namesOf(column))
                all.push_back(columnOf(std::string_view{name} == "chain" ? EventColumn::Type : column, name));
        return all;
    }
    std::vector<std::string> cells(const Event& event) const override
    {
        std::vector<std::string> row;
        for (const EventColumn column : m_request.columns) add(row, event, column);
        return row;
    }

private:
    static std::vector<const char*> namesOf(EventColumn column)
    {
        switch (column) {
        case EventColumn::Time: return {"time"};
        case EventColumn::Block: return {"chain", "block"};
        case EventColumn::LogIndex: return {"log_index"};
        case EventColumn::Type: return {"type"};
        case EventColumn::Institution: return {"by", "by_name"};
        case EventColumn::Counterparty: return {"counterparty", "counterparty_name"};
        case EventColumn::Subject: return {"subject"};
        case EventColumn::Credential: return {"credential"};
        case EventColumn::Sender: return {"sender"};
        case EventColumn::Level: return {"verification"};
        }
        return {};
    }

    void add(std::vector<std::string>& row, const Event& event, EventColumn column) const
    {
        switch (column) {
        case EventColumn::Time: return row.push_back(toIso8601(event.time));
        case EventColumn::Block:
            row.emplace_back(m_names.chain(event.key.chain()));
            return row.push_back(std::to_string(event.key.block()));
        case EventColumn::Type: return row.push_back(std::string{eventTypeName(event.type)});
        case EventColumn::Institution: return addInstitution(row, actingInstitution(event));
        case EventColumn::Counterparty: return addInstitution(row, otherInstitution(event));
        case EventColumn::Level: return row.push_back(std::string{verificationName(event.level)});
        case EventColumn::LogIndex:
        case EventColumn::Subject:
        case EventColumn::Credential:
        case EventColumn::Sender: return row.push_back(text(eventCell(event, column, m_request.words)));
        }
    }

    void addInstitution(std::vector<std::string>& row, const std::optional<InstitutionId>& id) const
    {
        const QString full = id ? fullId(*id) : QString{}, name = id ? m_request.words.institution(*id) : QString{};
        row.push_back(text(full));
        row.push_back(name == full ? std::string{} : text(name));
    }

    const EventExportRequest& m_request;
    const reporting::ExportNames& m_names;
};

Result<std::int64_t> countAll(store::EventReader& reader, const store::EventFilter& filter)
{
    if (filter == store::EventFilter{}) return reader.total();
    const auto count = reader.count(filter, std::numeric_limits<std::int64_t>::max());
    return count ? Result<std::int64_t>{count->value} : Result<std::int64_t>{count.error()};
}

Result<std::int64_t> writeRows(store::EventReader& reader, const EventExportRequest& request, const Rows& rows, reporting::RowFile& file, const RunControl& control)
{
    const auto total = countAll(reader, request.filter);
    if (!total) return total.error();
    const std::string path = text(request.path);
    std::int64_t done = 0;
    const auto write = [&](const Event& event) -> Status {
        if (done % rowsBetweenLooks == 0) {
            control.progress(done, *total);
            if (control.cancelled()) return reporting::exportCancelled(path);
        }
        ++done;
        return file.add(rows.cells(event)) ? Status{Done{}} : Status{reporting::exportUnwritable(path)};
    };
    const auto direction = request.order == EventOrder::NewestFirst ? store::Direction::Backward : store::Direction::Forward;
    if (Status written = reporting::forEachEvent(reader, request.filter, write, direction); !written) return std::move(written).error();
    control.progress(done, *total);
    return done;
}

} // namespace

Result<std::int64_t> exportEvents(store::EventReader& reader, const EventExportRequest& request, std::int64_t now, const RunControl& control)
{
    const std::string path = text(request.path);
    const auto form = reporting::rowFormOf(path);
    if (!form) return form.error();
    const auto names = reporting::ExportNames::read(reader);
    if (!names) return names.error();
    std::unique_ptr<Rows> rows;
    if (*form == RowForm::JsonLines) rows = std::make_unique<NamedRows>(request, *names);
    else rows = std::make_unique<ShownRows>(request);
    auto file = reporting::RowFile::create(path, *form, {rows->columns(), text(request.title), text(request.about), now});
    if (!file) return std::move(file).error();
    Result<std::int64_t> written{0};
    {
        const Interruption interruption{reader, control};
        const Status read = reporting::inOneState(reader, [&]() -> Status {
            written = writeRows(reader, request, *rows, **file, control);
            return written ? Status{Done{}} : Status{written.error()};
        });
        if (control.cancelled()) return reporting::exportCancelled(path);
        if (!read) return read.error();
    }
    if (const Status placed = (*file)->place(request.placing, control); !placed) return placed.error();
    return written;
}

} // namespace guanlan::items
