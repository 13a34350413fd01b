// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/level_mark.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"

#include <QEvent>

namespace guanlan::ui {

LevelMark::LevelMark(Form form, QWidget* parent) : QLabel{parent}, m_form{form}
{
    setTextFormat(Qt::PlainText);
    dress();
}

void LevelMark::setLevel(VerificationLevel level) { setWord(level, {}); }

void LevelMark::setWord(VerificationLevel level, const QString& word)
{
    m_level = level;
    m_word = word;
    dress();
}

void LevelMark::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    const bool affected = event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange;
    if (affected && !m_dressing) dress();
}

void LevelMark::dress()
{
    m_dressing = true;
    const QString word = m_word.isEmpty() ? items::levelLabel(m_level) : m_word, mark = items::levelMark(m_level);
    setText(m_form == Form::MarkOnly ? mark : mark + QChar{u' '} + word);
    setToolTip(m_word.isEmpty() ? items::plainToolTip(word + QStringLiteral(": ") + items::levelExplanation(m_level)) : QString{});
    setAccessibleName(word);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, tokens().of(m_level));
    setPalette(colours);
    m_dressing = false;
}

} // namespace guanlan::ui
