// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"
#include "models/items/directory.h"

#include <QFuture>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace guanlan::items {

/// A template that the program can fill.
struct ReportTemplate {
    QString id; ///< As the command line takes it.
    LocalText title;
    LocalText description; ///< One sentence.
    QStringList formats; ///< File endings, "pdf" first where there is one.
};

/// A report that a supervisor asks for.
struct ReportRequest {
    QString templateId;
    std::vector<InstitutionId> institutions; ///< Empty: all.
    std::int64_t from = 0; ///< UTC seconds, inclusive.
    std::int64_t to = 0; ///< UTC seconds, exclusive.
    QString path; ///< Its ending is one of the template's formats.
    Language language = Language::Chinese;
};

/// A report that was written.
struct ReportOutcome {
    QString path;
    std::int64_t bytes = 0;
};

/// Makes reports in the background; app gives it to the window.
class ReportRunner {
public:
    virtual ~ReportRunner() = default;
    virtual std::vector<ReportTemplate> templates() const = 0;
    /// Progress is the future's own. Cancelling it leaves no file, nor half of one; a file that was there before
    /// stays. Failure: InvalidInput (nothing to report on), Unavailable (cannot be written).
    virtual QFuture<Result<ReportOutcome>> start(const ReportRequest& request) = 0;
};

} // namespace guanlan::items
