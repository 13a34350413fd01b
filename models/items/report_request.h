// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"
#include "models/items/directory.h"
#include "models/reporting/report.h"
#include "models/reporting/report_template.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace guanlan::items {

/// A template that the program can fill.
struct ReportTemplate {
    enum class Origin { BuiltIn, Own };
    QString id; ///< As the command line takes it: of an own one, its file.
    LocalText title;
    LocalText description; ///< One sentence.
    QStringList formats; ///< File endings, "pdf" first where there is one.
    reporting::ReportAbout about = reporting::ReportAbout::Period;
    Origin origin = Origin::BuiltIn;
};

/// By what a report is signed. The passphrase is none of it: it is never kept.
struct ReportSigning {
    QString identity; ///< PKCS#12 or PEM; empty: nobody signs.
    QString sm2Key; ///< PEM; empty: none.
    QString authority; ///< Address of a time-stamp authority; empty: none.
    friend bool operator==(const ReportSigning&, const ReportSigning&) = default;
};

/// A report that a supervisor asks for.
struct ReportRequest {
    QString templateId;
    std::vector<InstitutionId> institutions{}; ///< Empty: all.
    std::optional<CredentialId> credential{}; ///< Of reports about one.
    std::int64_t from = 0; ///< UTC seconds, inclusive.
    std::int64_t to = 0; ///< UTC seconds, exclusive.
    QString path{}; ///< Its ending is one of the template's formats.
    Language language = Language::Chinese;
    QString madeBy{};
    ReportSigning signing{};
};

/// A report that was written.
struct ReportOutcome {
    QString path;
    std::int64_t bytes = 0;
    QString signer{}; ///< Whose certificate signed it, as RFC 2253 writes it; untrusted text. Empty: nobody's.
    QString fingerprint{}; ///< SHA-256 of that certificate, hex.
};

/// Makes reports in the background; app gives it to the window.
class ReportRunner {
public:
    virtual ~ReportRunner() = default;
    virtual std::vector<ReportTemplate> templates() const = 0;
    /// The template in a file. NotFound, Unavailable, InvalidInput: none can be read from it; the sentence says where it is wrong.
    virtual Result<ReportTemplate> templateIn(const QString& file) const = 0;
    /// Progress (JobUnit::Steps) is the future's own. Cancelling it leaves no file, nor half of one; a file that was there before
    /// stays. Failure: InvalidInput (nothing to report on), Unavailable (cannot be written).
    /// @param passphrase  Opens what signs.
    virtual QFuture<Result<ReportOutcome>> start(const ReportRequest& request, const QString& passphrase) = 0;
    /// The same report without a file, to be looked at; `path` and `signing` do not matter.
    virtual QFuture<Result<std::shared_ptr<const reporting::Report>>> build(const ReportRequest& request) = 0;
};

} // namespace guanlan::items
