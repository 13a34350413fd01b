// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace guanlan {

/// What the caller can do about a failure.
enum class ErrorKind {
    InvalidInput, ///< The input is wrong: mend it. Command line: exit status 2.
    NotFound, ///< There is no such thing. Exit status 3.
    Unavailable, ///< Network, disk, lock: try again. Exit status 3.
    Corrupt, ///< What was read is not what it claims to be: stop and show. Exit status 1.
    Cancelled, ///< The user asked for it. Exit status 3.
};

/// Why an operation failed. `message` reads outside-in ("sync: block 812: receipts root differs") and
/// says what, where, why and, where there is something to do, what to do. English; plain text.
struct Error {
    ErrorKind kind;
    std::string message;

    /// The same error, seen from one step further out.
    Error during(std::string_view step) && { return {kind, std::string{step} + ": " + message}; }
    Error during(std::string_view step) const& { return {kind, std::string{step} + ": " + message}; }
};

/// A `T`, or the reason there is none. Names follow std::expected, to become it in C++23.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state{std::in_place_index<0>, std::move(value)} {}
    Result(Error error) : m_state{std::in_place_index<1>, std::move(error)} {}

    explicit operator bool() const { return m_state.index() == 0; }
    bool has_value() const { return m_state.index() == 0; }
    const T& operator*() const& { return std::get<0>(m_state); }
    T& operator*() & { return std::get<0>(m_state); }
    const T* operator->() const { return &std::get<0>(m_state); }
    T* operator->() { return &std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// The value of an operation that is done for its effect.
struct Done {};
using Status = Result<Done>;

} // namespace guanlan
