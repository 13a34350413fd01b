// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/keys_card.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/field_list.h"
#include "ui/desk/report_history.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"

#include <QMap>
#include <QVBoxLayout>

#include <utility>

namespace guanlan::ui {
namespace {

constexpr std::size_t mostOperators = 8;

QString minute(std::int64_t time) { return items::formatMinute(time, items::DisplayZone::Shanghai); }

} // namespace

KeysCard::KeysCard(items::CaseDesk& cases, const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent)
    : Card{parent}
    , m_cases{cases}
    , m_session{session}
    , m_keeper{keeper}
    , m_header{new SectionHeader}
    , m_note{new PlainLabel{TextRole::Small}}
    , m_fields{new FieldList}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_header);
    column->addWidget(m_note);
    column->addWidget(m_fields);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("keysNote"));
    m_fields->setObjectName(QStringLiteral("keysFields"));
    connect(&cases, &items::CaseDesk::changed, this, [this] {
        if (isVisible()) refresh();
    });
    retranslate();
}

void KeysCard::refresh()
{
    if (m_keeper && m_session.encrypted)
        items::whenAnswered(m_keeper->keyFacts(), this, [this](const Result<items::KeyFacts>& facts) {
            m_key = facts;
            fill();
        });
    items::whenAnswered(items::askOperators(m_cases), this, [this](const Result<std::vector<items::OperatorRecord>>& all) {
        m_operators = all;
        fill();
    });
}

void KeysCard::retranslate()
{
    m_header->setTitle(tr("Users and keys"));
    m_note->setText(m_session.encrypted ? tr("One passphrase protects this workspace: whoever knows it and has the key file opens it. Names in the case log are as each user gave them.")
                                        : tr("No passphrase protects this workspace: whoever may read its file opens it. Names in the case log are as each user gave them."));
    fill();
}

void KeysCard::fill()
{
    m_fields->clear();
    addKey();
    addOperators();
    addSigners();
}

void KeysCard::addKey()
{
    if (!m_key) return; // Nobody has said yet.
    if (!*m_key) return m_fields->addText(tr("Key file"), items::errorText(m_key->error()));
    const items::KeyFacts& key = **m_key;
    m_fields->addId(tr("Key file"), key.path);
    m_fields->addText(tr("Written"), minute(key.written));
    m_fields->addText(tr("Key derivation"), items::visibleText(key.derivation));
    m_fields->addId(tr("Fingerprint"), key.sha256);
}

void KeysCard::addOperators()
{
    if (!m_operators) return;
    if (!*m_operators) return m_fields->addText(tr("Wrote into the log"), items::errorText(m_operators->error()));
    const std::vector<items::OperatorRecord>& all = **m_operators;
    for (std::size_t i = 0; i < std::min(all.size(), mostOperators); ++i) {
        const items::OperatorRecord& each = all[i];
        const QString name = items::visibleText(each.name);
        m_fields->addId(i == 0 ? tr("Wrote into the log") : QString{}, name, tr("%1 · entries: %2 · last %3").arg(name, items::formatCount(each.entries), minute(each.last)));
    }
    if (all.empty()) m_fields->addText(tr("Wrote into the log"), tr("Nobody yet"));
    if (all.size() > mostOperators) m_fields->addText({}, tr("and %1 others").arg(all.size() - mostOperators));
}

void KeysCard::addSigners()
{
    struct Signer {
        QString name;
        int exports = 0;
        std::int64_t last = 0;
    };
    QMap<QString, Signer> signers;
    int unknown = 0;
    const ReportHistory history{m_session.workspacePath};
    for (const WrittenReport& report : history.reports()) {
        if (!report.isSigned) continue;
        if (report.fingerprint.isEmpty()) {
            ++unknown;
            continue;
        }
        Signer& signer = signers[report.fingerprint];
        signer.name = items::visibleText(report.signer);
        ++signer.exports;
        signer.last = std::max(signer.last, report.time);
    }
    QString label = tr("Signed exports");
    for (auto each = signers.cbegin(); each != signers.cend(); ++each)
        m_fields->addId(std::exchange(label, {}), each.key(), tr("%1: %2, last %3").arg(each->name, QString::number(each->exports), minute(each->last)));
    if (unknown > 0) m_fields->addText(label, tr("%1 before certificates were remembered").arg(unknown));
    else if (signers.isEmpty()) m_fields->addText(label, tr("None from this window"));
}

} // namespace guanlan::ui
