// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chain_sync.h"
#include "models/items/event_table_model.h"
#include "models/items/finding_table_model.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/desk_window.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QLabel>

#include <atomic>

namespace guanlan::test {

/// The demonstration's archive, read and judged, in a plain file that Debian's sqlite3 reads, too.
struct DemonstrationStore {
    DemonstrationStore()
    {
        const auto plan = app::planSync({.chainFile = RESOURCES "/demo/demo.chain.json", .archive = RESOURCES "/demo/demo.jsonl.gz", .rulePack = {}});
        auto made = store::Workspace::create({.path = path.toStdString()});
        if (!plan || !made) qFatal("no demonstration");
        workspace = std::move(made).value();
        const std::atomic<bool> cancelled = false;
        if (const auto summary = app::syncAndJudge(*plan, *workspace, cancelled); !summary) qFatal("%s", summary.error().message.c_str());
    }
    /// What plain SQL counts.
    std::int64_t sql(const QString& query) const
    {
        const QString answer = sqlite(path.toStdString(), query);
        bool isNumber = false;
        const std::int64_t number = answer.toLongLong(&isNumber);
        if (!isNumber) qFatal("%s: %s", qPrintable(query), qPrintable(answer));
        return number;
    }
    QString text(const QString& query) const { return sqlite(path.toStdString(), query); }

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("demonstration.glw"));
    std::unique_ptr<store::Workspace> workspace;
};

/// "12 345" as a number, whatever stands around it; -1 where there is none.
inline std::int64_t numberIn(const QString& text)
{
    QString digits;
    for (const QChar c : text)
        if (c.isDigit()) digits += c;
    return digits.isEmpty() ? -1 : digits.toLongLong();
}

/// The window over the demonstration, and what its pages say.
struct DemonstrationDesk : DeskWindow {
    explicit DemonstrationDesk(DemonstrationStore& store) : DeskWindow{*store.workspace}
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    void open(const QString& link)
    {
        window.open(QUrl{link});
        settle(50);
    }
    QString page() const { return window.currentPage()->id(); }
    template <class Widget>
    Widget* find(const QString& name = {}) const
    {
        return window.currentPage()->findChild<Widget*>(name);
    }
    /// How many rows the events page has, as it says below its table; -1 while it does not know.
    std::int64_t eventRows() const
    {
        if (page() != QStringLiteral("events")) return -1;
        const auto* model = qobject_cast<items::EventTableModel*>(find<ui::DataTable>(QStringLiteral("eventsTable"))->model());
        if (model->isWaiting() || model->error()) return -1;
        if (model->isComplete()) return model->rowCount();
        return model->count() && model->count()->exact ? model->count()->value : -1;
    }
    std::int64_t findingRows() const
    {
        if (page() != QStringLiteral("findings")) return -1;
        const auto* model = qobject_cast<items::FindingTableModel*>(find<ui::DataTable>(QStringLiteral("findingsTable"))->model());
        return model->isWaiting() || model->error() ? -1 : model->total();
    }
};

} // namespace guanlan::test
