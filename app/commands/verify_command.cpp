// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/exit_status.h"
#include "app/export_verification.h"
#include "app/output.h"
#include "app/received_check.h"
#include "app/report_output.h"
#include "models/reporting/export_manifest.h"

#include <QFile>

#include <set>

namespace guanlan::app {

namespace {

std::string describe(const CheckedPackage& package)
{
    const reporting::EvidenceSummary& summary = package.summary;
    std::set<std::uint64_t> blocks;
    for (const Event& event : summary.events)
        blocks.insert(event.key.block());
    std::string text = "genuine: " + std::to_string(summary.events.size()) + " events of " + std::to_string(blocks.size())
        + " blocks of " + oneLine(summary.chainName) + ", chain id " + std::to_string(summary.chainId) + "\n";
    text += summary.validatorSets > 0
        ? "proven: each block is sealed by a quorum of the validators then in force; " + std::to_string(summary.validatorSets)
            + (summary.validatorSets == 1 ? " set of validators was" : " sets of validators were") + " followed\n"
        : "reported: no quorum of validators seals a block of this chain; transactions, receipts and events belong to the blocks shown\n";
    for (const LocalText& premise : reporting::premises(summary))
        text += premise.en + "\n";
    for (const CheckedPackage::ProfileUse& profile : package.profiles)
        text += "events were decoded by the profile " + profile.name + " (SHA-256 " + profile.digest + "), "
            + (profile.isOurs ? "the one that comes with this program\n"
                              : "not the one that comes with this program: read it before you rely on the events' meaning\n");
    if (!package.findingRule.empty())
        text += "finding " + summary.id + " by rule " + package.findingRule
            + ": its events are proven; the verdict is the rule pack's, to be repeated by it\n";
    if (package.isSigned) text += "a signature is enclosed; this version does not check it\n";
    return text + "package SHA-256 " + package.digest + "\n";
}

int verifyPackage(const QString& path)
{
    if (QFile::exists(path) && reportFormatOf(path.toStdString()))
        return fail({ErrorKind::Unavailable, path.toStdString() + ": a report is checked by its manifest, and none lies beside it: put "
                + path.toStdString() + std::string{reporting::manifestEnding} + " and its signatures there, or ask whoever made the report to sign it"});
    const auto package = checkPackageFile(path);
    if (!package) return fail(package.error());
    return printAnswer(describe(*package));
}

int verifySigned(const QString& manifest, const QStringList& trust)
{
    const auto trusted = readTrusted(trust);
    if (!trusted) return fail(trusted.error().during("--trust"));
    const auto checked = verifyExport(manifest, *trusted);
    if (checked) return printAnswer(exportText(*checked));
    const bool isForged = checked.error().kind == ErrorKind::Corrupt;
    return fail(isForged ? checked.error().during(manifest.toStdString() + ": not genuine") : checked.error());
}

} // namespace

int runVerify(const QCommandLineParser& parser)
{
    const QString path = parser.positionalArguments().front();
    const QStringList trust = parser.values(QStringLiteral("trust"));
    if (const QString manifest = manifestBeside(path); !manifest.isEmpty()) return verifySigned(manifest, trust);
    if (!trust.isEmpty()) return fail({ErrorKind::InvalidInput, "verify: --trust is for signed exports: give the one whose name ends with .manifest.json"});
    return verifyPackage(path);
}

} // namespace guanlan::app
