// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/case_history_view.h"

#include "models/items/text.h"
#include "ui/widgets/empty_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"

#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr std::size_t shownEntries = 50;

} // namespace

CaseHistoryView::CaseHistoryView(QWidget* parent) : QWidget{parent}, m_header{new SectionHeader}, m_lines{new QVBoxLayout}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header);
    column->addLayout(m_lines);
    m_lines->setSpacing(2);
    retranslate();
}

void CaseHistoryView::setEntries(std::vector<CaseEntry> entries, items::DisplayZone zone)
{
    if (entries == m_entries && zone == m_zone) return;
    m_entries = std::move(entries);
    m_zone = zone;
    fill();
}

void CaseHistoryView::retranslate()
{
    m_header->setTitle(tr("History"));
    fill();
}

QWidget* CaseHistoryView::lineWidget(const items::CaseLine& line)
{
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout{widget};
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(0);
    auto* head = new PlainLabel{line.time + QStringLiteral("  ") + line.who, TextRole::Small};
    // What was taken back stays in the log, and counts no more.
    auto* what = new PlainLabel{line.takenBack ? tr("%1 (taken back)").arg(line.what) : line.what, line.takenBack ? TextRole::Muted : TextRole::Body};
    what->setWordWrap(true);
    column->addWidget(head);
    column->addWidget(what);
    if (!line.text.isEmpty()) {
        auto* text = new PlainLabel{line.text, TextRole::Muted};
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(text);
    }
    return widget;
}

void CaseHistoryView::fill()
{
    emptyLayout(*m_lines);
    setVisible(!m_entries.empty());
    auto lines = items::caseLines(m_entries, m_zone);
    m_header->setNote(lines.size() > shownEntries
            ? tr("the newest %1 of %2").arg(items::formatCount(std::int64_t(shownEntries)), items::formatCount(std::int64_t(lines.size())))
            : QString{});
    if (lines.size() > shownEntries) lines.resize(shownEntries);
    for (const items::CaseLine& line : lines) m_lines->addWidget(lineWidget(line));
}

} // namespace guanlan::ui
