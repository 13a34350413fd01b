// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/result.h"
#include "models/store/event_row.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace guanlan::store {

/// One prepared statement. Used as: bind…, next() until it says false, or run(). Both leave it ready to be
/// bound anew once they are through; reset() does where rows are left unread.
class Statement {
public:
    explicit Statement(sqlite3_stmt* handle) : m_handle{handle} {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;

    /// Binds the next parameter, from the first one on. Text and blobs are not copied: they must live
    /// until the statement is through.
    Statement& bind(std::int64_t value);
    Statement& bind(EntityRef ref); ///< NULL where absent.
    Statement& bind(std::string_view text);
    Statement& bind(ByteView blob);
    Statement& bindNull();

    template <class Integer>
    Statement& bind(const std::optional<Integer>& value)
    {
        return value ? bind(static_cast<std::int64_t>(*value)) : bindNull();
    }

    /// Goes to the next row; false where there is none left.
    Result<bool> next();
    /// Runs to the end, whatever rows there are.
    Status run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;
    EntityRef entity(int column) const; ///< 0 where NULL.
    std::string text(int column) const; ///< Of a text or a blob.
    /// Lives until the next call of next(), run() or reset().
    ByteView blob(int column) const;

    /// Copies a blob of exactly N bytes; zeros where it has another length.
    template <std::size_t N>
    std::array<std::uint8_t, N> bytes(int column) const
    {
        std::array<std::uint8_t, N> out{};
        const ByteView from = blob(column);
        if (from.size() == N) std::copy(from.begin(), from.end(), out.begin());
        return out;
    }

private:
    void check(int code);

    sqlite3_stmt* m_handle = nullptr;
    int m_bound = 0;
    int m_bindFailure = 0;
};

} // namespace guanlan::store
