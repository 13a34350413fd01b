// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verification.h"

#include <QLabel>

namespace guanlan::ui {

/// Mark and word of a verification level (✓ ≈ · ✕), with an explanation as tooltip; or another word in a level's dress.
class LevelMark : public QLabel {
    Q_OBJECT

public:
    enum class Form { MarkAndWord, MarkOnly };
    explicit LevelMark(Form form = Form::MarkAndWord, QWidget* parent = nullptr);
    void setLevel(VerificationLevel level);
    /// The level's mark and colour, but this word: of a single check, say. Empty: the level's own again.
    void setWord(VerificationLevel level, const QString& word);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();
    Form m_form;
    VerificationLevel m_level = VerificationLevel::Reported;
    QString m_word;
    bool m_dressing = false;
};

} // namespace guanlan::ui
