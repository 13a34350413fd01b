// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_list.h"

#include "models/analytics/credential_chain.h"
#include "ui/desk/events_page.h"
#include "ui/frame/action_registry.h"
#include "ui/insight/links.h"
#include "ui/records/record_files_card.h"
#include "ui/records/records_page.h"

#include <QAction>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <map>

namespace guanlan::app {

namespace {

constexpr int consideredFindings = 500;

std::optional<InstitutionId> mostCriticised(const std::vector<Finding>& findings)
{
    std::map<InstitutionId, int> counts;
    for (const Finding& finding : findings)
        if (finding.institution) ++counts[*finding.institution];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::nullopt : std::optional{most->first};
}

/// The finding whose credential stands in a large graph and was used.
Result<const Finding*> richest(store::EventReader& reader, const std::vector<Finding>& findings)
{
    const Finding* best = nullptr;
    std::size_t most = 0;
    for (const Finding& finding : findings) {
        if (!finding.credential) continue;
        const auto graph = analytics::buildCredentialGraph(reader, *finding.credential);
        if (!graph && graph.error().kind == ErrorKind::NotFound) continue; // Used, never issued.
        if (!graph) return graph.error();
        const std::size_t around = graph->nodes.size() + 2 * std::min<std::size_t>(graph->uses.size(), 4);
        if (around <= most) continue;
        most = around;
        best = &finding;
    }
    return best;
}

using Opener = decltype(Picture::dialog);

Opener byAction(const char* id)
{
    return [id](ui::MainWindow& window) { window.actionRegistry().find(QLatin1String{id})->trigger(); };
}

Opener byButton(const char* name)
{
    return [name](ui::MainWindow& window) {
        if (auto* button = window.findChild<QPushButton*>(QLatin1String{name})) button->click();
    };
}

Opener byFile(const std::filesystem::path& handedIn)
{
    return [path = QString::fromStdString(handedIn.string())](ui::MainWindow& window) {
        if (auto* records = window.findChild<ui::RecordsPage*>()) records->importFile(path);
    };
}

/// Asks why the newest file is to be withdrawn.
Opener byWithdrawing()
{
    return [](ui::MainWindow& window) {
        auto* files = window.findChild<ui::RecordFilesCard*>();
        if (files) files->askWhy(0);
    };
}

/// Notes what the institution says of the rows that were found fault with.
Opener byReplying()
{
    return [](ui::MainWindow& window) {
        auto* records = window.findChild<ui::RecordsPage*>();
        if (!records) return;
        records->findChild<QTableView*>(QStringLiteral("reconciliationTable"))->selectAll();
        byButton("recordsReply")(window);
    };
}

QUrl pageLink(const char* page) { return QUrl{QStringLiteral("guanlan://") + QLatin1String{page}}; }

void addDialogs(std::vector<Picture>& pictures)
{
    pictures.push_back({QStringLiteral("report-dialog"), pageLink("overview"), byAction("work.report")});
    pictures.push_back({QStringLiteral("report-preview"), pageLink("reports"), byButton("reportPreview")});
    pictures.push_back({QStringLiteral("keyboard-shortcuts"), pageLink("overview"), byAction("help.keys")});
    pictures.push_back({QStringLiteral("rule-record"), pageLink("findings?severity="), byAction("triage.records")});
    pictures.push_back({QStringLiteral("case-log"), pageLink("settings"), byButton("openLog")});
    pictures.push_back({QStringLiteral("received-file"), pageLink("reports"), byButton("checkReceived")});
    pictures.push_back({QStringLiteral("rules-in-force"), pageLink("settings"), byButton("openRules")});
}

} // namespace

Result<std::vector<Picture>> picturesOf(store::Workspace& workspace, const std::filesystem::path& handedIn)
{
    std::vector<Picture> pictures;
    // With an empty query: a page as it is first shown, also after another picture has shown one of its things.
    for (const char* page : {"overview", "institutions?list=", "credential?id=", "findings?severity=", "events?type=", "reports",
             "sources", "settings"})
        pictures.push_back({QString::fromLatin1(page).section(QChar{u'?'}, 0, 0), pageLink(page)});
    addDialogs(pictures);
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    const auto findings = (*reader)->findings({}, 0, consideredFindings);
    if (!findings) return findings.error();
    if (const auto institution = mostCriticised(*findings)) {
        pictures.push_back({QStringLiteral("institution-profile"), ui::institutionLink(*institution)});
        pictures.push_back({QStringLiteral("institution-identity"), ui::identityLink(SubjectId{institution->value()})});
        pictures.push_back({QStringLiteral("records"), ui::recordsLink(*institution)});
        pictures.push_back({QStringLiteral("records-import"), ui::recordsLink(*institution), byFile(handedIn)});
        pictures.push_back({QStringLiteral("records-reply"), ui::recordsLink(*institution), byReplying()});
        pictures.push_back({QStringLiteral("records-withdraw"), ui::recordsLink(*institution), byWithdrawing()});
    }
    const auto example = richest(**reader, *findings);
    if (!example) return example.error();
    if (const Finding* finding = *example) {
        pictures.push_back({QStringLiteral("credential-chain"), ui::credentialLink(*finding->credential)});
        pictures.push_back({QStringLiteral("credential-proof"), ui::proofLink(*finding->credential, finding->event)});
        if (const auto holder = finding->subject) {
            pictures.push_back({QStringLiteral("identity"), ui::identityLink(*holder)});
            pictures.push_back({QStringLiteral("holder-reveal"), ui::identityLink(*holder), [holder](ui::MainWindow& window) { Q_EMIT window.revealRequested(*holder); }});
        }
        pictures.push_back({QStringLiteral("finding"), ui::findingLink(finding->id)});
        pictures.push_back({QStringLiteral("event"), ui::EventsPage::linkTo(finding->event)});
    }
    return pictures;
}

std::vector<Picture> statePictures(const char* state, const QUrl& credential, const QUrl& holder)
{
    std::vector<Picture> pictures;
    const bool isEmpty = QLatin1String{state} == QLatin1String{"empty"};
    for (const char* page : {"overview", "institutions", "credential", "identity", "findings", "events", "records", "reports", "sources", "settings"}) {
        const QString name = QString::fromLatin1(page);
        // A page about one thing asks for nothing before it is told which.
        const QUrl thing = name == QStringLiteral("credential") ? credential : name == QStringLiteral("identity") ? holder : QUrl{};
        pictures.push_back({name + QLatin1Char{'-'} + QLatin1String{state}, thing.isEmpty() || isEmpty ? pageLink(page) : thing});
    }
    return pictures;
}

} // namespace guanlan::app
