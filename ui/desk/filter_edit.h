// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filter_completion.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStandardItemModel;

namespace guanlan::ui {

/// A line for the filter language: fields in the accent, what is wrong underlined where it is wrong, and below it what may
/// stand at the cursor (while typing, or by Ctrl+Space or Down). Tab or Enter takes a proposal.
class FilterEdit : public QLineEdit {
    Q_OBJECT

public:
    using Completer = std::function<items::FilterCompletion(const QString& line, int cursor)>;

    explicit FilterEdit(Completer complete, QWidget* parent = nullptr);

    /// Shows what the line was understood as.
    void showSyntax(const std::optional<items::FilterProblem>& problem);
    /// What is offered now; empty: the list is closed. For tests.
    QStringList offered() const;

Q_SIGNALS:
    /// Enter, with no list open.
    void entered();

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Offer { Asked, WhileTyping };
    void offer(Offer why);
    void take(const QModelIndex& index);

    std::optional<items::FilterProblem> m_problem; ///< What is wrong with the line.
    Completer m_complete;
    QCompleter* m_list;
    QStandardItemModel* m_proposals;
    items::FilterSpan m_replaced;
};

} // namespace guanlan::ui
