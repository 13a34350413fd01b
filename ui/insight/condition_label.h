// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_chain.h"

#include <QWidget>

namespace guanlan::ui {

/// Shape and words of a credential's state.
class ConditionLabel : public QWidget {
    Q_OBJECT

public:
    explicit ConditionLabel(QWidget* parent = nullptr);
    /// `words`: the state in words, perhaps within a sentence: "Now: revoked".
    void setCondition(analytics::CredentialCondition condition, const QString& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    analytics::CredentialCondition m_condition = analytics::CredentialCondition::Unknown;
    QString m_words;
};

} // namespace guanlan::ui
