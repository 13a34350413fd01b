// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_verification.h"
#include "app/window_session.h"
#include "tests/openssl_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/received_dialog.h"
#include "ui/desk/report_form.h"
#include "ui/desk/report_preview.h"
#include "ui/frame/language.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace guanlan;

/// Reports signed and checked in the window, with the openssl command as authority and second judge.
class ReportWindowTest : public QObject {
    Q_OBJECT

    OpensslDesk m_desk;
    std::unique_ptr<app::WindowSession> m_session;

    std::unique_ptr<store::Workspace> smallWorkspace()
    {
        auto workspace = store::Workspace::create({m_desk.path(QStringLiteral("small.glw")).toStdString(), {}, store::OpenMode::ReadWrite});
        const auto plan = app::planSync({QStringLiteral(TEST_DATA "/goquorum-qbft.chain.json").toStdString(), std::filesystem::path{TEST_DATA "/goquorum-qbft.jsonl.gz"}, {}});
        if (!workspace || !plan) qFatal("no workspace");
        const std::atomic<bool> cancelled = false;
        if (const auto synced = app::syncAndJudge(*plan, **workspace, cancelled); !synced) qFatal("%s", synced.error().message.c_str());
        return std::move(workspace).value();
    }

    template <class Widget>
    Widget* named(const char* name)
    {
        auto* found = pageWidget()->findChild<Widget*>(QLatin1String{name});
        if (!found) qFatal("no %s", name);
        return found;
    }
    QWidget* pageWidget() { return m_session->window().findChild<QWidget*>(QStringLiteral("reports")); }

