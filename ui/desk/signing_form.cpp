// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/signing_form.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/pasted_text.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QSettings>
#include <QToolButton>

namespace guanlan::ui {
namespace {

const QString signsKey = QStringLiteral("signing/signs"), identityKey = QStringLiteral("signing/identity"),
              sm2Key = QStringLiteral("signing/sm2"), authorityKey = QStringLiteral("signing/authority");

} // namespace

SigningForm::SigningForm(QWidget* parent) : QWidget{parent}, m_signs{new QCheckBox}, m_details{new QWidget}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_signs);
    column->addWidget(m_details);
    auto* grid = new QGridLayout{m_details};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 88);
    grid->setColumnStretch(1, 1);
    m_identity = addRow(grid, Kind::File, "signIdentity");
    m_passphrase = addRow(grid, Kind::Secret, "signPassphrase");
    m_sm2 = addRow(grid, Kind::File, "signSm2");
    m_authority = addRow(grid, Kind::Address, "signAuthority");
    m_signs->setObjectName(QStringLiteral("signs"));
    const QSettings settings;
    m_signs->setChecked(settings.value(signsKey).toBool());
    m_identity.line->setText(settings.value(identityKey).toString());
    m_sm2.line->setText(settings.value(sm2Key).toString());
    m_authority.line->setText(settings.value(authorityKey).toString());
    m_details->setVisible(m_signs->isChecked());
    connect(m_signs, &QCheckBox::toggled, m_details, &QWidget::setVisible);
    connect(m_signs, &QCheckBox::toggled, this, &SigningForm::remember);
    retranslate();
}

SigningForm::Row SigningForm::addRow(QGridLayout* grid, Kind kind, const char* name)
{
    const Row row{new PlainLabel{TextRole::Body}, new QLineEdit, kind == Kind::File ? new QToolButton : nullptr};
    const int at = grid->rowCount();
    grid->addWidget(row.label, at, 0);
    grid->addWidget(row.line, at, 1);
    row.line->setObjectName(QLatin1String{name});
    if (kind == Kind::Secret) row.line->setEchoMode(QLineEdit::Password);
    if (kind != Kind::Secret) connect(row.line, &QLineEdit::editingFinished, this, &SigningForm::remember);
    if (!row.browse) return row;
    grid->addWidget(row.browse, at, 2);
    row.browse->setIcon(lineIcon(QStringLiteral("folder")));
    row.browse->setMinimumHeight(metrics::controlHeight);
    row.browse->setAutoRaise(true);
    connect(row.browse, &QToolButton::clicked, this, [this, row] { choose(row); });
    return row;
}

void SigningForm::choose(const Row& row)
{
    const QString path = QFileDialog::getOpenFileName(this, row.label->text(), row.line->text(), tr("Certificates and keys (*.p12 *.pfx *.pem *.key);;All files (*)"));
    if (path.isEmpty()) return;
    row.line->setText(path);
    remember();
}

void SigningForm::remember() const
{
    QSettings settings;
    settings.setValue(signsKey, m_signs->isChecked());
    settings.setValue(identityKey, m_identity.line->text().trimmed());
    settings.setValue(sm2Key, m_sm2.line->text().trimmed());
    settings.setValue(authorityKey, m_authority.line->text().trimmed());
}

void SigningForm::retranslate()
{
    m_signs->setText(tr("Sign the report"));
    m_signs->setToolTip(tr("Writes a manifest beside the report, with its SHA-256 and SM3, and a signature over it. The passphrase is not kept."));
    const std::pair<Row*, QString> named[]{{&m_identity, tr("Certificate")}, {&m_passphrase, tr("Passphrase")}, {&m_sm2, tr("SM2 key")}, {&m_authority, tr("Time stamp")}};
    for (const auto& [row, text] : named) {
        row->label->setText(text);
        row->line->setAccessibleName(text);
        if (row->browse) row->browse->setToolTip(tr("Choose a file"));
        if (row->browse) row->browse->setAccessibleName(tr("%1: choose a file").arg(text));
    }
    m_identity.line->setPlaceholderText(tr("PKCS#12 or PEM, with its private key"));
    m_passphrase.line->setPlaceholderText(tr("Of the certificate; not kept"));
    m_sm2.line->setPlaceholderText(tr("PEM; may be left empty"));
    m_authority.line->setPlaceholderText(tr("http://… of an authority; may be left empty"));
}

Result<items::ReportSigning> SigningForm::signing() const
{
    if (!m_signs->isChecked()) return items::ReportSigning{};
    items::ReportSigning signing{.identity = m_identity.line->text().trimmed(), .sm2Key = m_sm2.line->text().trimmed(), .authority = m_authority.line->text().trimmed()};
    if (signing.identity.isEmpty()) return Error{ErrorKind::InvalidInput, tr("Say by which certificate it is to be signed.").toStdString()};
    return signing;
}

QString SigningForm::takePassphrase()
{
    const QString passphrase = withoutLineEnds(m_passphrase.line->text());
    m_passphrase.line->clear();
    return passphrase;
}

} // namespace guanlan::ui
