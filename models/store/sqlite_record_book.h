// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/record_book.h"

namespace guanlan::store {

/// RecordBook over one connection of its own, beside whoever writes chains.
class SqliteRecordBook final : public RecordBook {
public:
    enum class Use { ReadWrite, ReadOnly };
    SqliteRecordBook(std::unique_ptr<Connection> connection, Use use) : m_connection{std::move(connection)}, m_use{use} {}

    Result<std::optional<RecordFile>> find(const InstitutionId& institution, const Digest& digest) override;
    Result<RecordFile> take(const RecordFileDraft& draft, RecordFeed& feed) override;
    Result<RecordFile> withdraw(const InstitutionId& institution, const Digest& digest, const RecordWithdrawalDraft& draft) override;
    Result<std::vector<RecordFile>> files() override;
    Result<std::int64_t> waiting() override;
    Result<std::vector<BusinessRecord>> records(std::int64_t file, std::int64_t afterLine, int limit) override;
    Result<std::optional<std::string>> mapping(const InstitutionId& institution) override;
    void interrupt() override { m_connection->interrupt(); }

private:
    Status requireWriting(const char* undone) const;
    Result<RecordFile> write(const RecordFileDraft& draft, RecordFeed& feed, const std::vector<BusinessRecord>& read);
    Status insert(std::int64_t file, const BusinessRecord& record);
    Result<RecordFile> close(const RecordFileDraft& draft, std::int64_t number, std::int64_t taken, std::int64_t refused);

    std::unique_ptr<Connection> m_connection;
    Use m_use;
};

} // namespace guanlan::store
