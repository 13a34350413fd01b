// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/save_step.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/passphrase_caution.h"
#include "ui/widgets/pasted_text.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QToolButton>

namespace guanlan::ui {
namespace {

constexpr int gridGap = 8, textHeight = 120;

/// The chain's name as a file's: letters and digits of any script, the rest as dashes.
QString fileNameOf(const QString& chain)
{
    QString name;
    for (const QChar c : chain) {
        if (c.isLetterOrNumber()) name += c.toLower();
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char{'-'})) name += QLatin1Char{'-'};
    }
    while (name.endsWith(QLatin1Char{'-'})) name.chop(1);
    return name.isEmpty() ? QStringLiteral("chain") : name;
}

} // namespace

SaveStep::SaveStep(items::ChainConnector& connector, ConnectInto into, QWidget* parent)
    : WizardStep{parent}
    , m_connector{connector}
    , m_into{into}
    , m_now{new QCheckBox{tr("Read the chain now, and follow it")}}
    , m_text{new QPlainTextEdit}
    , m_note{new PlainLabel{TextRole::Muted}}
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridGap);
    grid->setColumnStretch(1, 1);
    m_chainFile = addPath(*grid, 0, tr("Chain file"), tr("Chain files (*.json)"));
    m_chainFile->setObjectName(QStringLiteral("chainFile"));
    if (into == ConnectInto::NewWorkspace) {
        m_workspace = addPath(*grid, 1, tr("Workspace"), tr("Workspaces (*.glw)"));
        m_workspace->setObjectName(QStringLiteral("workspaceFile"));
        m_passphrase = new QLineEdit;
        m_again = new QLineEdit;
        int row = 2;
        for (const auto& [label, edit] : {std::pair{tr("Passphrase"), m_passphrase}, {tr("Once more"), m_again}}) {
            edit->setEchoMode(QLineEdit::Password);
            edit->setAccessibleName(label);
            auto* name = new PlainLabel{label, TextRole::Body};
            name->setBuddy(edit);
            grid->addWidget(name, row, 0);
            grid->addWidget(edit, row++, 1, 1, 2);
            connect(edit, &QLineEdit::textChanged, this, &SaveStep::showText);
        }
        m_passphrase->setPlaceholderText(tr("Empty: the workspace is not encrypted"));
    }
    grid->addWidget(m_now, 4, 0, 1, 3);
    m_now->setVisible(into == ConnectInto::OpenWorkspace); // A workspace is made to be read into.
    grid->addWidget(m_note, 5, 0, 1, 3);
    grid->addWidget(new PlainLabel{tr("The chain file as it will be written"), TextRole::Small}, 6, 0, 1, 3);
    grid->addWidget(m_text, 7, 0, 1, 3);
    grid->setRowStretch(7, 1);
    setFocusProxy(m_chainFile);
    m_now->setChecked(true);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("saveNote"));
    m_text->setReadOnly(true);
    m_text->setFont(idFont());
    m_text->setMinimumHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The chain file as it will be written"));
}

QLineEdit* SaveStep::addPath(QGridLayout& grid, int row, const QString& label, const QString& filter)
{
    auto* edit = new QLineEdit;
    auto* name = new PlainLabel{label, TextRole::Body};
    auto* browse = new QToolButton;
    name->setBuddy(edit);
    edit->setAccessibleName(label);
    browse->setIcon(lineIcon(QStringLiteral("folder")));
    browse->setFocusPolicy(Qt::TabFocus);
    browse->setToolTip(tr("Choose where"));
    browse->setAccessibleName(tr("Choose where: %1").arg(label));
    grid.addWidget(name, row, 0);
    grid.addWidget(edit, row, 1);
    grid.addWidget(browse, row, 2);
    connect(edit, &QLineEdit::textChanged, this, &SaveStep::showText);
    connect(browse, &QToolButton::clicked, this, [this, edit, label, filter] {
        const QString path = QFileDialog::getSaveFileName(this, label, edit->text(), filter);
        if (!path.isEmpty()) edit->setText(path);
    });
    return edit;
}

