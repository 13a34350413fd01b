// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QStackedWidget>
#include <QTimer>

class QPushButton;

namespace guanlan::ui {

class PlainLabel;

/// A page's content, or in its place why there is none: loading, empty or failed, each with its next step.
class StateStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit StateStack(QWidget* content, QWidget* parent = nullptr);

    void showContent();
    /// Appears only where the answer takes longer than a blink.
    void showLoading();
    /// `action`: text of the button that leads on, which emits actionTriggered(); empty for none.
    void showEmpty(const QString& title, const QString& hint = {}, const QString& action = {});
    /// The button tries again: emits retryRequested().
    void showError(const Error& error);
    bool showsContent() const;
    bool isLoading() const { return m_state == State::Loading; } ///< Also while that is not said yet.

Q_SIGNALS:
    void actionTriggered();
    void retryRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Content, Loading, Empty, Failed };
    void retranslate();
    void showPanel(State state, const QString& iconName);
    QWidget* m_content;
    State m_state = State::Content;
    Error m_error{}; ///< Failed.
    QTimer m_loadingDelay;
    PlainLabel* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_hint;
    QPushButton* m_button;
    QString m_iconName;
};

} // namespace guanlan::ui
