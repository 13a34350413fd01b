// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/credential_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

CredentialId idOf(std::uint8_t number)
{
    Bytes32 bytes{};
    bytes[0] = 0xc0;
    bytes[31] = number;
    return CredentialId{bytes};
}

CredentialNode nodeOf(std::uint8_t number, CredentialRelation relation, const std::string& schemaName)
{
    CredentialNode node;
    node.id = idOf(number);
    node.relation = relation;
    node.schemaName = {schemaName, schemaName};
    node.issuance.emplace();
    node.issuance->key = EventKey{ChainRef{1}, 7, number};
    node.issuance->time = 1'772'414'411;
    node.issuance->type = EventType::CredentialIssued;
    node.issuance->credential = node.id;
    node.now = node.then = CredentialCondition::Active;
    return node;
}

CredentialGraph sample(const std::string& schemaName)
{
    CredentialGraph graph;
    graph.chainName = "Pilot";
    graph.headBlock = 9;
    graph.nodes = {nodeOf(1, CredentialRelation::Focus, schemaName), nodeOf(2, CredentialRelation::Evidence, "资产证明")};
    graph.edges = {{1, 0, CredentialCondition::Revoked, true}};
    CredentialUse use;
    use.event = *graph.nodes[0].issuance;
    use.event.type = EventType::CredentialPresented;
    use.consent = ConsentCover::Withdrawn;
    graph.uses = {use};
    graph.steps = {{graph.nodes[1].issuance->key, 1, *graph.nodes[1].issuance, {}}};
    graph.nodesLeftOut = 3;
    return graph;
}

} // namespace

class CredentialExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void json();
    void dotEscapes_data();
    void dotEscapes();
};

void CredentialExportTest::json()
{
    const auto text = reporting::credentialJson(sample("名\xff"), {});
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    QCOMPARE(object.value(QStringLiteral("credential")).toString().toStdString(), toText(idOf(1)));
    QCOMPARE(object.value(QStringLiteral("nodes")).toArray().size(), 2);
    const QJsonObject edge = object.value(QStringLiteral("edges")).toArray().first().toObject();
    QCOMPARE(edge.value(QStringLiteral("evidence")).toString().toStdString(), toText(idOf(2)));
    QCOMPARE(edge.value(QStringLiteral("condition_then")).toString(), QStringLiteral("revoked"));
    const QJsonObject use = object.value(QStringLiteral("uses")).toArray().first().toObject();
    QCOMPARE(use.value(QStringLiteral("consent_then")).toString(), QStringLiteral("withdrawn"));
    QCOMPARE(object.value(QStringLiteral("steps")).toArray().first().toObject().value(QStringLiteral("block")).toInt(), 7);
    QCOMPARE(object.value(QStringLiteral("nodes_left_out")).toInt(), 3);
}

void CredentialExportTest::dotEscapes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("shown"); // As it stands in the label's source.
    const auto row = [](const char* what, const char* name, const char* shown) {
        QTest::newRow(what) << QByteArray{name} << QByteArray{shown};
    };
    row("plain", "专业投资者", "\\n专业投资者\\n");
    row("ends the label", "a\"]; evil -> b; x [label=\"", "\\na\\\"]; evil -> b; x [label=\\\"\\n");
    row("backslash", "a\\N\\", "\\na\\\\N\\\\\\n");
    row("line break", "a\nb\rc", "\\na b c\\n");
    row("not UTF-8", "a\xff", "\\na\xef\xbf\xbd\\n");
}

void CredentialExportTest::dotEscapes()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, shown);
    const QByteArray dot = QByteArray::fromStdString(reporting::credentialDot(sample(name.toStdString())));
    QVERIFY2(dot.contains(shown), dot.constData());
    QCOMPARE(dot.count('\n'), 8);
    QVERIFY(dot.contains(" [style=dashed, label=\"revoked\"]"));
    QVERIFY(dot.contains("3 more credentials are not shown"));
}

QTEST_APPLESS_MAIN(CredentialExportTest)
#include "credential_export_test.moc"