QString SaveStep::title() const { return m_into == ConnectInto::NewWorkspace ? tr("Workspace") : tr("Chain file"); }

QString SaveStep::explanation() const
{
    return tr("The chain file says what is pinned; keep it. It is read anew at every start, and other programs can read it, too.");
}

void SaveStep::setDraft(const items::ChainDraft& draft)
{
    const bool renamed = draft.name != m_draft.name;
    m_draft = draft;
    if (renamed || m_chainFile->text().isEmpty()) suggestPaths();
    showText();
}

/// In a folder of the chain's own, and where nothing is yet.
void SaveStep::suggestPaths()
{
    const QString name = fileNameOf(m_draft.name);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString folder;
    for (int i = 1; folder.isEmpty() || QFileInfo::exists(folder + QStringLiteral("/%1.chain.json").arg(name)); ++i)
        folder = documents + QStringLiteral("/guanlan/") + name + (i > 1 ? QStringLiteral("-%1").arg(i) : QString{});
    m_chainFile->setText(QDir::toNativeSeparators(folder + QStringLiteral("/%1.chain.json").arg(name)));
    if (m_workspace) m_workspace->setText(QDir::toNativeSeparators(folder + QStringLiteral("/%1.glw").arg(name)));
}

QString SaveStep::problem() const
{
    if (m_chainFile->text().trimmed().isEmpty()) return tr("Say where the chain file is to be.");
    if (QFileInfo::exists(m_chainFile->text().trimmed())) return tr("There is such a chain file already; choose another name.");
    if (!m_workspace) return {};
    if (m_workspace->text().trimmed().isEmpty()) return tr("Say where the workspace is to be.");
    if (QFileInfo::exists(m_workspace->text().trimmed())) return tr("There is such a workspace already; choose another name.");
    const QFileInfo chainFile{m_chainFile->text().trimmed()}, workspace{m_workspace->text().trimmed()};
    if (QDir::cleanPath(chainFile.absoluteFilePath()) == QDir::cleanPath(workspace.absoluteFilePath()))
        return tr("Chain file and workspace need different names.");
    // The chain file's folder is made with it.
    const QString made = QDir::cleanPath(chainFile.absolutePath()), folder = QDir::cleanPath(workspace.absolutePath());
    if (!QFileInfo{folder}.isDir() && folder != made && !made.startsWith(folder + QLatin1Char{'/'}))
        return tr("The folder of the workspace is not there; choose another.");
    if (withoutLineEnds(m_passphrase->text()) != withoutLineEnds(m_again->text())) return tr("The two passphrases differ.");
    return {};
}

void SaveStep::showText()
{
    const auto text = m_connector.textOf(m_draft, m_chainFile->text().trimmed());
    m_isSound = bool(text);
    m_text->setPlainText(text ? *text : QString{});
    const QString wrong = text ? problem() : items::errorText(text.error());
    m_note->setText(wrong.isEmpty() && m_passphrase ? passphraseCaution(m_passphrase->text()) : wrong);
    Q_EMIT completeChanged();
}

bool SaveStep::isComplete() const { return m_isSound && problem().isEmpty(); }

Status SaveStep::write()
{
    const Status written = m_connector.write(m_draft, m_chainFile->text().trimmed());
    if (!written) m_note->setText(items::errorText(written.error()));
    return written;
}

items::ChainConnection SaveStep::connection() const
{
    return {.chainFile = m_chainFile->text().trimmed(), .workspace = m_workspace ? m_workspace->text().trimmed() : QString{},
        .passphrase = m_passphrase ? withoutLineEnds(m_passphrase->text()).toStdString() : std::string{}, .readsNow = m_now->isChecked()};
}

} // namespace guanlan::ui
