// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_list.h"

#include "models/analytics/credential_chain.h"
#include "ui/desk/events_page.h"
#include "ui/insight/links.h"

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

} // namespace

Result<std::vector<Picture>> picturesOf(store::Workspace& workspace)
{
    std::vector<Picture> pictures;
    // With an empty query: a page as it is first shown, also after another picture has shown one of its things.
    for (const char* page : {"overview", "institutions?list=", "credential?id=", "findings?severity=", "events?type=", "reports",
             "sources", "settings"})
        pictures.push_back({QString::fromLatin1(page).section(QChar{u'?'}, 0, 0), QUrl{QStringLiteral("guanlan://") + QLatin1String{page}}});
    pictures.push_back({QStringLiteral("report-dialog"), QUrl{QStringLiteral("guanlan://overview")}, QStringLiteral("work.report")});
    pictures.push_back({QStringLiteral("keyboard-shortcuts"), QUrl{QStringLiteral("guanlan://overview")}, QStringLiteral("help.keys")});
    pictures.push_back({QStringLiteral("rule-record"), QUrl{QStringLiteral("guanlan://findings?severity=")}, QStringLiteral("triage.records")});
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    const auto findings = (*reader)->findings({}, 0, consideredFindings);
    if (!findings) return findings.error();
    if (const auto institution = mostCriticised(*findings)) {
        pictures.push_back({QStringLiteral("institution-profile"), ui::institutionLink(*institution)});
        pictures.push_back({QStringLiteral("institution-identity"), ui::identityLink(SubjectId{institution->value()})});
    }
    const auto example = richest(**reader, *findings);
    if (!example) return example.error();
    if (const Finding* finding = *example) {
        pictures.push_back({QStringLiteral("credential-chain"), ui::credentialLink(*finding->credential)});
        pictures.push_back({QStringLiteral("credential-proof"), ui::proofLink(*finding->credential, finding->event)});
        if (finding->subject) pictures.push_back({QStringLiteral("identity"), ui::identityLink(*finding->subject)});
        pictures.push_back({QStringLiteral("finding"), ui::findingLink(finding->id)});
        pictures.push_back({QStringLiteral("event"), ui::EventsPage::linkTo(finding->event)});
    }
    return pictures;
}

std::vector<Picture> statePictures(const char* state, const QUrl& credential)
{
    std::vector<Picture> pictures;
    for (const char* page : {"overview", "institutions", "credential", "findings", "events", "reports", "sources", "settings"}) {
        const QString name = QString::fromLatin1(page);
        // A credential's page asks for nothing before it is told which.
        const bool isOfCredential = name == QStringLiteral("credential") && QLatin1String{state} != QLatin1String{"empty"};
        pictures.push_back({name + QLatin1Char{'-'} + QLatin1String{state}, isOfCredential ? credential : QUrl{QStringLiteral("guanlan://") + name}});
    }
    return pictures;
}

} // namespace guanlan::app
