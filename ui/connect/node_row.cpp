// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/node_row.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int nameWidth = 190;

QString consensusLabel(const QString& kind)
{
    if (kind == QStringLiteral("qbft")) return QStringLiteral("QBFT");
    if (kind == QStringLiteral("ibft2")) return QStringLiteral("IBFT 2.0");
    if (kind == QStringLiteral("ibft1")) return QStringLiteral("IBFT 1.0");
    if (kind == QStringLiteral("clique")) return QStringLiteral("Clique");
    return items::visibleText(kind);
}

} // namespace

QString sealingText(const items::NodeAnswer& answer)
{
    if (answer.consensus == QStringLiteral("none")) return NodeRow::tr("nobody seals its blocks");
    if (answer.head == 0) return NodeRow::tr("%1, no block sealed yet").arg(consensusLabel(answer.consensus));
    return NodeRow::tr("%1, %2 seals on the newest block").arg(consensusLabel(answer.consensus)).arg(answer.seals);
}

NodeRow::NodeRow(QWidget* parent)
    : QWidget{parent}
    , m_name{new QLineEdit}
    , m_url{new QLineEdit}
    , m_remove{new QToolButton}
    , m_result{new PlainLabel{TextRole::Muted}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_name->setFixedWidth(nameWidth);
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("Operator"));
    m_name->setAccessibleName(tr("Operator of the node"));
    m_url->setPlaceholderText(QStringLiteral("https://node.example:8545"));
    m_url->setAccessibleName(tr("Address of the node"));
    m_remove->setIcon(lineIcon(QStringLiteral("close")));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_remove->setToolTip(tr("Leave this node out"));
    m_remove->setAccessibleName(tr("Leave this node out"));
    row->addWidget(m_name);
    row->addWidget(m_url, 1);
    row->addWidget(m_remove);
    column->addLayout(row);
    column->addWidget(m_result);
    m_result->setWordWrap(true);
    m_result->setObjectName(QStringLiteral("nodeResult"));
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->hide();
    for (QLineEdit* edit : {m_name, m_url}) connect(edit, &QLineEdit::textEdited, this, &NodeRow::forget);
    connect(m_remove, &QToolButton::clicked, this, &NodeRow::removeRequested);
}

NodeRow::~NodeRow()
{
    if (m_watcher) m_watcher->future().cancel();
}

items::NodeEntry NodeRow::entry() const { return {m_name->text().trimmed(), m_url->text().trimmed()}; }

void NodeRow::setEntry(const items::NodeEntry& entry)
{
    m_name->setText(entry.name);
    m_url->setText(entry.url);
    forget();
}

bool NodeRow::isBlank() const { return entry() == items::NodeEntry{}; }

bool NodeRow::isTesting() const { return m_watcher; }

void NodeRow::setRemovable(bool removable) { m_remove->setEnabled(removable); }

void NodeRow::test(items::ChainConnector& connector)
{
    forget();
    m_watcher = new QFutureWatcher<Result<items::NodeAnswer>>{this};
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this, watcher = m_watcher] {
        watcher->deleteLater();
        if (watcher != m_watcher) return; // Of what was written there before.
        m_watcher = nullptr;
        if (watcher->future().resultCount() > 0) m_answer = watcher->future().resultAt(0);
        showAnswer();
        Q_EMIT changed();
    });
    m_watcher->setFuture(connector.test(entry()));
    showAnswer();
    Q_EMIT changed();
}

void NodeRow::forget()
{
    if (m_watcher) m_watcher->future().cancel();
    m_watcher = nullptr;
    m_answer.reset();
    showAnswer();
    Q_EMIT changed();
}

void NodeRow::showAnswer()
{
    m_result->setVisible(m_watcher || m_answer);
    m_result->setInk(m_answer && !*m_answer ? Ink::Wrong : Ink::Plain);
    if (m_watcher) return m_result->setText(tr("Testing…"));
    if (!m_answer) return m_result->clear();
    if (!*m_answer) return m_result->setText(QStringLiteral("✕ ") + items::errorText(m_answer->error()));
    const items::NodeAnswer& answer = **m_answer;
    QStringList parts{tr("Answered in %1 ms").arg(items::formatCount(answer.milliseconds))};
    if (!answer.client.isEmpty()) parts += items::visibleText(answer.client);
    parts += tr("chain %1").arg(answer.chainId);
    parts += tr("newest block %1 of %2").arg(items::formatCount(std::int64_t(answer.head)), items::formatMinute(answer.headTime, items::DisplayZone::Shanghai));
    parts += sealingText(answer);
    parts += tr("genesis %1").arg(items::shortId(answer.genesis));
    m_result->setText(QStringLiteral("✓ ") + parts.join(QStringLiteral(" · ")));
}

} // namespace guanlan::ui
