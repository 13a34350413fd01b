// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/error_text.h"
#include "tests/chainsync/scripted_node.h"
#include "tests/chainsync/sync_beside.h"
#include "tests/ui/desk_window.h"
#include "ui/desk/sync_panel.h"
#include "ui/frame/appearance.h"

#include <QLabel>
#include <QRegularExpression>

using namespace guanlan;
using namespace guanlan::chainsync;

using Manners = NodeManners;
Q_DECLARE_METATYPE(Manners)

/// Whatever a node does wrong, a Chinese window says it in Chinese.
class FailingNodeTest : public QObject {
    Q_OBJECT

    static SyncOptions options(const ScriptedNode& node)
    {
        SyncOptions options;
        options.chain = recordedChain();
        options.profiles = profilesOf(options.chain);
        options.chain.nodes = {{"甲节点", node.url(), std::nullopt}};
        options.limits.idleMs = 1000;
        return options;
    }

    /// Words that are no name, no address, no hash, not quoted and no term of the field.
    static QStringList englishIn(QString text)
    {
        text.remove(QRegularExpression{QStringLiteral(
            "“[^”]*”|https?://"
            "[^\\s（）)]+|0x[0-9a-f]+|JSON-RPC|HTTP|JSON|gasUsed|chain_id|genesis_hash|eth_\\w+")});
        text.remove(QString::fromStdString(recordedChain().name));
        QStringList words;
        const QRegularExpression word{QStringLiteral("[A-Za-z]{3,}")};
        for (auto each = word.globalMatch(text); each.hasNext();)
            words += each.next().captured();
        words.removeAll(QStringLiteral("url"));
        return words;
    }

    static QString textOf(const ui::SyncPanel& panel)
    {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            text += label->text() + QLatin1Char{'\n'};
        return text;
    }

private Q_SLOTS:
    void initTestCase() { test::isolateSettings(); }
    void init() { ui::useAppearance({items::Language::Chinese, ui::Theme::Light}); }
    void cleanup() { ui::useAppearance({items::Language::English, ui::Theme::Light}); }

    void everyFailureIsSaidInChinese_data()
    {
        QTest::addColumn<Manners>("manners");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const Manners& manners, const char* says) {
            QTest::newRow(name) << manners << QString::fromUtf8(says);
        };
        const auto alters = [](std::uint64_t block, const char* from, const char* to) {
            return [=](std::uint64_t number, QByteArray answer) {
                return number == block ? answer.replace(from, to) : answer;
            };
        };
        row("silent", {.isSilent = true}, "没有可读取的节点");
        row("not found", {.status = "404 Not Found"}, "HTTP 状态 404");
        row("another chain", {.chainId = 7}, "属于链 7，而链文件为 190202；请更正 chain_id 或节点的 url");
        row("another genesis",
            {.alter = alters(0, "\"gasLimit\":\"0x2faf0800\"", "\"gasLimit\":\"0x2faf0801\"")},
            "其创世区块未通过验证");
        row("a changed header",
            {.hasBlockReceipts = true, .alter = alters(200, "\"gasUsed\":\"0x", "\"gasUsed\":\"0x1")},
            "（区块头哈希不符）。此前直至区块 199 的内容予以保留；请换用另一节点或归档文件");
        row("another parent",
            {.hasBlockReceipts = true, .alter = alters(200, "\"number\":\"0xc8\"", "\"number\":\"0xc9\"")},
            "请求区块 200，得到区块 201");
        row("a field is missing",
            {.hasBlockReceipts = true, .alter = alters(200, "\"gasUsed\"", "\"gasused\"")}, "缺失");
        row("no JSON", {.body = [](QByteArray) { return QByteArray{"<html>"}; }}, "应答不是 JSON");
        row("wrong ids", {.wrongIds = true}, "有应答的标识不属于任何调用");
        row("refuses",
            {.answer =
                    [](const AskedCall& asked, QByteArray answer) {
                        return asked.method == "eth_chainId"
                            ? QByteArray{R"({"jsonrpc":"2.0","id":)"} + asked.id.c_str()
                                + R"(,"error":{"code":-32601,"message":"of it: nothing; %1."}})"
                            : answer;
                    }},
            "节点称：“of it: nothing; %1.”（-32601）");
        row("a block is withheld",
            {.hasBlockReceipts = true,
                .alter = [](std::uint64_t number,
                             QByteArray answer) { return number == 200 ? QByteArray{"null"} : answer; }},
            "没有区块 200");
    }
    void everyFailureIsSaidInChinese()
    {
        QFETCH(Manners, manners);
        QFETCH(QString, says);
        ScriptedNode node{manners};
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options(node));
        QVERIFY(!summary);
        const QString text = items::errorText(summary.error());
        QVERIFY2(text.contains(says),
            qPrintable(text + QStringLiteral(" ← ") + QString::fromStdString(summary.error().message)));
        QVERIFY2(englishIn(text).isEmpty(),
            qPrintable(englishIn(text).join(QLatin1Char{' '}) + QStringLiteral(" in ") + text));
        for (const Incident& incident : workspace.incidents()) {
            const QString told = items::messageText(incident.message);
            QVERIFY2(englishIn(told).isEmpty(), qPrintable(told));
        }
        for (const store::NodeState& state : workspace.chain().nodes) {
            const QString told = items::messageText(state.reason);
            QVERIFY2(englishIn(told).isEmpty(), qPrintable(told));
        }
    }

    void aLiveSwitchSaysItAnew()
    {
        ScriptedNode node{{.chainId = 7}};
        SyncedWorkspace workspace;
        const auto summary = syncBeside(workspace, options(node));
        QVERIFY(!summary);
        items::SyncProgress progress{
            .chain = QStringLiteral("Pilot"), .phase = items::SyncPhase::Failed, .error = summary.error()};
        ui::SyncPanel panel;
        panel.setProgress({progress});
        panel.retranslate();
        QVERIFY2(textOf(panel).contains(QStringLiteral("属于链 7")), qPrintable(textOf(panel)));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        panel.retranslate();
        QVERIFY2(textOf(panel).contains(QStringLiteral("is of chain 7, but the chain file says")),
            qPrintable(textOf(panel)));
    }
};

QTEST_MAIN(FailingNodeTest)
#include "failing_node_test.moc"
