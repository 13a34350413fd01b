// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/institution_picker.h"

#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int popupWidth = 300;
constexpr int popupHeight = 380;
constexpr int nameWidth = 190;

} // namespace

InstitutionPicker::InstitutionPicker(items::Directory& directory, QWidget* parent)
    : QToolButton{parent}
    , m_directory{directory}
    , m_popup{new QFrame{this, Qt::Popup}}
    , m_filter{new QLineEdit}
    , m_list{new QListWidget}
    , m_clear{new QToolButton}
{
    setIcon(lineIcon(QStringLiteral("institutions")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* column = new QVBoxLayout{m_popup};
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_list);
    column->addWidget(m_clear);
    m_popup->setFixedSize(popupWidth, popupHeight);
    static_cast<QFrame*>(m_popup)->setFrameShape(QFrame::StyledPanel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(this, &QToolButton::clicked, this, &InstitutionPicker::openPopup);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(m_list, &QListWidget::itemChanged, this, &InstitutionPicker::take);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_popup->hide();
        if (m_chosen.empty()) return;
        setChosen({});
        Q_EMIT chosenChanged();
    });
    connect(&directory, &items::Directory::changed, this, &InstitutionPicker::showChosen);
    retranslate();
}

void InstitutionPicker::setChosen(const std::vector<InstitutionId>& institutions)
{
    m_chosen = institutions;
    showChosen();
}

void InstitutionPicker::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_clear->setText(tr("Show all institutions"));
    setToolTip(tr("Institutions that every page is narrowed to"));
    setAccessibleName(tr("Institutions"));
    showChosen();
}

bool InstitutionPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    return QToolButton::eventFilter(watched, event);
}

void InstitutionPicker::openPopup()
{
    fill();
    m_filter->clear();
    m_popup->move(mapToGlobal(QPoint{0, height() + 2}));
    m_popup->show();
    m_filter->setFocus();
}

void InstitutionPicker::fill()
{
    m_filling = true;
    m_list->clear();
    for (const auto& state : m_directory.institutions()) {
        const InstitutionId id = state.institution.id;
        auto* item = new QListWidgetItem{m_directory.institution(id), m_list};
        item->setData(Qt::UserRole, QString::fromStdString(toText(id)));
        item->setToolTip(items::fullId(id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool on = std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end();
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_filling = false;
}

void InstitutionPicker::take(QListWidgetItem* item)
{
    if (m_filling) return;
    const auto id = parseId<InstitutionId>(item->data(Qt::UserRole).toString().toStdString());
    if (!id) return;
    std::erase(m_chosen, *id);
    if (item->checkState() == Qt::Checked) m_chosen.push_back(*id);
    showChosen();
    Q_EMIT chosenChanged();
}

void InstitutionPicker::showChosen()
{
    QString text;
    if (m_chosen.empty()) text = tr("All institutions");
    else if (m_chosen.size() == 1) text = m_directory.institution(m_chosen.front());
    else text = tr("%n institution(s)", nullptr, int(m_chosen.size()));
    setText(fontMetrics().elidedText(text, Qt::ElideRight, nameWidth));
    setChecked(!m_chosen.empty());
}

} // namespace guanlan::ui
