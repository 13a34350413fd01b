// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/xes_writer.h"

#include "models/reporting/draft_file.h"
#include "models/reporting/xes_text.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <fstream>

namespace guanlan::reporting {

namespace {

/// Numbers of entities, a bit each.
class RefSet {
public:
    /// False: it was there.
    bool insert(store::EntityRef ref)
    {
        if (ref.value() >= m_bits.size()) m_bits.resize(std::max<std::size_t>(ref.value() + 1, m_bits.size() * 2));
        const bool isNew = !m_bits[ref.value()];
        m_bits[ref.value()] = true;
        return isNew;
    }

private:
    std::vector<bool> m_bits;
};

/// The scope's conditions in the workspace's numbers: EventFilter's, for rows.
class RowFilter {
public:
    static Result<RowFilter> make(const ExportScope& scope, store::EventReader& reader)
    {
        RowFilter filter{scope};
        for (const InstitutionId& id : scope.institutions) {
            const auto ref = reader.findEntity(id.value());
            if (!ref) return ref.error();
            if (*ref != store::EntityRef{}) filter.m_institutions.push_back(*ref);
        }
        return filter;
    }
    bool passes(const store::EventRow& row) const
    {
        const auto isWanted = [&](store::EntityRef ref) { return std::ranges::find(m_institutions, ref) != m_institutions.end(); };
        return (m_scope.institutions.empty() || isWanted(row.institution) || isWanted(row.counterparty))
            && (!m_scope.from || row.time >= *m_scope.from) && (!m_scope.to || row.time < *m_scope.to);
    }

private:
    explicit RowFilter(const ExportScope& scope) : m_scope{scope} {}
    const ExportScope& m_scope;
    std::vector<store::EntityRef> m_institutions;
};

class XesWriter {
public:
    XesWriter(store::EventReader& reader, const ExportScope& scope, const ExportNames& names, std::ostream& out, const RunControl& control)
        : m_reader{reader}, m_scope{scope}, m_names{names}, m_out{out}, m_control{control}
    {
    }

    /// Cancelled and the reader's failures; whether the file took all shows in its stream.
    Status write()
    {
        const auto filter = RowFilter::make(m_scope, m_reader);
        if (!filter) return filter.error();
        m_out << xesBegin();
        std::optional<Error> failure;
        const Status scanned = m_reader.scan(startOf(m_scope.chain), [&](const store::EventRow& row) {
            if (m_scope.chain && row.key.chain() != *m_scope.chain) return false;
            if (!filter->passes(row)) return true;
            if (Status done = take(row); !done) failure = std::move(done).error();
            return !failure && m_out.good();
        }, m_control);
        if (failure) return std::move(*failure);
        m_out << xesEnd();
        return scanned;
    }
    const XesExport& written() const { return m_written; }

private:
    static EventKey startOf(const std::optional<ChainRef>& chain) { return chain ? EventKey{EventKey{*chain, 0, 0}.packed() - 1} : EventKey{}; }

    Status take(const store::EventRow& row)
    {
        if (row.credential == store::EntityRef{}) {
            ++m_written.leftOut;
            return Done{};
        }
        if (row.key.chain() != m_chain) { // Chains follow one after the other; each has traces of its own.
            m_chain = row.key.chain();
            m_seen = {};
        }
        if (!m_seen.insert(row.credential)) return Done{};
        const auto bytes = m_reader.entity(row.credential);
        if (!bytes) return bytes.error();
        Bytes32 id{};
        if (bytes->size() != id.size()) return Error{ErrorKind::Corrupt, "workspace: a credential's id is damaged; restore it from a copy or sync again"};
        std::copy(bytes->begin(), bytes->end(), id.begin());
        return writeTrace(CredentialId{id});
    }

    Status writeTrace(const CredentialId& credential)
    {
        store::EventFilter filter = m_scope.filter();
        filter.chain = m_chain;
        filter.credential = credential;
        m_out << xesTraceBegin(credential, m_names.chain(m_chain));
        const Status done = forEachEvent(m_reader, filter, [&](const Event& event) -> Status {
            if (m_control.cancelled()) return Error{ErrorKind::Cancelled, "stopped on request"};
            m_out << xesEvent(event, m_names);
            ++m_written.events;
            return Done{};
        });
        m_out << xesTraceEnd();
        ++m_written.traces;
        return done;
    }

    store::EventReader& m_reader;
    const ExportScope& m_scope;
    const ExportNames& m_names;
    std::ostream& m_out;
    const RunControl& m_control;
    ChainRef m_chain;
    RefSet m_seen;
    XesExport m_written;
};

} // namespace

Result<XesExport> writeXes(store::EventReader& reader, const ExportScope& scope, const std::string& path, const RunControl& control)
{
    const auto names = ExportNames::read(reader);
    if (!names) return names.error();
    DraftFile draft{path};
    if (!draft.isMade()) return exportUnwritable(path);
    std::ofstream out{draft.path(), std::ios::binary | std::ios::trunc};
    XesWriter writer{reader, scope, *names, out, control};
    if (const Status done = writer.write(); !done)
        return done.error().kind == ErrorKind::Cancelled ? exportCancelled(path) : done.error();
    out.close();
    if (!out || !draft.replaceTarget()) return exportUnwritable(path);
    return writer.written();
}

} // namespace guanlan::reporting
