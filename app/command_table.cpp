// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/commands/commands.h"

#include <algorithm>
#include <iterator>

namespace guanlan::app {

namespace {

const OptionSpec from{"from", "TIME", "Not before this time (2026-03-02, or 2026-03-02T01:20:11Z)."};
const OptionSpec to{"to", "TIME", "Before this time; a date alone includes that day in Shanghai."};
const OptionSpec fromDay{"from", "TIME", "From the day in Shanghai on in which this time lies."};
const OptionSpec toDay{"to", "TIME", "Up to the day in Shanghai in which the second before this time lies; a date alone: that day."};
const OptionSpec institution{"institution", "ID", "Of this institution, as issuer, actor or verifier."};
const OptionSpec type{"type", "TYPE", "Of this type, credential.issued for one; may be given several times.", true};
const OptionSpec chainName{"chain-name", "NAME", "Which chain, where the workspace holds several."};

/// What brings events in.
std::vector<CommandSpec> readingCommands()
{
    return {
        {"sync", "Reads a chain into a workspace, verifying every block, and judges it by the rules.",
            "-w FILE --chain CHAIN.json [--archive A.jsonl.gz] [--once | --follow] [--seals every] [--progress json] "
            "[--rules PACK.json]",
            {{"chain", "CHAIN.json", "The chain file."},
                {"archive", "A.jsonl.gz", "Read this chain archive instead of the nodes."},
                {"once", nullptr, "Up to the present head, then end (the default)."},
                {"follow", nullptr, "Go on following the head."},
                {"seals", "checkpoints|every",
                    "Whose blocks' seals are checked: those that close what is stored at once and bind all before them "
                    "(the default), or every block's."},
                {"progress", "json", "One JSON object a line about the progress, on standard output."},
                {"rules", "PACK.json", "Judge by this rule pack instead of the built-in one."}},
            false, true, runSync, true},
    };
}

/// What takes what institutions hand in.
std::vector<CommandSpec> recordCommands()
{
    return {
        {"import", "Takes the business records that an institution hands in, or tells which rows are bad.",
            "-w FILE --institution ID [--mapping M.json] [--encoding E] [--delimiter D] [--dry-run] [--strict] [--progress json] "
            "RECORDS.(csv|xlsx|jsonl)",
            {{"institution", "ID", "Who hands it in."},
                {"mapping", "M.json", "Which column holds which field (default: as with the institution's last file, else by the headings)."},
                {"encoding", "utf-8|gb18030|utf-16le|utf-16be", "What a CSV file is written in (default: found)."},
                {"delimiter", "comma|semicolon|tab|bar", "What parts a CSV file's cells (default: found)."},
                {"dry-run", nullptr, "Only read and tell: nothing is taken."},
                {"strict", nullptr, "Take nothing where any row is bad."},
                {"progress", "json", "One JSON object a line about the progress, on standard output."}},
            true, true, runImport, true},
        {"records", "The files of business records that were taken; takes one back that should not have been.",
            "-w FILE [--institution ID [--withdraw SHA256 --reason TEXT [--by NAME]]]",
            {{"institution", "ID", "Handed in by this institution."},
                {"withdraw", "SHA256", "Take this file back: its rows and the findings that rest on them go."},
                {"reason", "TEXT", "Why; written into the case log."},
                {"by", "NAME", "Who does it (default: who runs the program)."}},
            false, true, runRecords},
    };
}

/// What is there.
std::vector<CommandSpec> lookingCommands()
{
    return {
        {"status", "What the workspace holds and how far it is verified.", "-w FILE [--json] [--digest]",
            {{"json", nullptr, "As one JSON object."},
                {"digest", nullptr, "Add a digest over the content of all chains (reads everything)."}},
            false, true, runStatus},
        {"events", "The events, in order.",
            "-w FILE [--institution ID] [--subject ID] [--credential ID] [--type T]... [--from T] [--to T] "
            "[--format jsonl|csv]",
            {institution, {"subject", "ID", "Of this subject."}, {"credential", "ID", "Of this credential."},
                type, from, to,
                {"format", "jsonl|csv", "How to print (default jsonl)."}},
            false, true, runEvents},
    };
}

/// What counts.
std::vector<CommandSpec> countingCommands()
{
    return {
        {"timeline", "How many acts of each type an institution anchored, by time.",
            "-w FILE --institution ID [--bucket hour|day|week|month] [--type T]... [--from T] [--to T] [--format json|csv]",
            {institution, {"bucket", "BUCKET", "hour, day (default), week or month, Shanghai time; of one that --from or --to cuts, what lies between them."},
                type, fromDay, toDay,
                {"format", "json|csv", "How to print (default json)."}},
            false, true, runTimeline},
        {"matrix", "How many acts each institution anchored on each day, over the whole consortium.",
            "-w FILE [--type T]... [--from T] [--to T] [--format json|csv]",
            {type, fromDay, toDay, {"format", "json|csv", "How to print (default json)."}}, false, true, runMatrix},
        {"flow", "What happened to each issuer's credentials: issued, presented, accepted or refused, revoked; renewed are those of the revoked that gave renewal as the reason.",
            "-w FILE [--institution ID] [--from T] [--to T] [--format json|csv]",
            {{"institution", "ID", "Of credentials that this institution issued."}, fromDay, toDay,
                {"format", "json|csv", "How to print (default json)."}},
            false, true, runFlow},
        {"peers", "How each institution's rejection, revocation and reuse ratios lie among those of its kind.",
            "-w FILE [--from T] [--to T] [--rules PACK.json] [--format jsonl|csv]",
            {fromDay, toDay, {"rules", "PACK.json", "With the minimum numbers of this rule pack's R26 instead of those that judged."},
                {"format", "jsonl|csv", "How to print (default jsonl)."}},
            false, true, runPeers},
    };
}

/// What the rules say, and of one credential or institution.
std::vector<CommandSpec> judgingCommands()
{
    return {
        {"findings", "What is not as the rules expect.",
            "-w FILE [--rule R]... [--institution ID] [--format jsonl|csv]",
            {{"rule", "RULE", "Of this rule, R10 for one; may be given several times.", true}, institution,
                {"format", "jsonl|csv", "How to print (default jsonl)."}},
            false, true, runFindings},
        {"reconcile", "How each institution's business records and its acts on the chain stand to each other.",
            "-w FILE [--institution ID] [--state S]... [--from T] [--to T] [--format jsonl|csv]",
            {{"institution", "ID", "Of this institution only."},
                {"state", "STATE", "matched, mismatch, chain-only, business-only, not-due, paper, repeated or cannot-evaluate; may be given several times.", true},
                from, to, {"format", "jsonl|csv", "How to print (default jsonl)."}},
            false, true, runReconcile},
        {"risk", "Each institution's risk index: open findings by severity and age, as a share of what it does.",
            "-w FILE [--institution ID] [--format jsonl|csv]",
            {{"institution", "ID", "Of this institution only."}, {"format", "jsonl|csv", "How to print (default jsonl)."}},
            false, true, runRisk},
        {"credential", "A credential's chain: evidence, derived credentials, uses, state then and now.",
            "ID -w FILE [--format json|dot|prov|vc]",
            {{"format", "json|dot|prov|vc", "How to print (default json); prov: provenance (W3C PROV-JSON); vc: its status as an unsigned W3C verifiable-credential document."}},
            true, true, runCredential},
        {"history", "What a credential, institution, identity or schema was at the end of any block or time.",
            "ID -w FILE [--block N | --time T] [--chain-name NAME]",
            {{"block", "N", "At the end of this block (default: the last one)."},
                {"time", "TIME", "At the end of this second; a date alone: at the end of that day in Shanghai, or at the last block where it is of that day."},
                chainName},
            true, true, runHistory},
    };
}

/// What leaves the workspace, and what needs none.
std::vector<CommandSpec> handingOutCommands()
{
    return {
        {"report", "Writes a supervision report.",
            "-w FILE --template overview|institution|findings|reconciliation|credential|T.json [--institution ID]... (--from T --to T | --credential ID) "
            "[--language zh|en] [--made-by NAME] [--made-at T] -o OUT.pdf|.xlsx|.html|.csv|.json... [--sign-with ID.p12|ID.pem [--sign-passphrase-file FILE] [--sm2-key KEY.pem] "
            "[--time-stamp URL]]",
            {{"template", "T", "What it consists of: overview, institution, findings, reconciliation, credential, one of your own by its id, or its file; see 'guanlan templates'."},
                {"credential", "ID", "The credential that a credential's report is about, over its whole life."},
                {"institution", "ID", "Of this institution; may be given several times.", true}, from, to,
                {"o", "OUT", "The file to write; its ending says the format: .pdf, .xlsx, .html, .csv or .json; several are one export.", true},
                {"language", "zh|en", "The report's language (default zh)."},
                {"made-by", "NAME", "Who made it, as the cover says (default: the system's user)."},
                {"made-at", "TIME", "When, as the cover says (default: now); same inputs and time give the same bytes, of a PDF the same text."},
                {"sign-with", "ID", "Certificate and private key (PKCS#12 or PEM; ECDSA P-256 or RSA): writes OUT.manifest.json, which names all files, and its signature .p7s."},
                {"sign-passphrase-file", "FILE", "File whose first line opens what --sign-with and --sm2-key name."},
                {"sm2-key", "KEY.pem", "Private SM2 key that signs beside it, with SM3: .sm2sig."},
                {"time-stamp", "URL", "Time-stamp authority (RFC 3161) that stamps the signature: .tsr."}},
            false, true, runReport},
        {"templates", "The report templates that there are, or whether a file is one: needs no workspace.", "[--check FILE.json]",
            {{"check", "FILE.json", "Only say whether this file is a template, and if not, where it is wrong."}}, false, false, runTemplates},
    };
}

/// What others can check.
std::vector<CommandSpec> provingCommands()
{
    return {
        {"export", "Writes a chain archive that can be verified again elsewhere, or the events as a log for process mining.",
            "-w FILE (--archive OUT.jsonl.gz | --ocel OUT.sqlite | --xes OUT.xes) [--from T] [--to T] [--institution ID]... [--chain-name NAME]",
            {{"archive", "OUT.jsonl.gz", "The synced range of a chain, as a chain archive."},
                {"ocel", "OUT.sqlite", "Events and what they name, as an object-centric event log (OCEL 2.0, SQLite)."},
                {"xes", "OUT.xes", "Events by credential, as an event log (XES, IEEE 1849)."}, from, to,
                {"institution", "ID", "Only events of this institution, as issuer, actor or verifier; may be given several times.", true},
                {"chain-name", "NAME", "Which chain; needed for an archive where the workspace holds several, else all are written."}},
            false, true, runExport, true},
        {"evidence", "Packs what proves a credential's chain, or a finding's events, to others.",
            "-w FILE (--credential ID | --finding ID) [--rules PACK.json] -o OUT.zip",
            {{"credential", "ID", "The events of this credential's chain."},
                {"finding", "ID", "The events that this finding rests on."},
                {"rules", "PACK.json", "The rule pack that judged, where the workspace keeps another one by now."},
                {"o", "OUT.zip", "The package to write."}},
            false, true, runEvidence, true},
        {"verify", "Checks an evidence package, or a signed report with its manifest, by itself: needs no workspace and no network.",
            "FILE.zip|OUT.manifest.json [--trust CERT.pem]...",
            {{"trust", "CERT.pem", "Certificates of signers or their authorities to rely on; a signature of anybody else's is then a problem.", true}}, true, false,
            runVerify, true},
        {"detect", "How unusual each value of any series is, by the values before it: a score from 0 to 1.",
            "FILE.csv [--format csv]", {{"format", "csv", "How to print: timestamp,value,score."}}, true, false, runDetect},
    };
}

/// What keeps the workspace itself.
std::vector<CommandSpec> keepingCommands()
{
    return {
        {"backup", "Copies a workspace as it is now, also while a sync writes to it; the copy is checked, and is a workspace like any other.",
            "-w FILE --output FILE [--progress json]",
            {{"output", "FILE", "The copy; of an encrypted workspace FILE.key is copied, too. Nothing that is there is written over."},
                {"progress", "json", "One JSON object a line about the progress, on standard output."}},
            false, true, runBackup},
        {"passphrase", "Changes the passphrase of an encrypted workspace; copies that were made before keep theirs.",
            "-w FILE --passphrase-file OLD --new-passphrase-file NEW",
            {{"new-passphrase-file", "NEW", "File whose first line is the new passphrase."}}, false, true, runPassphrase},
    };
}

} // namespace

const std::vector<CommandSpec>& commandTable()
{
    static const std::vector<CommandSpec> table = [] {
        std::vector<CommandSpec> all;
        for (auto* part : {readingCommands, recordCommands, lookingCommands, countingCommands, judgingCommands, handingOutCommands, provingCommands, keepingCommands})
            std::ranges::copy(part(), std::back_inserter(all));
        return all;
    }();
    return table;
}

} // namespace guanlan::app
