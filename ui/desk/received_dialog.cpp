// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/received_dialog.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/frame/language.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

const QString trustedKey = QStringLiteral("received/trusted");
constexpr int wide = 720, high = 560;

QString markOf(items::CheckedPart::Mark mark)
{
    switch (mark) {
    case items::CheckedPart::Mark::Verified: return QStringLiteral("✓");
    case items::CheckedPart::Mark::Failed: return QStringLiteral("✕");
    case items::CheckedPart::Mark::Note: return QStringLiteral("·");
    }
    return {};
}

/// A key is longer than the dialog is wide, and a label breaks between words only.
QString folded(QString text)
{
    static const QRegularExpression tooLong{QStringLiteral("([!-~]{66})(?=[!-~]{8})")};
    return text.replace(tooLong, QStringLiteral("\\1\n"));
}

} // namespace

ReceivedDialog::ReceivedDialog(items::ReceivedFiles& files, QWidget* parent)
    : QDialog{parent}
    , m_files{files}
    , m_trusted{QSettings{}.value(trustedKey).toStringList()}
    , m_verdict{new PlainLabel{TextRole::Section}}
    , m_file{new PlainLabel{TextRole::Muted}}
    , m_trust{new PlainLabel{TextRole::Small}}
    , m_bar{new QProgressBar}
    , m_choose{new QPushButton{tr("Choose a file…")}}
    , m_cancel{new QPushButton{tr("Close")}}
{
    setWindowTitle(tr("Check a received file"));
    setAcceptDrops(true);
    resize(wide, high);
    auto* content = new QWidget;
    m_parts = new QVBoxLayout{content};
    m_parts->setContentsMargins(0, 0, 12, 0);
    m_parts->setSpacing(10);
    m_parts->addStretch();
    auto* trusted = new QPushButton{tr("Trusted certificates…")};
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(trusted);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_choose);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    for (QWidget* part : std::initializer_list<QWidget*>{m_verdict, m_file, m_bar}) column->addWidget(part);
    column->addWidget(plainScroll(content), 1);
    column->addWidget(m_trust);
    column->addLayout(buttons);
    for (PlainLabel* label : {m_verdict, m_file, m_trust}) label->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("receivedVerdict"));
    m_verdict->setText(tr("Choose a signed report, its manifest or an evidence package, or drop it here."));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->hide();
    m_choose->setDefault(true);
    trusted->setAutoDefault(false); // Else it is the one while it has the focus.
    showTrusted();
    connect(m_choose, &QPushButton::clicked, this, &ReceivedDialog::choose);
    connect(trusted, &QPushButton::clicked, this, &ReceivedDialog::chooseTrusted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_watcher.isRunning()) m_watcher.cancel();
        else reject();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ReceivedDialog::finish);
}

ReceivedDialog::~ReceivedDialog() { m_watcher.cancel(); }

void ReceivedDialog::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Check a received file"), QFileInfo{m_path}.path(),
        tr("Signed reports and evidence packages (*.manifest.json *.zip *.pdf *.xlsx *.html *.csv *.json);;All files (*)"));
    if (!path.isEmpty()) check(path);
}

void ReceivedDialog::chooseTrusted()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Certificates of signers or their authorities to rely on"), {}, tr("Certificates (*.pem *.crt *.cer)"));
    if (files.isEmpty() && m_trusted.isEmpty()) return;
    m_trusted = files;
    QSettings{}.setValue(trustedKey, m_trusted);
    showTrusted();
    if (!m_path.isEmpty()) check(m_path);
}

void ReceivedDialog::showTrusted()
{
    QStringList names;
    for (const QString& path : m_trusted) names << items::visibleText(QFileInfo{path}.fileName());
    m_trust->setText(m_trusted.isEmpty() ? tr("No certificate is trusted yet: anybody can make one in any name, so compare the signer's by another way.")
                                         : tr("Trusted: %1").arg(names.join(QStringLiteral(", "))));
}

void ReceivedDialog::check(const QString& path)
{
    m_path = path;
    clearParts();
    m_verdict->setInk(Ink::Plain);
    m_verdict->setText(tr("Checking…"));
    m_file->setText(items::visibleText(path));
    m_bar->show();
    m_choose->setEnabled(false);
    m_cancel->setText(tr("Cancel"));
    m_watcher.setFuture(m_files.check(path, m_trusted));
}

void ReceivedDialog::finish()
{
    m_bar->hide();
    m_choose->setEnabled(true);
    m_cancel->setText(tr("Close"));
    const auto future = m_watcher.future();
    if (future.isCanceled() || future.resultCount() == 0) return m_verdict->setText(tr("Cancelled: nothing was found out."));
    const auto checked = future.resultAt(0);
    if (checked) return showCheck(*checked);
    m_verdict->setInk(Ink::Wrong);
    m_verdict->setText(tr("It cannot be checked: %1").arg(items::errorText(checked.error())));
}

void ReceivedDialog::showCheck(const items::ReceivedCheck& check)
{
    const QString summary = items::visibleText(items::localText(check.summary, language()));
    switch (check.verdict) {
    case items::ReceivedCheck::Verdict::Genuine: m_verdict->setText(tr("✓ Genuine. %1").arg(summary)); break;
    case items::ReceivedCheck::Verdict::Unvouched: m_verdict->setText(tr("· Unchanged since it was signed, but who signed is not established. %1").arg(summary)); break;
    case items::ReceivedCheck::Verdict::NotGenuine: m_verdict->setText(tr("✕ Not genuine. %1").arg(summary)); break;
    case items::ReceivedCheck::Verdict::Unsigned: m_verdict->setText(summary); break;
    }
    m_verdict->setInk(check.verdict == items::ReceivedCheck::Verdict::NotGenuine ? Ink::Wrong : Ink::Plain);
    for (const items::CheckedPart& part : check.parts) addPart(part);
}

void ReceivedDialog::clearParts()
{
    while (m_parts->count() > 1) delete m_parts->takeAt(0)->widget();
}

void ReceivedDialog::addPart(const items::CheckedPart& part)
{
    auto* label = new PlainLabel{TextRole::Body};
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setObjectName(QStringLiteral("receivedPart"));
    if (part.mark == items::CheckedPart::Mark::Failed) label->setInk(Ink::Wrong);
    label->setText(tr("%1 %2: %3").arg(markOf(part.mark), items::visibleText(items::localText(part.name, language())),
        folded(items::visibleText(items::localText(part.what, language())))));
    m_parts->insertWidget(m_parts->count() - 1, label);
}

QString ReceivedDialog::draggedFile(const QMimeData* dragged)
{
    const QList<QUrl> urls = dragged->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString{};
}

void ReceivedDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(event->mimeData()).isEmpty() && !m_watcher.isRunning()) event->acceptProposedAction();
}

void ReceivedDialog::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(event->mimeData());
    if (!path.isEmpty() && !m_watcher.isRunning()) check(path);
}

} // namespace guanlan::ui
