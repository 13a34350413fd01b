// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace guanlan::ui {

/// A report that was written, as it is remembered.
struct WrittenReport {
    QString path;
    QString title; ///< Of its template, in the language of then.
    std::int64_t from = 0; ///< UTC seconds; 0 and 0: of a credential.
    std::int64_t to = 0; ///< UTC seconds, exclusive.
    std::int64_t bytes = 0;
    std::int64_t time = 0; ///< When it was written, UTC seconds.
    bool isSigned = false;
    QString signer{}; ///< As ReportOutcome::signer.
    QString fingerprint{};
};

/// The newest reports of one workspace, kept in the settings; they outlast the session.
class ReportHistory {
public:
    static constexpr int most = 50;

    /// @param workspace  Whose reports they are.
    explicit ReportHistory(const QString& workspace);
    const std::vector<WrittenReport>& reports() const { return m_reports; } ///< Newest first.
    /// One of the same file takes the place of the older.
    void add(const WrittenReport& report);

private:
    void save() const;
    QString m_key;
    std::vector<WrittenReport> m_reports;
};

} // namespace guanlan::ui
