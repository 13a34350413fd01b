// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_text.h"

#include <QListWidget>

namespace guanlan::ui {

/// The queues of findings below each other, each with how many it holds.
class QueueList : public QListWidget {
    Q_OBJECT

public:
    explicit QueueList(QWidget* parent = nullptr);
    store::CaseQueue queue() const;
    void setQueue(store::CaseQueue queue); ///< Does not emit.
    void setCounts(const store::QueueCounts& counts);
    void retranslate();

    /// The stable word of a queue, for settings and links: "mine", "unassigned", …; and back.
    static QString code(store::CaseQueue queue);
    static std::optional<store::CaseQueue> queueOfCode(const QString& code);

Q_SIGNALS:
    /// The user chose another queue.
    void queueChosen();

private:
    store::QueueCounts m_counts{};
    bool m_setting = false;
};

} // namespace guanlan::ui