    /// Made, as a user makes it; ends when the page says what became of it.
    void exportTo(const QString& name)
    {
        const QString path = m_desk.path(name);
        auto* format = pageWidget()->findChild<ui::ReportForm*>()->findChildren<QComboBox*>().last();
        format->setCurrentIndex(format->findData(path.section(QLatin1Char{'.'}, -1)));
        auto* line = named<QLineEdit>("reportPath");
        line->setText(path);
        auto* button = named<QPushButton>("reportExport");
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), 20'000);
    }

    /// File and state of each row.
    QStringList rows()
    {
        const auto* model = pageWidget()->findChild<ui::DataTable*>()->model();
        QStringList said;
        for (int row = 0; row < model->rowCount(); ++row) said << model->index(row, 0).data().toString() + QStringLiteral(": ") + model->index(row, 3).data().toString();
        return said;
    }

    QString verdictOf(const QString& name)
    {
        QTest::mouseClick(named<QPushButton>("checkReceived"), Qt::LeftButton);
        auto* dialog = pageWidget()->findChild<ui::ReceivedDialog*>();
        auto* verdict = dialog->findChild<QLabel*>(QStringLiteral("receivedVerdict"));
        dialog->check(m_desk.path(name));
        if (!QTest::qWaitFor([verdict] { return verdict->text() != QStringLiteral("Checking…"); }, 20'000)) qFatal("not checked");
        QString said = verdict->text();
        for (const QLabel* part : dialog->findChildren<QLabel*>(QStringLiteral("receivedPart"))) said += QLatin1Char{'\n'} + part->text();
        delete dialog;
        return said;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QSettings::Format format : {QSettings::NativeFormat, QSettings::IniFormat}) QSettings::setPath(format, QSettings::UserScope, m_desk.path({}));
        ui::applyTheme(ui::Theme::Light);
        ui::applyLanguage(items::Language::English);
        m_desk.makeRoot();
        m_desk.makeEc(QStringLiteral("ec"));
        m_desk.makeSm2(QStringLiteral("sm2"));
        m_desk.must(QStringLiteral("pkcs12 -export -inkey ec.key -in ec.pem -passout pass:secret -out ec.p12"));
        m_session = std::make_unique<app::WindowSession>(smallWorkspace(), app::SessionKind::Ordinary);
        m_session->window().show();
        m_session->window().open(QUrl{QStringLiteral("guanlan://reports")});
    }

    void signsInTheWindow()
    {
        auto* choice = named<QComboBox>("reportTemplate");
        choice->setCurrentIndex(choice->findData(QStringLiteral("overview")));
        named<QCheckBox>("signs")->setChecked(true);
        named<QLineEdit>("signIdentity")->setText(m_desk.path(QStringLiteral("ec.p12")));
        named<QLineEdit>("signSm2")->setText(m_desk.path(QStringLiteral("sm2.key")));
        named<QLineEdit>("signPassphrase")->setText(QStringLiteral("secret"));
        exportTo(QStringLiteral("signed.csv"));
        QVERIFY(named<QLineEdit>("signPassphrase")->text().isEmpty());
        QCOMPARE(rows().size(), 1);
        m_desk.must(QStringLiteral("cms -verify -binary -inform DER -in signed.csv.manifest.json.p7s -content signed.csv.manifest.json -CAfile root.pem -out out"));
        m_desk.must(QStringLiteral("dgst -sm3 -verify sm2.pub -sigopt distid:1234567812345678 -signature signed.csv.manifest.json.sm2sig signed.csv.manifest.json"));
        QSettings settings;
        for (const QString& key : settings.allKeys()) QVERIFY2(!settings.value(key).toString().contains(QStringLiteral("secret")), qPrintable(key));
    }

    void anotherPassphraseIsSaid()
    {
        named<QLineEdit>("signPassphrase")->setText(QStringLiteral("wrong"));
        exportTo(QStringLiteral("unopened.csv"));
        QVERIFY(!QFile::exists(m_desk.path(QStringLiteral("unopened.csv"))));
        QVERIFY2(rows().first().startsWith(QStringLiteral("unopened.csv: ")) && rows().first().contains(QStringLiteral("passphrase")), qPrintable(rows().first()));
    }

    void saysWhoSignedAndWhatWasChanged()
    {
        const QString good = verdictOf(QStringLiteral("signed.csv"));
        QVERIFY2(good.startsWith(QStringLiteral("· Unchanged since it was signed, but who signed is not established.")) && good.contains(QStringLiteral("CN=ec")), qPrintable(good));
        QVERIFY2(good.contains(QStringLiteral("✓ File signed.csv: As it was signed")) && good.contains(QStringLiteral("✓ SM2 signature")), qPrintable(good));
        const QByteArray before = m_desk.read(QStringLiteral("signed.csv"));
        m_desk.write(QStringLiteral("signed.csv"), before + "x");
        const QString altered = verdictOf(QStringLiteral("signed.csv.manifest.json"));
        QVERIFY2(altered.startsWith(QStringLiteral("✕ Not genuine.")) && altered.contains(QStringLiteral("✕ File signed.csv: Is not the file that was signed")), qPrintable(altered));
        QVERIFY(altered.contains(QStringLiteral("✓ Manifest")));
        m_desk.write(QStringLiteral("signed.csv"), before);
        QByteArray manifest = m_desk.read(QStringLiteral("signed.csv.manifest.json"));
        m_desk.write(QStringLiteral("signed.csv.manifest.json"), QByteArray{manifest}.replace("guanlan ", "Guanlan "));
        const QString forged = verdictOf(QStringLiteral("signed.csv"));
        QVERIFY2(forged.startsWith(QStringLiteral("✕ Not genuine.")) && forged.contains(QStringLiteral("✕ Signature")), qPrintable(forged));
        m_desk.write(QStringLiteral("signed.csv.manifest.json"), manifest);
        m_desk.write(QStringLiteral("plain.csv"), before);
        QVERIFY(verdictOf(QStringLiteral("plain.csv")).startsWith(QStringLiteral("Not signed")));
        m_desk.write(QStringLiteral("none.zip"), "PK nothing");
        QVERIFY(verdictOf(QStringLiteral("none.zip")).startsWith(QStringLiteral("It cannot be checked:")));
        QVERIFY(verdictOf(QStringLiteral("nowhere.pdf")).startsWith(QStringLiteral("It cannot be checked:")));
    }

    /// Guanlan signs with none; others may.
    void aCertificateThatWasNotValidThenIsSaid()
    {
        reporting::CheckedExport checked;
        checked.signer.notBefore = 1'700'000'000;
        checked.signer.notAfter = 1'800'000'000;
        for (const auto& [at, isLapsed] : {std::pair{1'699'999'999, true}, {1'700'000'000, false}, {1'800'000'000, false}, {1'800'000'001, true}}) {
            checked.signedAt = at;
            const std::string text = app::exportText(checked);
            QCOMPARE(text.find("; the certificate was not valid then: ask the signer\n") != std::string::npos, isLapsed);
        }
    }

    void aFileIsReplacedOnlyBySomebodyWhoMeansIt()
    {
        named<QLineEdit>("signPassphrase")->setText(QStringLiteral("secret"));
        m_desk.write(QStringLiteral("letter.csv"), "Dear supervisor");
        named<QLineEdit>("reportPath")->setText(m_desk.path(QStringLiteral("letter.csv")));
        auto* button = named<QPushButton>("reportExport");
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(button->isEnabled());
        QVERIFY2(named<QLabel>("reportMessage")->text().contains(QStringLiteral("letter.csv is there already")), qPrintable(named<QLabel>("reportMessage")->text()));
        QCOMPARE(m_desk.read(QStringLiteral("letter.csv")), QByteArray{"Dear supervisor"});
        exportTo(QStringLiteral("letter.csv"));
        QVERIFY(m_desk.read(QStringLiteral("letter.csv")) != "Dear supervisor");
    }

    void aPreviewShowsThePages()
    {
        QTest::mouseClick(named<QPushButton>("reportPreview"), Qt::LeftButton);
        auto* dialog = pageWidget()->findChild<ui::ReportPreview*>();
        QVERIFY(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->findChildren<QLabel*>(QStringLiteral("previewPage")).isEmpty(), 20'000);
        const auto page = dialog->findChildren<QLabel*>(QStringLiteral("previewPage")).first()->pixmap().toImage();
        QVERIFY(page.width() > 500 && page.width() > page.height());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("previewContents"))->text().contains(QStringLiteral("rows")));
        delete dialog;
    }

    void anOwnTemplateIsOffered()
    {
        auto* form = pageWidget()->findChild<ui::ReportForm*>();
        auto* choice = named<QComboBox>("reportTemplate");
        const int before = choice->count();
        m_desk.write(QStringLiteral("bad.json"), "{}");
        form->addTemplate(m_desk.path(QStringLiteral("bad.json")));
        QCOMPARE(choice->count(), before);
        m_desk.write(QStringLiteral("own.json"), R"({"format":"guanlan-report-template","version":1,"id":"own","about":"period","title":{"en":"Quarterly"},
            "description":{"en":"Handed in."},"sections":[{"section":"text","heading":{"en":"Words"},"paragraphs":[{"en":"Of {period}."}]}]})");
        form->addTemplate(m_desk.path(QStringLiteral("own.json")));
        QCOMPARE(choice->count(), before + 1);
        QCOMPARE(choice->currentText(), QStringLiteral("Quarterly (own)"));
        named<QCheckBox>("signs")->setChecked(false);
        exportTo(QStringLiteral("own.html"));
        QVERIFY(m_desk.read(QStringLiteral("own.html")).contains("<h1>Quarterly</h1>"));
        QCOMPARE(rows().size(), 4); // The one that failed stands there, too.
    }

    void theHistoryOutlivesTheSession()
    {
        QFile::remove(m_desk.path(QStringLiteral("own.html")));
        m_session.reset();
        auto workspace = store::Workspace::open({.path = m_desk.path(QStringLiteral("small.glw")).toStdString()});
        QVERIFY(workspace);
        m_session = std::make_unique<app::WindowSession>(std::move(workspace).value(), app::SessionKind::Ordinary);
        m_session->window().show();
        m_session->window().open(QUrl{QStringLiteral("guanlan://reports")});
        const QStringList kept = rows();
        QCOMPARE(kept.size(), 3);
        QVERIFY2(kept[0].startsWith(QStringLiteral("own.html")) && kept[0].contains(QStringLiteral("no longer there")), qPrintable(kept[0]));
        QVERIFY2(kept[2].startsWith(QStringLiteral("signed.csv")) && kept[2].endsWith(QStringLiteral("signed")), qPrintable(kept[2]));
    }

    void cleanupTestCase() { m_session.reset(); }
};

WINDOW_TEST_MAIN(ReportWindowTest)
#include "report_window_test.moc"
