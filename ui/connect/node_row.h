// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/genesis_verdict.h"

#include <QFutureWatcher>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace guanlan::ui {

class PlainLabel;

/// A node to be: operator and address, and below them what came of its test.
class NodeRow : public QWidget {
    Q_OBJECT

public:
    explicit NodeRow(QWidget* parent = nullptr);
    ~NodeRow() override; ///< Cancels the test under way.

    items::NodeEntry entry() const;
    void setEntry(const items::NodeEntry& entry);
    /// With the answer that belongs to what is written there now.
    items::TestedNode tested() const { return {entry(), m_answer}; }
    bool isBlank() const;
    bool isTesting() const;
    void test(items::ChainConnector& connector);
    void setRemovable(bool removable);
    QLineEdit* firstField() const { return m_name; }

Q_SIGNALS:
    void changed(); ///< Text or answer.
    void removeRequested();

private:
    void forget();
    void showAnswer();
    QLineEdit* m_name;
    QLineEdit* m_url;
    QToolButton* m_remove;
    PlainLabel* m_result;
    std::optional<Result<items::NodeAnswer>> m_answer;
    QFutureWatcher<Result<items::NodeAnswer>>* m_watcher = nullptr; ///< Of the test under way.
};

/// "QBFT, 4 seals on the newest block", "Nobody seals its blocks".
QString sealingText(const items::NodeAnswer& answer);

} // namespace guanlan::ui
