// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/evidence_summary.h"

#include "models/domain/text_list.h"
#include "models/domain/time.h"
#include "models/reporting/report_data.h"

#include <set>

namespace guanlan::reporting {

namespace {

class Writer {
public:
    Writer(const EvidenceSummary& summary, ReportLanguage language) : m_summary{summary}, m_language{language} {}

    void addTo(Report& report) const
    {
        report.sections.push_back(proofSection());
        if (m_summary.finding) report.sections.push_back(findingSection(*m_summary.finding));
        report.sections.push_back(eventsSection());
    }

private:
    std::string say(std::string_view zh, std::string_view en) const
    {
        return std::string{m_language == ReportLanguage::Chinese ? zh : en};
    }

    ReportSection proofSection() const
    {
        std::set<std::uint64_t> blocks;
        for (const Event& event : m_summary.events)
            blocks.insert(event.key.block());
        const std::string events = std::to_string(m_summary.events.size()), count = std::to_string(blocks.size());
        ReportSection section;
        section.heading = say("证明内容", "What is proven");
        section.paragraphs.push_back(say("本证据包包含 " + count + " 个区块中的 " + events + " 个链上事件，附交易、回执及其默克尔证明。",
            "The package holds " + events + " anchored events of " + count
                + " blocks, with transactions, receipts and their Merkle proofs."));
        section.paragraphs.push_back(m_summary.validatorSets > 0
                ? say("每个区块均由当时有效的验证者法定多数签封；验证者名单的每次变更（共 " + std::to_string(m_summary.validatorSets)
                          + " 份名单）亦在包内。",
                    "Each block is sealed by a quorum of the validators then in force; every change of the validators is shown as well (sets: "
                        + std::to_string(m_summary.validatorSets) + ").")
                : say("该链的区块不由验证者法定多数签封，因此证明止于区块头。",
                    "No quorum of validators seals a block of this chain, so the proof ends at the block headers."));
        for (const LocalText& premise : premises(m_summary))
            section.paragraphs.push_back(inLanguage(premise, m_language));
        if (m_summary.isCut) section.paragraphs.push_back(
                say("该凭证的关联链过长，本包只包含其中最近的部分。", "The credential's chain is larger than what is shown: the nearest part of it is."));
        section.paragraphs.push_back(say("验证方法：运行 guanlan verify，或依照 resources/evidence-package.md 自行编写验证程序。本页仅供阅读，不构成证明。",
            "To check it: guanlan verify, or a program of your own after resources/evidence-package.md. This page explains, it proves nothing."));
        return section;
    }

    ReportSection findingSection(const Finding& finding) const
    {
        ReportSection section;
        section.heading = say("研判结果 ", "The finding ") + finding.rule;
        section.paragraphs.push_back(inLanguage(finding.summary, m_language));
        section.paragraphs.push_back(say("本包证明该结论所依据的事件；结论本身须按所附规则包复核，其中关于“不存在”的判断无法由本包单独证明。",
            "The package proves the events that the verdict rests on. The verdict itself is to be repeated by the rules enclosed; that "
            "something is not there cannot be shown by a package."));
        return section;
    }

    ReportSection eventsSection() const
    {
        ReportTable table;
        table.title = say("事件", "Events");
        table.columns = {{say("区块/日志", "Block/log"), Align::Right, 1.0}, {say("时间（上海）", "Time (Shanghai)"), Align::Left, 1.6},
            {say("类型", "Type"), Align::Left, 1.8}, {say("凭证", "Credential"), Align::Left, 1.4, true},
            {say("机构", "Institution"), Align::Left, 1.4, true}, {say("交易", "Transaction"), Align::Left, 1.4, true}};
        for (const Event& event : m_summary.events) {
            const auto institution = actingInstitution(event);
            table.rows.push_back({std::to_string(event.key.block()) + "/" + std::to_string(event.key.logIndex()),
                shanghaiTime(event.time), std::string{eventTypeName(event.type)},
                event.credential ? shortId(toText(*event.credential)) : "", institution ? shortId(toText(*institution)) : "",
                shortId(toText(event.tx))});
        }
        table.emptyText = say("无", "None");
        ReportSection section;
        section.heading = say("事件清单", "The events");
        section.tables.push_back(std::move(table));
        return section;
    }

    const EvidenceSummary& m_summary;
    ReportLanguage m_language;
};

/// Validators that are only named are premises of their own.
LocalText anchorSentence(const EvidenceSummary& summary)
{
    if (summary.anchorKind == "genesis")
        return {"前提：创世区块哈希 " + summary.genesisHash + " 必须与您另行获知的一致。",
            "It rests on the genesis hash " + summary.genesisHash + ", which must be the one you know."};
    const std::string block = std::to_string(summary.anchorBlock);
    if (summary.anchorKind == "block")
        return {"前提：区块 " + block + " 的哈希 " + summary.anchorHash + " 必须与您另行获知的一致；各事件所在区块以父哈希与其相连。",
            "It rests on the hash " + summary.anchorHash + " of block " + block
                + ", which must be the one you know; the events' blocks are linked to it by parent hashes."};
    return {"前提：各事件所在区块的哈希必须与您另行获知的一致；各区块之间的链接未包含在内。",
        "It rests on the hash of each event's block, which must be the one you know; links between the blocks are not included."};
}

LocalText namedSentence(const EvidenceSummary::NamedValidators& named)
{
    const std::string members = listed(named.members);
    const std::string from = std::to_string(named.from);
    return {"前提：自区块 " + from + " 起须签封的验证者必须与您另行获知的一致，包内没有其他依据：" + members + "。",
        "It rests on those who have to seal from block " + from
            + " on, which must be those you know, since nothing in the package vouches for them: " + members + "."};
}

} // namespace

std::vector<LocalText> premises(const EvidenceSummary& summary)
{
    std::vector<LocalText> all;
    if (summary.anchorKind != "validators") all.push_back(anchorSentence(summary));
    for (const EvidenceSummary::NamedValidators& named : summary.namedValidators)
        all.push_back(namedSentence(named));
    if (summary.hasLowQuorum)
        all.push_back({"前提：该链的法定多数为 2F+1（F 为 (N−1)/3 取整）而非三分之二，必须与您另行获知的一致。",
            "It rests on the chain's quorum of 2F+1, F = floor((N-1)/3), instead of two thirds, which must be the one you know."});
    return all;
}

Report evidenceReport(const EvidenceSummary& summary)
{
    Report report;
    report.title = "证据包 Evidence package";
    const bool isCredential = summary.subject == EvidenceManifest::Subject::Credential;
    report.cover = {{isCredential ? "凭证 Credential" : "研判结果 Finding", summary.id}, {"链 Chain", summary.chainName},
        {"链编号 Chain id", std::to_string(summary.chainId)}, {"创世哈希 Genesis hash", summary.genesisHash},
        {"制作时间 Made", shanghaiTime(summary.madeAt)}};
    Writer{summary, ReportLanguage::Chinese}.addTo(report);
    Writer{summary, ReportLanguage::English}.addTo(report);
    return report;
}

} // namespace guanlan::reporting
