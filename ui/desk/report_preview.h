// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/items/report_request.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QImage>

class QVBoxLayout;

namespace guanlan::ui {

class PlainLabel;

/// The first pages of a report as they would be printed, with its sections, rows and pages.
class ReportPreview : public QDialog {
    Q_OBJECT

public:
    /// Begins at once; closing it stops what still runs.
    ReportPreview(items::ReportRunner& runner, const items::ReportRequest& request, QWidget* parent = nullptr);
    ~ReportPreview() override;

private:
    struct Picture {
        std::vector<QImage> pages; ///< The first ones.
        int pageCount = 0;
        QString contents; ///< A line a section: heading and rows.
    };
    static Result<Picture> draw(const reporting::Report& report, qreal scale, const RunControl& control);
    static QString contentsOf(const reporting::Report& report);
    void drawBuilt();
    void showPicture(const Result<Picture>& picture);
    PlainLabel* m_message;
    PlainLabel* m_contents;
    QVBoxLayout* m_pages;
    QFutureWatcher<Result<std::shared_ptr<const reporting::Report>>> m_building;
    QFutureWatcher<Result<Picture>> m_drawing;
};

} // namespace guanlan::ui
